/** Which words of a passage support a sentence: shown, never decided here; the service has decided. */
import type {Span} from './recheck';

/** A word that is told by its first letters: "return" supports "returned", "Rückgabe" supports "Rückgaben". */
const STEM = 5;
const WORD = /[\p{L}\p{N}]+(?:[.,:][\p{N}]+)*/gu;

/** The places in `passage` whose words stand in one of the sentences too, touching ones joined. */
export function supporting(passage: string, sentences: readonly string[]): Span[] {
  const said = new Set(sentences.flatMap((sentence) => [...words(sentence)].map(({stem}) => stem)));
  const spans: Span[] = [];
  for (const {stem, start, end} of words(passage)) {
    if (!said.has(stem)) continue;
    const last = spans.at(-1);
    if (last && /^[^\p{L}\p{N}]{0,2}$/u.test(passage.slice(last.end, start))) {
      spans[spans.length - 1] = {start: last.start, end};
    } else spans.push({start, end});
  }
  return spans.filter(({start, end}) => tells(passage.slice(start, end)));
}

/** A lone short word ("the", "it") says nothing; within a run of words it belongs to them. */
function tells(run: string): boolean {
  return /\p{N}/u.test(run) || /\s/u.test(run) || [...run].length >= STEM;
}

/** The stretch of the passage worth showing first: around the marks, at whole lines, at most `limit` characters. */
export function excerpt(passage: string, spans: readonly Span[], limit = 220): Span {
  const first = spans.reduce<Span | null>((best, span) => {
    return !best || span.end - span.start > best.end - best.start ? span : best;
  }, null);
  if (!first || passage.length <= limit) return {start: 0, end: Math.min(passage.length, limit)};
  const line = passage.lastIndexOf('\n', first.start) + 1;
  const sentence = passage.lastIndexOf('. ', first.start) + 1;
  const start = Math.max(line, sentence, first.start - Math.floor(limit / 2));
  return {start, end: Math.min(passage.length, start + limit)};
}

function* words(text: string): Generator<{stem: string} & Span> {
  for (const match of text.matchAll(WORD)) {
    const word = match[0].normalize('NFKC').toLowerCase();
    const stem = /\p{N}/u.test(word) ? word : word.slice(0, STEM);
    yield {stem, start: match.index, end: match.index + match[0].length};
  }
}
