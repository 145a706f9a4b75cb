/** What the service says of the organization it answers for: `GET /v1/organization`. */
import * as v from 'valibot';
import {authorization, tooNew, type Service} from './client';
import {problem, problemOf, type Outcome} from './problem';

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

const Rule = v.object({id: text, then: text, why: v.nullish(text, ''), builtin: v.nullish(v.boolean(), false)});

/** `folder`, like `extension`, is told only to a caller on the service's own machine. */
const Knowledge = v.object({
  folder: optionalText,
  documents: v.nullish(v.number(), 0),
  passages: v.nullish(v.number(), 0),
  version: v.nullish(text, ''),
});

const Organization = v.object({
  name: text,
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
  return get(service, '/v1/organization', Organization, signal);
}

/** Who owns a document and when it was reviewed. */
export function aboutDocument(service: Service, id: string, signal: AbortSignal): Promise<Outcome<About>> {
  const path = id.split('/').map(encodeURIComponent).join('/');
  return get(service, `/v1/documents/${path}`, About, signal);
}

async function get<S extends v.GenericSchema>(
  service: Service,
  path: string,
  schema: S,
  signal: AbortSignal,
): Promise<Outcome<v.InferOutput<S>>> {
  try {
    const headers = {Accept: 'application/json', ...authorization(service)};
    const response = await fetch(service.address + path, {headers, signal, cache: 'no-store'});
    if (!response.ok) return {ok: false, problem: await problemOf(response)};
    const late = tooNew(response);
    if (late) return {ok: false, problem: late};
    const parsed = v.safeParse(schema, await response.json().catch(() => null));
    if (parsed.success) return {ok: true, value: parsed.output};
    return {ok: false, problem: problem('unreadable', parsed.issues[0].message)};
  } catch {
    return {ok: false, problem: problem('unreachable', service.address)};
  }
}
