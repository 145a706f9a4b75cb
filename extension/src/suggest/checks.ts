/** What the service makes of a text as it stands in the editor: `POST /v1/checks`. Nothing of it is recorded there. */
import * as v from 'valibot';
import {call} from './call';
import type {Service} from './client';
import {Check, Kind, Length} from './contract';
import type {Outcome} from './problem';

const text = v.string();

/** Places are UTF-16 code units, as a string here counts them. */
const CheckedSentence = v.object({
  text,
  start: v.number(),
  end: v.number(),
  kind: Kind,
  cites: v.nullish(v.array(text), []),
  /** Null where it states nothing that a source could support. */
  support: v.nullish(v.picklist(['supported', 'yours']), null),
  why: v.nullish(text, null),
});

const CheckedText = v.object({
  suggestion_id: text,
  length: Length,
  /** The line's template, `employee/full`; null where there is none. */
  disclosure: v.nullish(text, null),
  sentences: v.array(CheckedSentence),
  checks: v.array(Check),
});

export type CheckedSentence = v.InferOutput<typeof CheckedSentence>;
export type CheckedText = v.InferOutput<typeof CheckedText>;

export interface Asked {
  readonly suggestion: string;
  readonly draft: string | null;
  readonly text: string;
}

export function checkText(service: Service, {suggestion, draft, text: said}: Asked, signal: AbortSignal): Promise<Outcome<CheckedText>> {
  const body = {suggestion_id: suggestion, ...(draft ? {draft} : {}), text: said};
  return call(service, {path: '/v1/checks', method: 'POST', body, schema: CheckedText, signal});
}
