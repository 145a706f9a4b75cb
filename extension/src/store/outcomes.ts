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

export async function queueOutcome(suggestion: string, body: Queued['body'], key: string = crypto.randomUUID()): Promise<void> {
  const at = Date.now();
  const queued: Queued = {key, at, suggestion, body};
  const db = await database();
  // The same thing told twice, such as "posted" from two panels, is one outcome.
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
