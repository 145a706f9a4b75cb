/** What became of a draft: `POST /v1/suggestions/{id}/outcome`, one event a call. */
import * as v from 'valibot';
import type {Queued, Told} from '../store/outcomes';
import {call} from './call';
import type {Service} from './client';

export const REASONS = ['inaccurate', 'off-tone', 'too-long', 'not-needed', 'already-answered', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** One thing that happened; a text is the one that was shown, word for word. */
export type Happened =
  | {readonly event: 'inserted' | 'copied' | 'sent' | 'edited'; readonly text: string; readonly draft?: string}
  | {readonly event: 'discarded'; readonly reason: Reason; readonly draft?: string}
  | {readonly event: 'chosen'; readonly draft: string}
  | {readonly event: 'rejected'; readonly sentences: readonly string[]; readonly draft?: string}
  | {readonly event: 'opened'; readonly passages: readonly string[]};

const Recorded = v.object({id: v.string()});

/** What goes with every event. */
export interface Circumstances {
  /** How long the person had the post before them, as far as they looked. */
  readonly spent_ms: number;
}

/** What no repeat would mend is not asked for again; what a token, or time, would mend is. */
const FINAL: readonly string[] = ['not-found', 'conflict', 'too-large', 'invalid', 'forbidden'];

export async function tellOutcome(service: Service, {key, suggestion, body}: Queued): Promise<Told> {
  const path = `/v1/suggestions/${encodeURIComponent(suggestion)}/outcome`;
  const told = await call(service, {path, method: 'POST', body, key, schema: Recorded});
  if (told.ok) return 'told';
  return FINAL.includes(told.problem.kind) ? 'refused' : 'kept';
}
