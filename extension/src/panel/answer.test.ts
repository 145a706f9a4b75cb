import {expect, test} from 'vitest';
import type {Draft} from '../suggest/contract';
import {choose, edit, fresh, heard, reject, textOf, writtenOf, type Answer} from './answer';

const said = (text: string, kind: 'claim' | 'courtesy' = 'claim') => ({text, kind, cites: []});
const draft = (id: string, ...texts: string[]): Draft => ({
  id,
  text: texts.join(' '),
  sentences: texts.map((text) => said(text)),
  length: {used: 1, limit: 280},
  checks: [],
});
const told = (answer: Answer, ...drafts: Draft[]) =>
  drafts.reduce((all, each) => heard(all, {id: null, event: {type: 'draft', draft: each}}), answer);
const three = () => told(fresh('a'), draft('d1', 'One.', 'Two.'), draft('d2', 'Two.', 'Three.'), draft('d3', 'Four.'));

test('another draft is shown, and the person’s text of the first waits there', () => {
  const there = choose(edit(three(), 'Mine.'), 1);

  expect(textOf(there)).toBe('Two. Three.');
  expect(textOf(choose(there, 0))).toBe('Mine.');
});

test('a draft that is not there is not chosen', () => {
  expect(choose(three(), 7).chosen).toBe(0);
});

test('a sentence that was put away is gone from every draft', () => {
  const without = reject(three(), 'Two.');

  expect(textOf(without)).toBe('One.');
  expect(textOf(choose(without, 1))).toBe('Three.');
});

test('it is taken out of the person’s own text too', () => {
  const mine = edit(three(), 'Hello. Two. And so on.');

  expect(textOf(reject(mine, 'Two.'))).toBe('Hello. And so on.');
});

test('what comes later does not bring it back', () => {
  const asking = {...fresh('a'), steer: {...fresh('a').steer, rejected: ['Two.']}};

  const answer = heard(asking, {id: null, event: {type: 'sentence', draft: 'd1', text: 'two', kind: 'claim', cites: []}});

  expect(textOf(told(answer, draft('d1', 'One.', 'Two!')))).toBe('One.');
});

test('a draft of the same name takes the place of the former', () => {
  expect(told(three(), draft('d1', 'Mended.')).drafts.map(({id}) => id)).toEqual(['d1', 'd2', 'd3']);
  expect(writtenOf(told(three(), draft('d1', 'Mended.')))).toBe('Mended.');
});
