/** Spelling and grammar of an English draft, worked out in this browser: harper, loaded when the first edit asks for it. */
import {useEffect, useState} from 'preact/hooks';
import type {Span} from './recheck';

export interface Misspelled extends Span {
  readonly text: string;
  /** In English, as harper says it. */
  readonly why: string;
  /** What it may have meant; an empty word takes it out. */
  readonly instead: readonly string[];
}

/** What the worker is asked and answers; the number joins the two. */
export interface SpellingQuestion {
  readonly n: number;
  readonly text: string;
  /** Names that are right here: of the company, its products, the person written to. */
  readonly names: readonly string[];
}
export interface SpellingAnswer {
  readonly n: number;
  readonly found: readonly Misspelled[];
}

const PAUSE_MS = 350;

/** Looks at a text; null where nobody could. */
export type Spell = (text: string, names: readonly string[], signal: AbortSignal) => Promise<readonly Misspelled[] | null>;

/** Null until somebody has looked at this very text. */
export function useSpelling(spell: Spell | null, text: string | null, names: readonly string[]): readonly Misspelled[] | null {
  const [found, setFound] = useState<{text: string; found: readonly Misspelled[]} | null>(null);
  useEffect(() => {
    if (text === null || !spell) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void spell(text, names, stop.signal).then((answer) => answer && setFound({text, found: answer}));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [spell, text, names.join('\n')]);
  return found !== null && found.text === text ? found.found : null;
}
