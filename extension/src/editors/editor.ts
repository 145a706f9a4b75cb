/** What every writer of text into an editor has in common. */

/**
 * One kind of editor. A write is one entry of the editor's own history, so that one undo takes it back; it
 * never submits, and presses no key: at most it calls an editor's own shortcut for marking everything.
 */
export interface Editor {
  readonly name: 'draft' | 'lexical' | 'quill' | 'prosemirror' | 'ckeditor' | 'codemirror' | 'tinymce' | 'plain';
  /** Knows its own by the marks on the element. */
  fits(element: HTMLElement): boolean;
  /** What the editor shows, lines parted by `\n`. */
  read(element: HTMLElement): string;
  /** How long the editor's history joins one change with the next, in milliseconds; 0 where a write stands alone. */
  readonly joins_ms: number;
  /**
   * How long the editor takes to hear of a new selection, which it does in a task of its own, in milliseconds. By
   * the clock: a page behind another draws no frames.
   */
  readonly hears_ms: number;
  /**
   * Where no selection can be set from outside: marks everything, and says whether that is `text` and nothing else.
   * Then all of it is written anew; else nothing is marked.
   */
  markAll?(element: HTMLElement, text: string): boolean;
  /** Writes at the selection, which is at the end. */
  write(element: HTMLElement, text: string): unknown;
}

/** For comparing: what editors change without changing the text. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n+$/, '');
}

/** Fields have a text of their own. Told by the tag: an element in a frame is of the frame's own classes. */
export function isField(element: HTMLElement): element is HTMLTextAreaElement | HTMLInputElement {
  return element.localName === 'textarea' || element.localName === 'input';
}

/** The text of one line of an editor: `<br>` alone is how an empty line is kept open. */
export function lineOf(element: Element): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    else if (node.nodeName === 'BR') text += '\n';
    else if (node.nodeName === 'IMG') text += (node as HTMLImageElement).alt;
    else node.childNodes.forEach(walk);
  };
  walk(element);
  return text.replace(/\n$/, '');
}

/** The selection of the page, the frame or the component that the element is in. */
function selectionAt(element: HTMLElement): Selection | null {
  const root = element.getRootNode();
  // A component's selection is its own; the standard's name for reaching it is not everywhere yet.
  const own = 'getSelection' in root ? (root.getSelection as () => Selection | null)() : null;
  return own ?? element.ownerDocument.getSelection();
}

/** Puts the caret behind everything that is there. */
export function caretToEnd(element: HTMLElement): void {
  if ((element.getRootNode() as Document | ShadowRoot).activeElement !== element) element.focus({preventScroll: true});
  const selection = selectionAt(element);
  selection?.selectAllChildren(element);
  selection?.collapseToEnd();
}

/** The place behind the first `count` letters, line ends not counted; null where there are not so many. */
function placeAfter(element: HTMLElement, count: number): {node: Node; offset: number} | null {
  const nodes = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = count;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let i = 0; i < text.length; i += 1) {
      if (left === 0) return {node, offset: i};
      if (text[i] !== '\n') left -= 1;
    }
    if (left === 0) return {node, offset: text.length};
  }
  return null;
}

/** Selects what stands behind the first `count` letters. False where that can't be told. */
export function selectAfter(element: HTMLElement, count: number): boolean {
  caretToEnd(element);
  const selection = selectionAt(element);
  const {focusNode, focusOffset} = selection ?? {focusNode: null, focusOffset: 0};
  const start = placeAfter(element, count);
  if (!selection || !focusNode || !start) return false;
  selection.setBaseAndExtent(start.node, start.offset, focusNode, focusOffset);
  return true;
}

/** What editors with a model of their own take as one change. True where something on the page took it. */
export function paste(element: HTMLElement, text: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return !element.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true, composed: true}));
}

/** Takes out what is selected: editors with a model of their own take it as a cut, the others as the browser's deletion. */
export function erase(element: HTMLElement): void {
  const clipboardData = new DataTransfer();
  const cut = new ClipboardEvent('cut', {clipboardData, bubbles: true, cancelable: true, composed: true});
  const untaken = isField(element) || element.dispatchEvent(cut);
  if (untaken) element.ownerDocument.execCommand('delete');
}

/** What editors that read the page after the browser changed it take. */
export function type(element: HTMLElement, text: string): void {
  element.ownerDocument.execCommand('insertText', false, text);
}
