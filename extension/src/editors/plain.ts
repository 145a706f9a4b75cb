import {type, type Editor} from './editor';

const isField = (element: HTMLElement): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/** A text field or an editable element with no model behind it: the browser's insertion keeps its undo. */
export const plain: Editor = {
  name: 'plain',
  joins_ms: 0,
  fits: (element) => isField(element) || element.isContentEditable,
  read: (element) => (isField(element) ? element.value : element.innerText),
  write: type,
};
