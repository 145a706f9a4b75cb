import {lineOf, type, type Editor} from './editor';

/** ProseMirror and tiptap: a plain paste loses blank lines, insertion is exact. */
export const prosemirror: Editor = {
  name: 'prosemirror',
  joins_ms: 500,
  hears_ms: 50,
  fits: (element) => element.classList.contains('ProseMirror'),
  read: (element) => [...element.children].map(lineOf).join('\n'),
  write: type,
};
