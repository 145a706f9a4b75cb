/**
 * Why a verdict is what it is, in the interface's language.
 *
 * The service gives its own reasons in English. Those are known here word for word, and told in the language that the
 * person reads; a company's own words, and those of a newer service, are told as they are.
 */
import type {Language} from '../ui/languages';
import {spoken} from '../ui/words';
import de from './reasons/de.json';
import en from './reasons/en.json';
import es from './reasons/es.json';

type Key = keyof typeof en;

export const REASONS: Record<Language, Record<Key, string>> = {en, de, es};

/** What the service says where no rule stands against a reply. */
const NO_RULE = 'reply';

const plain = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** English words with `{name}` in them, as what recognizes them filled in. */
function pattern(words: string): RegExp {
  const parts = words.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? plain(part) : `(?<${part}>.+)`));
  return new RegExp(`^${parts.join('')}$`, 's');
}

const PATTERNS = (Object.keys(en) as Key[]).map((key) => ({key, pattern: pattern(en[key])}));

/** The reason `why` that was given under `rule`, as `language` says it. */
export function reasonOf(rule: string | null, why: string, language: Language = spoken()): string {
  const group = rule ?? NO_RULE;
  for (const {key, pattern} of PATTERNS) {
    const found = key === group || key.startsWith(`${group}.`) ? pattern.exec(why) : null;
    if (found) return REASONS[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => found.groups?.[name] ?? whole);
  }
  return why;
}
