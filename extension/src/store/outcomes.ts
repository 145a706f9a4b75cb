/**
 * What became of drafts, until the service knows: kept through an outage, a dead worker and a restart, told once.
 *
 * Each has a key of its own, which goes with every try: a repeat of what the service has heard changes nothing there.
 */
import {database, dropBefore} from './database';
import {seal, unseal} from './seal';

/** Told in this order; what the service would not take in a month it is not asked to any more. */
const KEPT_MS = 30 * 86_400_000;
const LOCK = 'aboveboard-outcomes';

export interface Queued {
  /** The idempotency key. */
  readonly key: string;
  readonly at: number;
  readonly suggestion: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** `kept` is tried again later; both others are not. */
export type Told = 'told' | 'refused' | 'kept';

/** One after the other: what happened first is told first, however long each takes to seal. */
let queueing: Promise<void> = Promise.resolve();
let last = 0;

export function queueOutcome(suggestion: string, body: Queued['body'], key: string = crypto.randomUUID()): Promise<void> {
  last = Math.max(Date.now(), last + 1);
  const queued: Queued = {key, at: last, suggestion, body};
  queueing = queueing.catch(() => undefined).then(() => put(queued));
  return queueing;
}

/** The same thing told twice, such as "posted" from two pages, is one outcome. */
async function put(queued: Queued): Promise<void> {
  const {key, at} = queued;
  const db = await database();
  if (!(await db.get('outcomes', key))) await db.put('outcomes', {key, at, sealed: await seal(queued)});
}

/** Tells what waits, oldest first, until one has to wait longer. Gives how many wait still. */
export async function tellOutcomes(tell: (outcome: Queued) => Promise<Told>): Promise<number> {
  return navigator.locks.request(LOCK, async () => {
    await dropBefore('outcomes', Date.now() - KEPT_MS);
    const db = await database();
    const rows = await db.getAllFromIndex('outcomes', 'at');
    for (const [place, {key, sealed}] of rows.entries()) {
      const outcome = (await unseal(sealed)) as Queued | null;
      if (outcome && (await tell(outcome)) === 'kept') return rows.length - place;
      await db.delete('outcomes', key);
    }
    return 0;
  });
}
