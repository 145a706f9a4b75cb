import {isField, lineOf, paste, type, type Editor} from './editor';

const BLOCK = 'div, p, li, blockquote, h1, h2, h3, h4, pre';

const isBlock = (node: Node): node is Element =>
  node.nodeType === Node.ELEMENT_NODE && ((node as Element).matches(BLOCK) || (node as Element).querySelector(BLOCK) !== null);

/** What stands before the first block is a line of its own; each block without blocks in it is another. */
function lines(element: Element): string[] {
  if (!element.querySelector(BLOCK)) return [lineOf(element)];
  const found: string[] = [];
  let loose = element.ownerDocument.createElement('span');
  const flush = (): void => {
    if (loose.childNodes.length > 0) found.push(lineOf(loose));
    loose = element.ownerDocument.createElement('span');
  };
  for (const child of element.childNodes) {
    if (isBlock(child)) {
      flush();
      found.push(...lines(child));
    } else loose.append(child.cloneNode(true));
  }
  flush();
  return found;
}

/**
 * Whatever else takes text. An editor with a model of its own takes a paste, and says so by keeping the browser
 * from it; where nothing does, there is no model, and the browser's insertion keeps its undo.
 */
function write(element: HTMLElement, text: string): void {
  if (isField(element) || !paste(element, text)) type(element, text);
}

/** A text field or an editable element that none of the other writers knows. */
export const plain: Editor = {
  name: 'plain',
  joins_ms: 0,
  // Slate looks at the selection ten times a second.
  hears_ms: 150,
  fits: (element) => isField(element) || element.isContentEditable,
  read: (element) => (isField(element) ? element.value : lines(element).join('\n')),
  write,
};
