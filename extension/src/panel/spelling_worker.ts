/** Runs harper beside the panel, so that no key waits for it. Nothing leaves the browser. */
import {Dialect, LocalLinter, SuggestionKind, type Lint} from 'harper.js';
import {slimBinary} from 'harper.js/slimBinary';
import type {Misspelled, SpellingAnswer, SpellingQuestion} from './spelled';
import {isNobodysSpelling, utf16Of} from './spelling_places';

/** What is wrong in any English; style is the company's own, and its voice has a check of its own. */
const WRONG = ['Spelling', 'Typo', 'Grammar', 'Agreement', 'Malapropism', 'Eggcorn', 'Repetition', 'BoundaryError'];
const SHOWN = 4;
const MOST = 8;

/** The second is asked only where the first finds something: "colour" and "color" are both right here. */
const speaking = (dialect: Dialect) => new LocalLinter({binary: slimBinary, dialect});
const linters = [speaking(Dialect.British), speaking(Dialect.American)] as const;
const known = new WeakMap<LocalLinter, string>();

addEventListener('message', ({data}: MessageEvent<SpellingQuestion>) => void answer(data));

async function answer({n, text, names}: SpellingQuestion): Promise<void> {
  let found = await look(linters[0], text, names);
  for (const linter of linters.slice(1)) {
    if (found.length === 0) break;
    const here = await look(linter, text, names);
    found = found.filter(({start}) => here.some((each) => each.start === start));
  }
  postMessage({n, found: found.slice(0, MOST)} satisfies SpellingAnswer);
}

async function look(linter: LocalLinter, text: string, names: readonly string[]): Promise<Misspelled[]> {
  const words = names.flatMap((name) => name.match(/[\p{L}\p{N}'’-]+/gu) ?? []);
  if (known.get(linter) !== words.join(' ')) {
    known.set(linter, words.join(' '));
    await linter.importWords(words);
  }
  const lints = await linter.lint(text, {language: 'plaintext'});
  return lints.filter((lint) => WRONG.includes(lint.lint_kind())).map((lint) => read(text, lint)).filter((each) => !isNobodysSpelling(text, each));
}

function read(text: string, lint: Lint): Misspelled {
  const {start, end} = lint.span();
  const instead = lint.suggestions().flatMap((each) => {
    if (each.kind() === SuggestionKind.InsertAfter) return [];
    return each.kind() === SuggestionKind.Remove ? [''] : [each.get_replacement_text()];
  });
  const place = {start: utf16Of(text, start), end: utf16Of(text, end)};
  return {...place, text: text.slice(place.start, place.end), why: lint.message(), instead: [...new Set(instead)].slice(0, SHOWN)};
}
