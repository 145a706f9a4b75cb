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

  const [shown] = excerpt(PASSAGE, spans, 60);

  expect(PASSAGE.slice(shown?.start)).toMatch(/^Return postage/);
});

test('of a claim with two facts both are shown, and what lies between is left out', () => {
  const passage = `You have 30 days to return it. ${'Ask us anything you like. '.repeat(12)}Return postage is free.`;
  const spans = supporting(passage, ['You have 30 days, and return postage is free.']);

  const shown = excerpt(passage, spans).map(({start, end}) => passage.slice(start, end).trim());

  expect(shown).toEqual(['You have 30 days to return it.', 'Return postage is free.']);
});

test('neighbours are shown as one, in the passage\'s own order', () => {
  const passage = `${PASSAGE} ${'Nothing more to say about that. '.repeat(6)}`;
  const spans = supporting(passage, ['Return postage is free, and you have 30 days.']);

  const shown = excerpt(passage, spans).map(({start, end}) => passage.slice(start, end).trim());

  expect(shown).toEqual(['You have 30 days from delivery to return anything.\nReturn postage is free in every country.']);
});

test('where nothing is marked the passage is shown from its beginning', () => {
  expect(excerpt('One long line without an end '.repeat(20), [], 50)).toEqual([{start: 0, end: 50}]);
});
