/** What every writer of text into an editor has in common. */

/**
 * One kind of editor. A write is one entry of the editor's own history, so that one undo takes it back; it
 * never presses a key and never submits.
 */
export interface Editor {
  readonly name: 'draft' | 'lexical' | 'quill' | 'prosemirror' | 'plain';
  /** Knows its own by the marks on the element. */
  fits(element: HTMLElement): boolean;
  /** What the editor shows, lines parted by `\n`. */
  read(element: HTMLElement): string;
  /** How long the editor's history joins one change with the next, in milliseconds; 0 where a write stands alone. */
  readonly joins_ms: number;
  /** Writes at the selection, which is at the end. */
  write(element: HTMLElement, text: string): void;
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

/** The text of one line of an editor: `<br>` alone is how an empty line is kept open. */
export function lineOf(element: Element): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node instanceof Text) text += node.data;
    else if (node instanceof HTMLBRElement) text += '\n';
    else if (node instanceof HTMLImageElement) text += node.alt;
    else node.childNodes.forEach(walk);
  };
  walk(element);
  return text.replace(/\n$/, '');
}

/** Puts the caret behind everything that is there. */
export function caretToEnd(element: HTMLElement): void {
  const selection = element.ownerDocument.getSelection();
  if (element.ownerDocument.activeElement !== element) element.focus({preventScroll: true});
  selection?.selectAllChildren(element);
  selection?.collapseToEnd();
}

/** What editors with a model of their own take as one change. */
export function paste(element: HTMLElement, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  element.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true, composed: true}));
}

/** What editors that read the page after the browser changed it take. */
export function type(element: HTMLElement, text: string): void {
  element.ownerDocument.execCommand('insertText', false, text);
}
