/**
 * Notices that a person has posted what was inserted: they pressed the site's own send control, or its key, and
 * then the site emptied or closed the composer. Nothing is pressed, changed or held back for it.
 */
import {readComposer} from '../editors';
import type {Site} from '../site';
import {until} from './wait';

/** How long a site may take from the press to the emptied composer. */
const POSTS_MS = 8_000;

interface Watched {
  readonly site: Site;
  readonly key: string;
  /** What the composer held before anything was inserted: what a site may put back after posting. */
  readonly before: string;
  readonly onSent: (key: string, text: string) => void;
}

/** The last few composers alone, held weakly: one that was left costs nothing. */
const KEPT = 8;

const watched = new WeakMap<HTMLElement, Watched>();
const listening = new WeakMap<Document, AbortController>();
let composers: WeakRef<HTMLElement>[] = [];

/** Watches one composer from now on; written to a second time, it is watched anew. */
export function watchSent(composer: HTMLElement, what: Watched): void {
  const page = composer.ownerDocument;
  watched.set(composer, what);
  composers = [...open(page).filter((one) => one !== composer), composer].slice(-KEPT).map((one) => new WeakRef(one));
  if (listening.has(page)) return;
  const stop = new AbortController();
  listening.set(page, stop);
  // Before the site hears of it, while the composer still holds the text.
  for (const type of ['click', 'keydown'] as const) {
    page.addEventListener(type, (event) => heard(event, page), {capture: true, passive: true, signal: stop.signal});
  }
}

const open = (page: Document): HTMLElement[] =>
  composers
    .map((one) => one.deref())
    .filter((one): one is HTMLElement => one?.isConnected === true && one.ownerDocument === page && watched.has(one));

function heard(event: Event, page: Document): void {
  const here = open(page);
  if (here.length === 0) {
    listening.get(page)?.abort();
    listening.delete(page);
  }
  if (!event.isTrusted) return;
  for (const composer of here) {
    const what = watched.get(composer);
    if (what?.site.sends(event, composer)) void confirm(composer, what);
  }
}

/** Sent once the composer is gone, or holds no more than it did before. */
async function confirm(composer: HTMLElement, what: Watched): Promise<void> {
  const text = readComposer(composer);
  if (text === '' || text === what.before) return;
  const emptied = (): boolean => {
    if (!composer.isConnected) return true;
    const now = readComposer(composer);
    return now === '' || now === what.before;
  };
  const gone = await until(emptied, POSTS_MS, composer.ownerDocument);
  if (!gone || watched.get(composer) !== what) return;
  watched.delete(composer);
  what.onSent(what.key, text);
}
