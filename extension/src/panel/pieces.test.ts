import {expect, test} from 'vitest';
import type {Sentence} from '../suggest/contract';
import {piecesOf} from './pieces';

const claim = (text: string): Sentence => ({text, kind: 'claim', cites: ['a#1']});
const joined = (text: string, sentences: Sentence[]) => piecesOf(text, sentences).map((piece) => piece.text).join('');

test.each([
  ['One. Two. Three.', ['One.', 'Two.', 'Three.']],
  ['Two. One.', ['One.', 'Two.']],
  ['One. One. One.', ['One.', 'One.']],
  ['Wholly other', ['One.']],
  ['', ['One.']],
  ['One.\n\nTwo.', ['One.', '', 'Two.']],
])('the pieces of %j joined are the text', (text, said) => {
  expect(joined(text, said.map(claim))).toBe(text);
});

test('a sentence is known only where it stands whole', () => {
  const pieces = piecesOf('It is free. It is freedom.', [claim('It is free')]);

  expect(pieces.filter(({sentence}) => sentence).map(({start}) => start)).toEqual([0]);
});
