/** The few words of ours that stand on a page, in the language of the page's own interface. */
import de from './words/de.json';
import en from './words/en.json';
import es from './words/es.json';

const WORDS: Readonly<Record<string, typeof en>> = {de, en, es};

/** The interface's language is the page's; where we don't speak it, the browser's; else English. */
export function wordsFor(pageLanguage: string, browserLanguage: string): typeof en {
  for (const language of [pageLanguage, browserLanguage]) {
    const found = WORDS[language.toLowerCase().split(/[-_]/)[0] ?? ''];
    if (found) return found;
  }
  return en;
}
