/** What was made of each post: encrypted, for 7 days, over a closed panel, a crash, a restart and a sign-out. */
import type {CapturedPost} from '../site';
import {fresh} from '../panel/answer';
import type {Kept} from '../panel/host';
import {database, dropBefore, type Database, type Sealed} from './database';
import {hiddenName, seal, unseal} from './seal';
import {note, noted, unnote, type Unwritten} from './unwritten';

export const DAYS_KEPT = 7;
const DAY_MS = 86_400_000;

/** What names a post here. */
type Named = Pick<CapturedPost, 'platform' | 'key'>;

export interface KeptDraft extends Kept {
  readonly at: number;
}

type Former = Pick<Kept, 'post' | 'answer'> & Partial<Kept>;

/** The last words for each post that are still to be written; while one write runs, only the newest waits. */
const waiting = new Map<string, Unwritten>();
let writing: Promise<void> | null = null;

/** Posts whose words a person has changed in this panel, or whose changed words it has taken up. */
const changedHere = new Set<string>();

export function keep(click: string, kept: Kept): Promise<void> {
  const name = nameOf(kept.post);
  const unwritten = {click, kept, at: Date.now()};
  waiting.set(name, unwritten);
  if (isChanged(kept)) void note(name, unwritten).catch(() => undefined);
  writing ??= write().finally(() => (writing = null));
  return writing;
}

async function write(): Promise<void> {
  for (const [name, unwritten] of waiting) {
    waiting.delete(name);
    if (isChanged(unwritten.kept)) changedHere.add(name);
    // A full disk must not stop the person: what can't be kept is still on the screen.
    await put(name, unwritten).catch(() => undefined);
    if (isChanged(unwritten.kept) && !waiting.has(name)) await unnote(name).catch(() => undefined);
  }
}

async function put(name: string, {click, kept, at}: Unwritten): Promise<void> {
  const changed = isChanged(kept);
  const [hidden, sealed] = await Promise.all([hiddenName(name), seal(kept)]);
  // Another panel on the same click may be behind, and what it hears takes no person's words away. Both looks are in
  // one transaction: in between, that person may have written.
  const change = (await database()).transaction('drafts', 'readwrite');
  const there = await change.store.get(hidden);
  const unaware = !changed && !changedHere.has(name) && there?.click === click && there.changed === true;
  const older = there !== undefined && there.at > at;
  if (!unaware && !older) await change.store.put({name: hidden, click, changed, at, sealed});
  await change.done;
}

/** The database, with what closed panels had no time to write. */
async function complete(): Promise<Database> {
  const left = await noted().catch(() => new Map<string, Unwritten>());
  for (const [name, unwritten] of left) {
    await put(name, unwritten).then(
      () => unnote(name),
      () => undefined,
    );
  }
  return database();
}

/** What the panel made of this very click; null where it has not been shown yet. */
export async function recall(click: string): Promise<Kept | null> {
  const kept = await opened(await (await complete()).getFromIndex('drafts', 'click', click));
  if (kept) changedHere.add(nameOf(kept.post));
  return kept;
}

/** What was made of this post before, by any click. */
export async function keptOf(post: Named): Promise<Kept | null> {
  return opened(await (await complete()).get('drafts', await hiddenName(nameOf(post))));
}

/** The drafts of the last days, newest first. */
export async function recent(limit: number): Promise<KeptDraft[]> {
  await dropBefore('drafts', Date.now() - DAYS_KEPT * DAY_MS);
  const all = await (await complete()).getAllFromIndex('drafts', 'at');
  const found = await Promise.all(all.reverse().slice(0, limit).map(opened));
  return found.filter((kept) => kept !== null);
}

export async function forgetDraft(post: Named): Promise<void> {
  waiting.delete(nameOf(post));
  await unnote(nameOf(post));
  await (await database()).delete('drafts', await hiddenName(nameOf(post)));
}

export async function forgetDrafts(): Promise<void> {
  waiting.clear();
  await unnote(...(await noted()).keys());
  await (await database()).clear('drafts');
}

function isChanged({answer}: Kept): boolean {
  return answer.edited !== null;
}

function nameOf({platform, key}: Named): string {
  return `${platform}:${key}`;
}

/** A draft of an earlier form of the extension lacks what came later: it gets the beginning's. */
async function opened(row: {at: number; sealed: Sealed} | undefined): Promise<KeptDraft | null> {
  const kept = row ? ((await unseal(row.sealed)) as Former | null) : null;
  if (!row || !kept?.post || !kept.answer) return null;
  const {post, former = null, past = [], spentMs = 0} = kept;
  return {post, answer: {...fresh(kept.answer.job), ...kept.answer}, former, past, spentMs, at: row.at};
}
