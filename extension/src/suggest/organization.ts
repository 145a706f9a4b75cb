/** What the service says of the organization it answers for: `GET /v1/organization`. */
import * as v from 'valibot';
import {call} from './call';
import type {Service} from './client';
import type {Outcome} from './problem';

const text = v.string();
const optionalText = v.nullish(text, null);

const Contact = v.object({
  id: text,
  name: text,
  reach: text,
  topics: v.nullish(v.array(text), []),
  hours: optionalText,
  timezone: optionalText,
});

const Rule = v.object({
  id: text,
  then: text,
  why: v.nullish(text, ''),
  says: v.nullish(v.array(text), []),
  means: v.nullish(v.array(text), []),
  builtin: v.nullish(v.boolean(), false),
});

/** How the company wants to sound, where the service tells it. */
const Voice = v.object({never: v.nullish(v.array(text), []), prose: v.nullish(text, '')});

/** `folder`, like `extension`, is told only to a caller on the service's own machine. */
const Knowledge = v.object({
  folder: optionalText,
  documents: v.nullish(v.number(), 0),
  passages: v.nullish(v.number(), 0),
  version: v.nullish(text, ''),
});

/** The lines of each relation with which a responder says for whom they speak. */
const Disclosure = v.record(text, v.array(text));

const Organization = v.object({
  name: text,
  disclosure: v.nullish(Disclosure, {}),
  accounts: v.nullish(v.record(text, v.array(text)), {}),
  voice: v.nullish(Voice, null),
  contacts: v.nullish(v.array(Contact), []),
  rules: v.nullish(v.array(Rule), []),
  knowledge: v.nullish(Knowledge, null),
  extension: optionalText,
});

/** What is known of a document beside its passages; a day is `2026-10-01`. */
const About = v.object({owner: optionalText, reviewed: optionalText});

export type Contact = v.InferOutput<typeof Contact>;
export type Organization = v.InferOutput<typeof Organization>;
export type About = v.InferOutput<typeof About>;

export function organizationOf(service: Service, signal: AbortSignal): Promise<Outcome<Organization>> {
  return call(service, {path: '/v1/organization', schema: Organization, signal});
}

/** Who owns a document and when it was reviewed. */
export function aboutDocument(service: Service, id: string, signal: AbortSignal): Promise<Outcome<About>> {
  const path = id.split('/').map(encodeURIComponent).join('/');
  return call(service, {path: `/v1/documents/${path}`, schema: About, signal});
}
