import {expect, test} from 'vitest';
import {excerpt, supporting} from './support';

const PASSAGE =
  'You have 30 days from delivery to return anything.\nReturn postage is free in every country. ' +
  'Print the label at https://brightkettle.example/returns.';

const marked = (passage: string, claim: string) =>
  supporting(passage, [claim]).map(({start, end}) => passage.slice(start, end));

test('the words and figures that both hold are marked', () => {
  expect(marked(PASSAGE, 'Return postage is free, and you have 30 days.')).toEqual(['have 30 days', 'return', 'Return postage is free']);
});

test('an address is no evidence', () => {
  expect(marked(PASSAGE, 'See https://brightkettle.example/returns')).toEqual([]);
});

test('a figure is marked only where it is the same', () => {
  expect(marked('60 days or 30.5 litres', '30 litres')).toEqual(['litres']);
});

test('of a long passage the sentence that supports most is shown first', () => {
  const spans = supporting(PASSAGE, ['Return postage is free in every country.']);

  const {start} = excerpt(PASSAGE, spans, 60);

  expect(PASSAGE.slice(start)).toMatch(/^Return postage/);
});
