import {lineOf, paste, type Editor} from './editor';

const around = (element: HTMLElement): Element | null => element.closest('.CodeMirror');

/** An empty line holds a sign without width, so that it is as high as the others. */
const shown = (line: Element): string => lineOf(line).replace(/\u200b/g, '');

/** One of its own shortcuts, heard by its field and by nobody around it. */
function shortcut(element: HTMLElement, code: 'KeyA' | 'End'): void {
  const mac = navigator.platform.startsWith('Mac');
  const key = code === 'KeyA' ? {key: 'a', keyCode: 65} : {key: 'End', keyCode: 35};
  const held = {ctrlKey: !mac, metaKey: mac, bubbles: false, cancelable: true};
  element.dispatchEvent(new KeyboardEvent('keydown', {...key, code, ...held}));
}

/** The text is marked as a whole, and stands in the field then: also the lines that are too far away to be drawn. */
function markAll(element: HTMLElement, text: string): boolean {
  element.focus({preventScroll: true});
  shortcut(element, 'KeyA');
  if (element instanceof HTMLTextAreaElement && element.value === text) return true;
  shortcut(element, 'End');
  return false;
}

/**
 * CodeMirror 5, in older forums and wikis: what has the focus is a hidden field, the text stands beside it. Its
 * selection is its own and can't be set from outside, but it marks everything when it is asked to, by its own shortcut.
 */
export const codemirror: Editor = {
  name: 'codemirror',
  joins_ms: 0,
  hears_ms: 50,
  fits: (element) => around(element) !== null,
  read: (element) => [...(around(element)?.querySelectorAll('.CodeMirror-line') ?? [])].map(shown).join('\n'),
  write: paste,
  markAll,
};
