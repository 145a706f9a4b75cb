/** What was captured last in each tab, where a panel finds it: the worker may die at any time, this stays. */
import type {Captured} from '../site';

export interface Taken {
  /** One for each click: the same post, asked for again, is a new one. */
  readonly click: string;
  readonly captured: Captured;
}

const nameOf = (tab: number) => `taken:${tab}`;

export async function take(tab: number, captured: Captured): Promise<void> {
  await chrome.storage.session.set({[nameOf(tab)]: {click: crypto.randomUUID(), captured} satisfies Taken});
}

export async function takenIn(tab: number): Promise<Taken | null> {
  const found: unknown = (await chrome.storage.session.get(nameOf(tab)))[nameOf(tab)];
  return (found as Taken | undefined) ?? null;
}

export async function forget(tab: number): Promise<void> {
  await chrome.storage.session.remove(nameOf(tab));
}

/** Calls `onTaken` for each capture in any tab. Gives what ends that. */
export function watchTaken(onTaken: (tab: number, taken: Taken) => void): () => void {
  const changed = (changes: Record<string, chrome.storage.StorageChange>) => {
    for (const [name, {newValue}] of Object.entries(changes)) {
      if (name.startsWith('taken:') && newValue) onTaken(Number(name.slice('taken:'.length)), newValue as Taken);
    }
  };
  chrome.storage.session.onChanged.addListener(changed);
  return () => chrome.storage.session.onChanged.removeListener(changed);
}
