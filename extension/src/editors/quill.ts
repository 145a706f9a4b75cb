import {lineOf, type, type Editor} from './editor';

/** Quill 1 waits for the browser's own paste, so a made-up one does nothing; insertion is exact. */
export const quill: Editor = {
  name: 'quill',
  joins_ms: 1_000,
  hears_ms: 50,
  fits: (element) => element.classList.contains('ql-editor'),
  read: (element) => [...element.children].map(lineOf).join('\n'),
  write: type,
};
