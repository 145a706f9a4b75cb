/** One request and its one answer; the stream has its own way, in `client`. */
import * as v from 'valibot';
import {authorization, tooNew, type Service} from './client';
import {problem, problemOf, type Outcome} from './problem';

export interface Call<S extends v.GenericSchema> {
  readonly path: string;
  readonly schema: S;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** The same key gives the same answer, however often it is sent. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

const PATIENCE_MS = 10_000;

/** Never throws: what went wrong is a value. */
export async function call<S extends v.GenericSchema>(service: Service, asked: Call<S>): Promise<Outcome<v.InferOutput<S>>> {
  try {
    const response = await (service.fetch ?? fetch)(service.address + asked.path, initOf(service, asked));
    if (!response.ok) return {ok: false, problem: await problemOf(response)};
    const late = tooNew(response);
    if (late) return {ok: false, problem: late};
    const parsed = v.safeParse(asked.schema, await response.json().catch(() => null));
    if (parsed.success) return {ok: true, value: parsed.output};
    return {ok: false, problem: problem('unreadable', parsed.issues[0].message)};
  } catch {
    return {ok: false, problem: problem('unreachable', service.address)};
  }
}

function initOf(service: Service, {method = 'GET', body, key, signal}: Call<v.GenericSchema>): RequestInit {
  const headers: Record<string, string> = {Accept: 'application/json', ...authorization(service)};
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key !== undefined) headers['Idempotency-Key'] = key;
  return {
    method,
    headers,
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    signal: signal ?? AbortSignal.timeout(PATIENCE_MS),
    cache: 'no-store',
  };
}
