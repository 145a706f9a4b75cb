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

const Knowledge = v.object({
  folder: v.nullish(text, ''),
  documents: v.nullish(v.number(), 0),
  passages: v.nullish(v.number(), 0),
  version: v.nullish(text, ''),
});

const Organization = v.object({
  name: text,
  contacts: v.nullish(v.array(Contact), []),
  knowledge: v.nullish(Knowledge, null),
  extension: v.nullish(text, null),
});

export type Contact = v.InferOutput<typeof Contact>;
export type Organization = v.InferOutput<typeof Organization>;

export async function organizationOf(
  service: Service,
  signal: AbortSignal,
  send: typeof fetch = fetch,
): Promise<Outcome<Organization>> {
  try {
    const headers = {Accept: 'application/json', ...authorization(service)};
    const response = await send(`${service.address}/v1/organization`, {headers, signal, cache: 'no-store'});
    if (!response.ok) return {ok: false, problem: await problemOf(response)};
    const late = tooNew(response);
    if (late) return {ok: false, problem: late};
    const parsed = v.safeParse(Organization, await response.json().catch(() => null));
    if (parsed.success) return {ok: true, value: parsed.output};
    return {ok: false, problem: problem('unreadable', parsed.issues[0].message)};
  } catch {
    return {ok: false, problem: problem('unreachable', service.address)};
  }
}
