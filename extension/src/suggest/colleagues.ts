/** The people beside the responder: who knows and is there, who is on the same post, who has answered it. */
import * as v from 'valibot';
import {call} from './call';
import type {Service} from './client';
import type {Outcome} from './problem';

const text = v.string();
const optionalText = v.nullish(text, null);

const Knower = v.object({
  id: text,
  name: text,
  reach: text,
  hours: optionalText,
  timezone: optionalText,
  /** Null where nobody can tell. */
  there: v.nullish(v.boolean(), null),
  until: optionalText,
  back_at: optionalText,
});
const Knowers = v.object({contacts: v.array(Knower)});

const HandedOver = v.object({id: text, contact: Knower, holding: optionalText});

const Presence = v.object({
  others: v.nullish(v.array(v.object({name: text, doing: text, seconds: v.nullish(v.number(), 0)})), []),
  answered: v.nullish(v.array(v.object({name: text, event: text, at: optionalText, url: optionalText})), []),
});

export type Knower = v.InferOutput<typeof Knower>;
export type HandedOver = v.InferOutput<typeof HandedOver>;
export type Presence = v.InferOutput<typeof Presence>;
export type Doing = 'reading' | 'drafting';

/** Seconds between two signs of life; the service forgets who gave none for 120. */
export const PRESENT_EVERY_S = 30;

export function knowers(service: Service): Promise<Outcome<v.InferOutput<typeof Knowers>>> {
  return call(service, {path: '/v1/contacts', schema: Knowers});
}

export interface Handing {
  readonly contact: string;
  readonly draft: string;
  readonly gap: string;
}

/** The same key hands over once, however often it is pressed. */
export function handOver(service: Service, suggestion: string, body: Handing, key: string): Promise<Outcome<HandedOver>> {
  const path = `/v1/suggestions/${encodeURIComponent(suggestion)}/escalation`;
  return call(service, {path, method: 'POST', body, key, schema: HandedOver});
}

export function present(service: Service, url: string, doing: Doing): Promise<Outcome<Presence>> {
  return call(service, {path: '/v1/presence', method: 'PUT', body: {url, doing}, schema: Presence});
}

/** The panel turned to another post, or closed. Nothing waits for the answer. */
export function leave(service: Service, url: string): void {
  void call(service, {path: `/v1/presence?url=${encodeURIComponent(url)}`, method: 'DELETE', schema: v.unknown()});
}
