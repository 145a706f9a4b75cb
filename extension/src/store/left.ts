/** What left this browser: every request of ours, with its body byte for byte; the token alone is masked. */
import {database, dropBefore} from './database';
import {DAYS_KEPT} from './drafts';
import {hiddenName, seal, unseal} from './seal';

const LIMIT = 300;
const DAY_MS = 86_400_000;
const MASKED = ['authorization'];

export interface Departure {
  readonly id: string;
  readonly at: number;
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** How often the very same left; `at` is the last time. */
  readonly times: number;
  /** The suggestion that it belongs to, where it names one: the service can be asked to forget it. */
  readonly suggestion: string | null;
}

/** As `fetch`, and what it sends is noted. The note never holds up what is sent, nor stops it. */
export const notedFetch: typeof fetch = (input, init) => {
  void noteAgain(departureOf(input, init)).catch(() => undefined);
  return fetch(input, init);
};

function departureOf(input: RequestInfo | URL, init: RequestInit | undefined): Departure {
  const address = input instanceof Request ? input.url : String(input);
  const headers = Object.fromEntries(new Headers(init?.headers).entries());
  for (const name of MASKED) if (headers[name]) headers[name] = '••••';
  return {
    id: crypto.randomUUID(),
    at: Date.now(),
    times: 1,
    method: init?.method ?? 'GET',
    address,
    headers,
    body: typeof init?.body === 'string' ? init.body : null,
    // The asking to forget it belongs to nothing that is left to forget.
    suggestion: init?.method === 'DELETE' ? null : (/\/v1\/suggestions\/([^/?]+)/.exec(address)?.[1] ?? null),
  };
}

/** A sign of life every half minute, or the same page asked for again, is one line with a count. */
async function noteAgain(departure: Departure): Promise<void> {
  const {method, address, body} = departure;
  if (method === 'POST') return note(departure);
  const id = await hiddenName(`${method} ${address} ${body ?? ''}`);
  const there = await (await database()).get('left', id);
  const before = there ? ((await unseal(there.sealed)) as Departure | null) : null;
  await note({...departure, id, times: (before?.times ?? 0) + 1});
}

async function note(departure: Departure): Promise<void> {
  const {id, at} = departure;
  await (await database()).put('left', {id, at, sealed: await seal(departure)});
}

/** A question does not know its suggestion's name yet when it leaves: the answer tells it. */
export async function nameSuggestion(key: string, suggestion: string): Promise<void> {
  for (const departure of await listLeft()) {
    const asks = departure.headers['idempotency-key'] === key && departure.suggestion === null;
    if (asks) await note({...departure, suggestion});
  }
}

/** The newest first. */
export async function listLeft(): Promise<Departure[]> {
  await dropBefore('left', Date.now() - DAYS_KEPT * DAY_MS);
  const rows = (await (await database()).getAllFromIndex('left', 'at')).reverse();
  await forgetLeft(rows.slice(LIMIT).map(({id}) => id));
  const found = await Promise.all(rows.slice(0, LIMIT).map(({sealed}) => unseal(sealed)));
  return found.filter((departure): departure is Departure => departure !== null);
}

export async function forgetLeft(ids: readonly string[]): Promise<void> {
  const change = (await database()).transaction('left', 'readwrite');
  await Promise.all([...ids.map((id) => change.store.delete(id)), change.done]);
}
