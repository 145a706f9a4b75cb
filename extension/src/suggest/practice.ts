/** Rules that a responder has practised, and those that a topic asks for: `GET` and `PUT /v1/practice`. */
import * as v from 'valibot';
import {call} from './call';
import type {Service} from './client';
import type {Outcome} from './problem';

const text = v.string();

const Practised = v.object({
  practised: v.nullish(v.array(v.object({rule: text, practised_at: v.nullish(text, null)})), []),
  required: v.nullish(v.array(v.object({topic: text, rules: v.array(text), missing: v.array(text)})), []),
});
export type Practised = v.InferOutput<typeof Practised>;

export function practised(service: Service): Promise<Outcome<Practised>> {
  return call(service, {path: '/v1/practice', schema: Practised});
}

export function markPractised(service: Service, rules: readonly string[]): Promise<Outcome<Practised>> {
  return call(service, {path: '/v1/practice', method: 'PUT', body: {rules}, schema: Practised});
}
