/** Whether service and extension get along: `GET /v1/version`. A service of before knows no such question. */
import * as v from 'valibot';
import {call} from './call';
import type {Service} from './client';

const Version = v.object({
  service: v.string(),
  update: v.nullish(v.picklist(['service', 'extension']), null),
  why: v.nullish(v.string(), null),
});
export type Version = v.InferOutput<typeof Version>;

/** Null where nothing is known: the service may be down, or older than the question. */
export async function versionOf(service: Service, extension: string): Promise<Version | null> {
  const path = `/v1/version?extension=${encodeURIComponent(extension)}`;
  const found = await call(service, {path, schema: Version});
  return found.ok ? found.value : null;
}
