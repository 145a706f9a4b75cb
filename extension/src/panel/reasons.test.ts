import {expect, test} from 'vitest';
import {REASONS, reasonOf} from './reasons';

const placeholders = (words: string): string[] => (words.match(/\{\w+\}/g) ?? []).sort();

test.each(['de', 'es'] as const)('every reason is said in %s, with the same names in it', (language) => {
  expect(Object.keys(REASONS[language])).toEqual(Object.keys(REASONS.en));

  for (const [key, words] of Object.entries(REASONS.en)) {
    const said = REASONS[language][key as keyof typeof REASONS.en];
    expect(said, key).not.toBe(words);
    expect(placeholders(said), key).toEqual(placeholders(words));
  }
});

test('a reason of the service is told in the interface’s language', () => {
  expect(reasonOf('press', 'A journalist asks: the press desk answers.', 'de')).toBe(
    'Eine Anfrage der Presse: Die Pressestelle antwortet.',
  );
  expect(reasonOf('press', 'A journalist asks: the press desk answers.', 'en')).toBe('A journalist asks: the press desk answers.');
});

test('what a reason names is kept as it is', () => {
  expect(reasonOf(null, 'A question about returns.', 'de')).toBe('Eine Frage zu „returns“.');
  expect(reasonOf(null, 'A remark for us.', 'es')).toBe('Un comentario para nosotros.');
  expect(reasonOf('answered', '@ana (care) has already answered this in the thread.', 'es')).toBe(
    '@ana (care) ya ha respondido a esto en la conversación.',
  );
  expect(reasonOf('campaign', `${REASONS.en.campaign} What speaks for it: names Steamhaus and says “come over”.`, 'de')).toContain(
    'nennt Steamhaus und sagt „come over“',
  );
});

test.each([
  ['press', 'Ask Kim before you answer the press.'],
  ['returns-desk', 'A question about returns.'],
  [null, 'A new kind of reason.'],
  ['press', ''],
])('the words of a company, of rule %s, stay as they are: %s', (rule, why) => {
  expect(reasonOf(rule, why, 'de')).toBe(why);
});
