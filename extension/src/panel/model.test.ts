import {expect, test} from 'vitest';
import type {CapturedPost} from '../site';
import type {StreamEvent} from '../suggest/events';
import {problem} from '../suggest/problem';
import {EMPTY, next, textOf, type PanelState} from './model';

const POST: CapturedPost = {
  ok: true,
  platform: 'x',
  key: '1',
  url: 'https://x.com/ana/status/1',
  post: {
    id: '1',
    author: {handle: '@ana', name: 'Ana', verified: false},
    text: 'Can I send it back?',
    created_at: null,
    language: null,
    media: [],
    links: [],
    quote: null,
  },
  thread: [],
  warnings: [],
};

const asked = (state: PanelState, key: string, job: string) =>
  next(state, {kind: 'captured', captured: {...POST, key}, job, former: null});
const heard = (state: PanelState, job: string, event: StreamEvent) =>
  next(state, {kind: 'heard', job, heard: {id: 'sug:1', event}});
const said = (text: string): StreamEvent => ({type: 'sentence', draft: 'd1', text, kind: 'claim', cites: ['a#1']});
const text = (state: PanelState) => (state.answer ? textOf(state.answer) : null);

test('sentences are joined by single spaces as they come', () => {
  const state = heard(heard(asked(EMPTY, '1', 'a'), 'a', said('One.')), 'a', said('Two.'));

  expect(text(state)).toBe('One. Two.');
});

test('late words of one post never land on another', () => {
  const other = asked(heard(asked(EMPTY, '1', 'a'), 'a', said('For the first.')), '2', 'b');

  const late = heard(other, 'a', said('Late.'));

  expect(text(late)).toBe('');
});

test('what comes after a stop is not taken up', () => {
  const stopped = next(heard(asked(EMPTY, '1', 'a'), 'a', said('One.')), {kind: 'stopped'});

  expect(text(heard(stopped, 'a', said('Two.')))).toBe('One.');
});

test('a sentence that comes while the person writes is put behind their words', () => {
  const typing = next(heard(asked(EMPTY, '1', 'a'), 'a', said('One.')), {kind: 'edited', text: 'One!'});

  expect(text(heard(typing, 'a', said('Two.')))).toBe('One! Two.');
});

test('asking again keeps the former answer, and it can be had back', () => {
  const edited = next(heard(asked(EMPTY, '1', 'a'), 'a', said('One.')), {kind: 'edited', text: 'Mine.'});

  const again = asked(edited, '1', 'b');
  const back = next(again, {kind: 'restored'});

  expect(text(again)).toBe('');
  expect(text(back)).toBe('Mine.');
});

test('going back to the suggestion lays the person’s text aside', () => {
  const edited = next(heard(asked(EMPTY, '1', 'a'), 'a', said('One.')), {kind: 'edited', text: 'Mine.'});

  const back = next(edited, {kind: 'edited', text: null});

  expect(text(back)).toBe('One.');
  expect(back.answer?.aside).toBe('Mine.');
});

test('a problem keeps what was written', () => {
  const written = heard(asked(EMPTY, '1', 'a'), 'a', said('One.'));

  const failed = heard(written, 'a', {type: 'problem', problem: problem('interrupted')});

  expect(failed.answer?.stage).toBe('failed');
  expect(text(failed)).toBe('One.');
});

test('a page without a post says what is missing', () => {
  const state = next(EMPTY, {kind: 'captured', captured: {ok: false, missing: ['text']}, job: 'a', former: null});

  expect(state.missing).toEqual(['text']);
  expect(state.answer).toBeNull();
});
