import {expect, test} from 'vitest';
import {isRejected, questionsIn, steering, STRAIGHT} from './steer';

test('a draft that is not steered asks for nothing', () => {
  expect(steering(STRAIGHT)).toEqual({});
});

test('each wish is a line, and warmer is a tone', () => {
  const steer = {...STRAIGHT, shorter: true, warmer: true, second: true, use: ['returns#1']};

  const {tone, instructions} = steering(steer);

  expect(tone).toBe('warmer');
  expect(instructions?.split('\n')).toHaveLength(3);
  expect(instructions).toContain('returns#1');
});

test('what would not fit gives way whole, the oldest first', () => {
  const rejected = Array.from({length: 60}, (_, n) => `Sentence number ${n} that was put away by somebody.`);

  const {instructions = ''} = steering({...STRAIGHT, rejected});

  expect(instructions.length).toBeLessThanOrEqual(2_000);
  expect(instructions).toContain('number 59');
  expect(instructions.split('\n').every((line) => line.endsWith('"'))).toBe(true);
});

test.each([
  ['Can I send it back? And who pays?', 2],
  ['¿Puedo devolverlo? ¿Quién paga?', 2],
  ['Really?!?', 1],
  ['See https://a.example/?q=1', 0],
  ['Thanks.', 0],
])('%s has %i questions', (text, n) => {
  expect(questionsIn(text)).toBe(n);
});

test('a sentence is told by its words alone', () => {
  expect(isRejected('Return postage is free!', ['return postage is free.'])).toBe(true);
  expect(isRejected('Return postage is not free.', ['return postage is free.'])).toBe(false);
});
