import {lineOf, paste, type Editor} from './editor';

/** Draft.js, on X: the browser's own insertion breaks it, a paste is exact. */
export const draft: Editor = {
  name: 'draft',
  joins_ms: 0,
  hears_ms: 50,
  fits: (element) => element.classList.contains('public-DraftEditor-content') || !!element.closest('.DraftEditor-root'),
  read: (element) => [...element.querySelectorAll('[data-block="true"]')].map(lineOf).join('\n'),
  write: paste,
};
