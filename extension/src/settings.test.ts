import {expect, test} from 'vitest';
import {addressFrom} from './settings';

test.each([
  ['https://aboveboard.example.com/', 'https://aboveboard.example.com'],
  [' https://example.com/aboveboard/ ', 'https://example.com/aboveboard'],
  ['http://127.0.0.1:8400', 'http://127.0.0.1:8400'],
  ['http://localhost:9000/', 'http://localhost:9000'],
  ['http://[::1]:8400', 'http://[::1]:8400'],
])('%s is used as %s', (entered, used) => {
  expect(addressFrom(entered)).toBe(used);
});

test.each([
  ['http://aboveboard.example.com'],
  ['http://127.0.0.1.example.com'],
  ['http://localhost@example.com'],
  ['https://user:secret@example.com'],
  ['ftp://127.0.0.1'],
  ['javascript:alert(1)'],
  ['example.com'],
  [''],
  [8400],
  [null],
])('%s is refused', (entered) => {
  expect(addressFrom(entered)).toBeNull();
});
