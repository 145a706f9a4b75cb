import {expect, test} from 'vitest';
import type {Sentence} from '../suggest/contract';
import {fresh, type Answer} from './model';
import {recheck} from './recheck';

const SENTENCES: Sentence[] = [
  {text: 'Sorry about the leak, Ana.', kind: 'courtesy', cites: []},
  {text: 'I work at Bright Kettle.', kind: 'disclosure', cites: []},
  {text: 'You have 30 days to send it back.', kind: 'claim', cites: ['returns#1']},
];
const TEXT = SENTENCES.map(({text}) => text).join(' ');

function anAnswer(edited: string | null): Answer {
  const checks = ['grounded', 'disclosed', 'length', 'voice'].map((name) => ({name, status: 'pass' as const, detail: ''}));
  const draft = {id: 'd1', text: TEXT, sentences: SENTENCES, length: {used: 84, limit: 280}, checks};
  return {...fresh('job'), stage: 'done', sentences: SENTENCES, drafts: [draft], edited};
}

const yours = (text: string) => recheck(anAnswer(text), 'x').yours.map(({start, end}) => text.slice(start, end));

test('an untouched draft keeps the service’s count and checks', () => {
  const checked = recheck(anAnswer(null), 'x');

  expect(checked.edited).toBe(false);
  expect(checked.used).toBe(84);
  expect(checked.checks.map(({name}) => name)).toEqual(['grounded', 'disclosed', 'length', 'voice']);
  expect(checked.yours).toEqual([]);
});

test('a sentence that the person added is theirs', () => {
  expect(yours(`${TEXT} We also send you a free mug.`)).toEqual(['We also send you a free mug.']);
});

test('a figure that the person changed makes the sentence theirs', () => {
  expect(yours(TEXT.replace('30', '60'))).toEqual(['You have 60 days to send it back.']);
});

test.each([['Hi there!'], ['Does that help you with it?'], ['😀']])('%s claims nothing', (said) => {
  expect(yours(`${TEXT} ${said}`)).toEqual([]);
});

test('a sentence that was moved or left out is not theirs', () => {
  const moved = `${SENTENCES[2]?.text} ${SENTENCES[1]?.text}`;

  expect(yours(moved)).toEqual([]);
});

test('a disclosure that was taken out is missed, and one put elsewhere is not', () => {
  const without = TEXT.replace('I work at Bright Kettle. ', '');

  expect(recheck(anAnswer(without), 'x').undisclosed).toBe('I work at Bright Kettle.');
  expect(recheck(anAnswer(`${without} I work at Bright Kettle.`), 'x').undisclosed).toBeNull();
});

test('an edit is counted by the site’s own rules', () => {
  const checked = recheck(anAnswer('日本 https://brightkettle.example/returns'), 'x');

  expect(checked.used).toBe(4 + 1 + 23);
  expect(checked.checks.map(({name}) => name)).toEqual(['voice']);
});
