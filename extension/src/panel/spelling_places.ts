/** Places in a text, as harper and as a browser count them. */
import type {Span} from './recheck';

/** Harper counts characters, a string here UTF-16 units: behind an emoji the two part. */
export function utf16Of(text: string, characters: number): number {
  let at = 0;
  for (let passed = 0; passed < characters && at < text.length; passed += 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}

/** An address, a handle or a tag is nobody's spelling, nor is a part of one. */
export function isNobodysSpelling(text: string, {start, end}: Span): boolean {
  const before = /\S*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(end))?.[0] ?? '';
  const word = before + text.slice(start, end) + after;
  return /^[@#]|https?:|www\.|\S+@\S+|[\p{L}\p{N}]\.[\p{L}]{2,}/u.test(word) && !/\s/.test(text.slice(start, end));
}
