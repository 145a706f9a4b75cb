/** What a person, or their company's policy, has set. Read by the worker and our own pages only. */
import {keysFrom, type Keys} from './ui/keys';
import {isLanguage, type Language} from './ui/languages';

export const DEFAULT_ADDRESS = 'http://127.0.0.1:8400';

export interface Settings {
  readonly address: string;
  readonly token: string | null;
  readonly language: Language | null;
  readonly insertOnLinkedIn: boolean;
  readonly keys: Keys;
  /** The practice posts were seen to their end, or put away. */
  readonly toured: boolean;
  /** The policy has set the address: it can't be changed here. */
  readonly managed: boolean;
  readonly organization: string | null;
}

type Changes = Partial<Pick<Settings, 'address' | 'token' | 'language' | 'insertOnLinkedIn' | 'keys' | 'toured'>>;

const NAMES = {
  address: 'service_url',
  token: 'token',
  language: 'language',
  insertOnLinkedIn: 'insert_on_linkedin',
  keys: 'keys',
  toured: 'toured',
} as const;

export async function readSettings(): Promise<Settings> {
  const [managed, local] = await Promise.all([policy(), chrome.storage.local.get(Object.values(NAMES))]);
  const set = addressFrom(managed['service_url']);
  const language: unknown = local[NAMES.language];
  return {
    address: set ?? addressFrom(local[NAMES.address]) ?? DEFAULT_ADDRESS,
    token: textFrom(local[NAMES.token]),
    language: isLanguage(language) ? language : null,
    insertOnLinkedIn: local[NAMES.insertOnLinkedIn] === true,
    keys: keysFrom(local[NAMES.keys]),
    toured: local[NAMES.toured] === true,
    managed: set !== null,
    organization: textFrom(managed['organization']),
  };
}

export async function writeSettings(changes: Changes): Promise<void> {
  const entries = Object.entries(changes) as [keyof Changes, unknown][];
  await chrome.storage.local.set(Object.fromEntries(entries.map(([name, value]) => [NAMES[name], value])));
}

/** Content scripts run beside pages that may be hostile: neither store is theirs to read. */
export async function closeStores(): Promise<void> {
  await Promise.all([
    chrome.storage.local.setAccessLevel({accessLevel: 'TRUSTED_CONTEXTS'}),
    chrome.storage.session.setAccessLevel({accessLevel: 'TRUSTED_CONTEXTS'}),
  ]);
}

/**
 * The address as we use it: no path but what it has, no slash at its end.
 *
 * Null for what we do not speak to: anything but https, and http beyond this machine.
 */
export function addressFrom(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value.trim())) return null;
  const url = new URL(value.trim());
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) return null;
  if (url.username || url.password || url.search || url.hash) return null;
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

/** What the browser is asked to allow for an address. */
export function originOf(address: string): string {
  return `${new URL(address).origin}/*`;
}

/** Where no policy is in force some builds of Chromium refuse to read it at all. */
async function policy(): Promise<Record<string, unknown>> {
  try {
    return await chrome.storage.managed.get(['service_url', 'organization']);
  } catch {
    return {};
  }
}

function textFrom(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
