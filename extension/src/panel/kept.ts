/** What was made of each post, while the browser runs: in memory only, out of reach of pages. */
import type {CapturedPost} from '../site';
import type {Kept} from './host';

const LIMIT = 40;
const PREFIX = 'kept:';

interface Stored extends Kept {
  readonly click: string;
  readonly at: number;
}

export async function keep(click: string, kept: Kept): Promise<void> {
  await chrome.storage.session.set({[nameOf(kept)]: {...kept, click, at: Date.now()} satisfies Stored});
  await dropOldest();
}

/** What the panel made of this very click; null where it has not been shown yet. */
export async function recall(click: string): Promise<Kept | null> {
  return (await all()).find(([, stored]) => stored.click === click)?.[1] ?? null;
}

/** What was made of this post before, by any click. */
export async function keptOf(post: CapturedPost): Promise<Kept | null> {
  const name = nameOf({post});
  const stored: unknown = (await chrome.storage.session.get(name))[name];
  return (stored as Stored | undefined) ?? null;
}

function nameOf({post}: Pick<Kept, 'post'>): string {
  return `${PREFIX}${post.platform}:${post.key}`;
}

async function all(): Promise<[string, Stored][]> {
  const everything = Object.entries(await chrome.storage.session.get(null));
  return everything.filter(([name]) => name.startsWith(PREFIX)) as [string, Stored][];
}

async function dropOldest(): Promise<void> {
  const stored = (await all()).sort(([, a], [, b]) => b.at - a.at);
  await chrome.storage.session.remove(stored.slice(LIMIT).map(([name]) => name));
}
