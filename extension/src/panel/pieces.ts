/** A text, taken apart into the draft's own sentences and what the person made of it. */
import type {Sentence} from '../suggest/contract';

export interface Piece {
  readonly text: string;
  readonly start: number;
  /** Null for what is not, word for word, a sentence of the draft. */
  readonly sentence: Sentence | null;
}

/**
 * Splits `text` so that the pieces joined give it back.
 *
 * Each sentence is looked for once and whole, in the draft's order first, so that a sentence which the person
 * moved is still known.
 */
export function piecesOf(text: string, sentences: readonly Sentence[]): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const sentence of sentences) {
    if (sentence.text === '') continue;
    const start = free(text, sentence.text, from, found) ?? free(text, sentence.text, 0, found);
    if (start === null) continue;
    found.push({text: sentence.text, start, sentence});
    from = start + sentence.text.length;
  }
  return filled(text, found.sort((a, b) => a.start - b.start));
}

/** The first place from `from` on where `part` stands as a whole and overlaps nothing that was found. */
function free(text: string, part: string, from: number, found: readonly Piece[]): number | null {
  for (let at = text.indexOf(part, from); at !== -1; at = text.indexOf(part, at + 1)) {
    const end = at + part.length;
    const taken = found.some((piece) => at < piece.start + piece.text.length && piece.start < end);
    if (!taken && bounded(text, at, end)) return at;
  }
  return null;
}

/** "Yes." is no sentence inside "Yes.No" or "Oh,Yes.": words that touch it belong to it. */
function bounded(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).at(-1) ?? ' ';
  const after = text.at(end) ?? ' ';
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

function filled(text: string, found: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const piece of found) {
    if (piece.start > from) pieces.push(own(text, from, piece.start));
    pieces.push(piece);
    from = piece.start + piece.text.length;
  }
  if (from < text.length) pieces.push(own(text, from, text.length));
  return pieces;
}

function own(text: string, start: number, end: number): Piece {
  return {text: text.slice(start, end), start, sentence: null};
}
