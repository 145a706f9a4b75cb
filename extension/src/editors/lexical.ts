import {lineOf, paste, type Editor} from './editor';

/** Lexical, on Facebook: a paste is exact; an `input` event after it would double the text. */
export const lexical: Editor = {
  name: 'lexical',
  joins_ms: 0,
  hears_ms: 50,
  fits: (element) => element.dataset.lexicalEditor === 'true',
  read: (element) => [...element.children].map(lineOf).join('\n'),
  write: paste,
};
