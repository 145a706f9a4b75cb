import {expect, test} from 'vitest';
import {parseEvent} from './events';

const told = (event: string, data: unknown) => parseEvent({id: 'sug_1:4', event, data: JSON.stringify(data)});

test('a sentence is read with the id by which the stream goes on', () => {
  const heard = told('sentence', {draft: 'd1', text: 'You have 30 days.', kind: 'claim', cites: ['returns#1']});

  expect(heard).toEqual({
    id: 'sug_1:4',
    event: {type: 'sentence', draft: 'd1', text: 'You have 30 days.', kind: 'claim', cites: ['returns#1']},
  });
});

test('a draft is read bare or under its name', () => {
  const draft = {id: 'd1', text: 'Hi.', sentences: [], length: {used: 3, limit: 280}, checks: []};

  expect(told('draft', draft)?.event).toEqual({type: 'draft', draft});
  expect(told('draft', {draft})?.event).toEqual({type: 'draft', draft});
});

test('an event that a later service may send is passed over', () => {
  expect(told('presence', {who: 'Dana'})).toBeNull();
});

test.each([['__proto__'], ['toString'], ['']])('the name %j is not taken for one of ours', (name) => {
  expect(told(name, {})).toBeNull();
});

test('an event in another form is a problem that says where', () => {
  const heard = told('sentence', {draft: 'd1', text: 7, kind: 'claim', cites: []});

  expect(heard?.event).toMatchObject({type: 'problem', problem: {kind: 'unreadable', detail: expect.stringContaining('text')}});
});

test('data that is no JSON is a problem', () => {
  expect(parseEvent({id: undefined, event: 'verdict', data: '{"id": "su'})?.event.type).toBe('problem');
});

test('a problem event keeps what it says', () => {
  const heard = told('problem', {title: 'A part is down', detail: 'The index.', status: 503, retry_after: 5});

  expect(heard?.event).toMatchObject({type: 'problem', problem: {kind: 'unavailable', detail: 'The index.', retryAfterS: 5}});
});
