/** The interface's words, from one file a language. A key that does not exist does not compile. */
import {isLanguage, type Language} from './languages';
import de from './words/de.json';
import en from './words/en.json';
import es from './words/es.json';

export type Key = keyof typeof en;
type Words = Record<Key, string>;

const files: Record<Language, Words> = {en, de, es};

/** Written from right to left; the interface turns even where its words are still English. */
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'ckb', 'dv'];

let language: Language = 'en';

/** Chooses the words: the person's choice, else the first of the browser's languages that we have. */
export function speak(chosen: Language | null, browser: readonly string[], page: HTMLElement): void {
  const wanted = browser.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  language = chosen ?? wanted.find(isLanguage) ?? 'en';
  page.lang = language;
  const first = wanted[0] ?? 'en';
  page.dir = !chosen && RIGHT_TO_LEFT.includes(first) ? 'rtl' : 'ltr';
}

export function spoken(): Language {
  return language;
}

/** `{name}` in the words is replaced by `values.name`. */
export function say(key: Key, values: Record<string, string | number> = {}): string {
  return files[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Whether there are words under that name. */
export function has(key: string): boolean {
  return Object.hasOwn(en, key);
}

/** Words for a value that the service may extend: an unknown one is shown as it is. */
export function sayOf(group: string, value: string): string {
  const key = `${group}.${value}`;
  return has(key) ? say(key as Key) : value.replaceAll('_', ' ').replaceAll('-', ' ');
}
