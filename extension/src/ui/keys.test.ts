import {expect, test} from 'vitest';
import {actOf, DEFAULT_KEYS, keyLabel, keysFrom, nameOf, refusal} from './keys';

const press = (key: string, more: Partial<Parameters<typeof nameOf>[0]> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test.each([
  [press('Enter', {ctrlKey: true}), 'Ctrl+Enter'],
  [press('Enter', {metaKey: true}), 'Ctrl+Enter'],
  [press('ω', {altKey: true, code: 'KeyZ'}), 'Alt+Z'],
  [press('2', {code: 'Digit2'}), '2'],
  [press('F2', {shiftKey: true}), 'Shift+F2'],
  [press(' '), 'Space'],
])('a key has one name on every keyboard', (pressed, name) => {
  expect(nameOf(pressed)).toBe(name);
});

test('a modifier alone is no key yet', () => {
  expect(nameOf(press('Control', {ctrlKey: true}))).toBeNull();
});

test('a letter is a letter where somebody writes', () => {
  expect(actOf(press('2'), DEFAULT_KEYS, true)).toBeNull();
  expect(actOf(press('2'), DEFAULT_KEYS, false)).toBe('second');
  expect(actOf(press('Enter', {ctrlKey: true}), DEFAULT_KEYS, true)).toBe('insert');
  expect(actOf(press('Escape'), DEFAULT_KEYS, true)).toBe('stop');
});

test('a key that is taken, or in use, is refused', () => {
  expect(refusal('Ctrl+C', 'insert', DEFAULT_KEYS)).toBe('taken');
  expect(refusal('Escape', 'insert', DEFAULT_KEYS)).toBe('double');
  expect(refusal('Ctrl+Enter', 'insert', DEFAULT_KEYS)).toBeNull();
});

test('what was stored is taken where it is a key, and nowhere else', () => {
  expect(keysFrom({insert: 'Alt+I', stop: 7, undo: '', other: 'x'})).toEqual({...DEFAULT_KEYS, insert: 'Alt+I'});
  expect(keysFrom('nonsense')).toEqual(DEFAULT_KEYS);
});

test('a key is shown as it is printed', () => {
  expect(keyLabel('Ctrl+Enter')).toBe('Ctrl ↵');
  expect(keyLabel('Escape')).toBe('Esc');
});
