import {lineOf, paste, type Editor} from './editor';

/** CKEditor 5: a blank line is where one paragraph ends and the next begins; a single line end is a break inside one. */
export const ckeditor: Editor = {
  name: 'ckeditor',
  joins_ms: 0,
  hears_ms: 50,
  fits: (element) => element.classList.contains('ck-editor__editable'),
  read: (element) => [...element.children].map(lineOf).join('\n\n'),
  write: paste,
};
