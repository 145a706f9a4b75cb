/**
 * A person's words until they are on the disk. Sealing and writing take a moment in which a panel may be closed; the
 * browser takes these at once, in memory only, and hands them to the next panel.
 */
import type {Kept} from '../panel/host';

export interface Unwritten {
  readonly click: string;
  readonly kept: Kept;
  /** When they were written, in milliseconds. */
  readonly at: number;
}

const PREFIX = 'unwritten:';

export async function note(name: string, unwritten: Unwritten): Promise<void> {
  await chrome.storage.session.set({[PREFIX + name]: unwritten});
}

/** What closed panels have left, by what names the post. */
export async function noted(): Promise<Map<string, Unwritten>> {
  const all = Object.entries(await chrome.storage.session.get(null));
  const left = all.filter(([key]) => key.startsWith(PREFIX));
  return new Map(left.map(([key, value]) => [key.slice(PREFIX.length), value as Unwritten]));
}

export async function unnote(...names: readonly string[]): Promise<void> {
  await chrome.storage.session.remove(names.map((name) => PREFIX + name));
}
