import {lineOf, paste, type Editor} from './editor';

/**
 * CodeMirror 5, in older forums and wikis: what has the focus is a hidden field, the text stands beside it. Its
 * selection is its own and can't be set from outside, so a second text goes behind the first.
 */
export const codemirror: Editor = {
  name: 'codemirror',
  joins_ms: 0,
  hears_ms: 50,
  replaces: false,
  fits: (element) => element.closest('.CodeMirror') !== null,
  read: (element) => [...(element.closest('.CodeMirror')?.querySelectorAll('.CodeMirror-line') ?? [])].map(lineOf).join('\n'),
  write: paste,
};
