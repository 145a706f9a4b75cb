/** Deleting what left this browser: in the service first, so that nothing is forgotten here that is still known there. */
import * as v from 'valibot';
import {forgetLeft, type Departure} from '../store/left';
import {call} from '../suggest/call';
import type {Service} from '../suggest/client';

/** Gives how many suggestions the service has not deleted; their requests stay in the list. */
export async function forget(departures: readonly Departure[], service: Service): Promise<number> {
  const named = [...new Set(departures.flatMap(({suggestion}) => suggestion ?? []))];
  const gone = await Promise.all(named.map((suggestion) => deleted(service, suggestion)));
  const kept = new Set(named.filter((_, place) => !gone[place]));
  const forgotten = departures.filter(({suggestion}) => suggestion === null || !kept.has(suggestion));
  await forgetLeft(forgotten.map(({id}) => id));
  return kept.size;
}

/** What the service does not know is as good as deleted. */
async function deleted(service: Service, suggestion: string): Promise<boolean> {
  const path = `/v1/suggestions/${encodeURIComponent(suggestion)}`;
  const answer = await call(service, {path, method: 'DELETE', schema: v.unknown()});
  return answer.ok || answer.problem.kind === 'not-found';
}
