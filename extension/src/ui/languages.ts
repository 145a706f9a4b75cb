/** The languages that the interface has words for; apart from the words, so that the worker can do without them. */
export const LANGUAGES = {en: 'English', de: 'Deutsch', es: 'Español'} as const;
export type Language = keyof typeof LANGUAGES;

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(LANGUAGES, value);
}
