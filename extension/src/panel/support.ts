/** Which words of a passage support a sentence: shown, never decided here; the service has decided. */
import type {Span} from './recheck';

/** A word is told by its first letters: "return" supports "returned", "Rückgabe" supports "Rückgaben". */
const STEM = 5;

/** Words shorter than this ("you", "the", "und") tell nothing by themselves; between two that do, they belong. */
const TELLING = 4;
const ADDRESS = /https?:\/\/\S+/gi;
const WORD = /[\p{L}\p{N}]+(?:[.,:]\p{N}+)*/gu;

/** The places in `passage` whose telling words stand in one of the sentences too, neighbours joined. */
export function supporting(passage: string, sentences: readonly string[]): Span[] {
  const said = new Set(sentences.flatMap((sentence) => words(sentence).map(({stem}) => stem)));
  const spans: Span[] = [];
  for (const {stem, start, end} of words(passage)) {
    if (!said.has(stem)) continue;
    const last = spans.at(-1);
    if (last && joins(passage.slice(last.end, start))) spans[spans.length - 1] = {start: last.start, end};
    else spans.push({start, end});
  }
  return spans.filter(({start, end}) => end - start >= STEM || /\p{N}/u.test(passage.slice(start, end)));
}

/** What stands between two marks joins them where it is a space and at most one short word, on one line. */
function joins(between: string): boolean {
  return between.length <= TELLING + 2 && !/[\n.!?;]/.test(between);
}

/** A sentence that adds fewer marked words than this, and no figure, is not worth its room. */
const WORTH = 2;

/**
 * The sentences of the passage worth showing first, in its order, neighbours joined.
 *
 * The one with most marks leads; another comes with it where it holds marks that those before it lack, so
 * that of a claim with two facts both are seen. At most `limit` characters.
 */
export function excerpt(passage: string, spans: readonly Span[], limit = 220): Span[] {
  if (passage.length <= limit) return [{start: 0, end: passage.length}];
  const left = sentencesOf(passage).map((part) => ({part, stems: stemsIn(passage, spans, part)}));
  const shown: Span[] = [];
  const seen = new Set<string>();
  let room = limit;
  for (;;) {
    const news = ({stems}: {stems: readonly string[]}) => stems.filter((stem) => !seen.has(stem));
    const best = left.reduce((a, b) => (news(b).length > news(a).length ? b : a), left[0] ?? NONE);
    const added = news(best);
    const fits = best.part.end - best.part.start <= room && (added.length >= WORTH || added.some((stem) => /\p{N}/u.test(stem)));
    if (shown.length > 0 && !fits) return joined(shown);
    const {start} = best.part;
    const end = Math.min(best.part.end, start + room);
    shown.push({start, end});
    room -= end - start;
    for (const stem of added) seen.add(stem);
  }
}

const NONE = {part: {start: 0, end: 0}, stems: []};

function stemsIn(passage: string, spans: readonly Span[], part: Span): string[] {
  const marked = spans.filter((span) => overlap(span, part) > 0);
  return [...new Set(marked.flatMap(({start, end}) => words(passage.slice(start, end)).map(({stem}) => stem)))];
}

function joined(parts: readonly Span[]): Span[] {
  const ordered = [...parts].sort((a, b) => a.start - b.start);
  return ordered.reduce<Span[]>((all, part) => {
    const last = all.at(-1);
    if (last?.end !== part.start) return [...all, part];
    return [...all.slice(0, -1), {start: last.start, end: part.end}];
  }, []);
}

function sentencesOf(passage: string): Span[] {
  const ends = [...passage.matchAll(/\n+|[.!?]\s+/g)].map(({0: end, index}) => index + end.length);
  const starts = [0, ...ends.filter((end) => end < passage.length)];
  return starts.map((start, index) => ({start, end: starts[index + 1] ?? passage.length}));
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function words(text: string): ({stem: string} & Span)[] {
  const blank = text.replace(ADDRESS, (address) => ' '.repeat(address.length));
  return [...blank.matchAll(WORD)].flatMap(({0: match, index}) => {
    const word = match.normalize('NFKC').toLowerCase();
    if (/\p{N}/u.test(word)) return [{stem: word, start: index, end: index + match.length}];
    return [...word].length < TELLING ? [] : [{stem: word.slice(0, STEM), start: index, end: index + match.length}];
  });
}
