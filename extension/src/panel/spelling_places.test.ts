import {expect, test} from 'vitest';
import {isNobodysSpelling, utf16Of} from './spelling_places';

test('behind an emoji the two ways of counting part', () => {
  const text = '👋🏽 teh end';

  expect(text.slice(utf16Of(text, 3), utf16Of(text, 6))).toBe('teh');
});

test.each(['https://brightkettle.example/retruns', '@brigtkettle', '#kettel', 'help@brigtkettle.example', 'brigt.example'])(
  '%s is nobody’s spelling',
  (word) => {
    const text = `See ${word} there`;

    expect(isNobodysSpelling(text, {start: 4, end: 4 + word.length})).toBe(true);
  },
);

test('a word at the end of a sentence is somebody’s', () => {
  expect(isNobodysSpelling('This is teh.', {start: 8, end: 11})).toBe(false);
});
