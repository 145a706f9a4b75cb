import {expect, test} from 'vitest';
import {countOf, limitOf} from './count';

test.each([
  ['', 0],
  ['plain words', 11],
  ['Grüße aus Köln', 14],
  ['“quotes” and – dashes', 21],
  ['日本語', 6],
  ['👋', 2],
  ['👋🏽', 2],
  ['👨‍👩‍👧‍👦', 2],
  ['🇩🇪', 2],
  ['e\u0301', 1],
  ['https://brightkettle.example/a/very/long/path?with=much&behind=it', 23],
  ['See https://brightkettle.example/returns.', 28],
  ['brightkettle.com', 23],
  ['brightkettle.example', 20],
  ['mail me@brightkettle.com', 24],
  ['(https://x.com/a) (b.co)', 51],
  ['3.5 litres at 1.2.3', 19],
  ['https://example.com/a_(b)', 23],
  ['https://127.0.0.1/x', 19],
  ['http://localhost:8400/', 22],
  ['bit.ly/3x', 23],
  ['https://example.com/?q=ü&x=1#y;', 31],
])('X weighs %j as %i', (text, weight) => {
  expect(countOf(text, 'x')).toBe(weight);
});

test('elsewhere a character is a character and a link is as long as it is', () => {
  expect(countOf('https://brightkettle.example 👋', 'linkedin')).toBe(30);
});

test.each([
  ['x', 280],
  ['facebook', 8_000],
  ['linkedin', 1_250],
  ['web', 10_000],
] as const)('the limit on %s is %i, and 10,000 in private', (platform, limit) => {
  expect(limitOf(platform)).toBe(limit);
  expect(limitOf(platform, 'private')).toBe(10_000);
});
