import {lineOf, paste, type Editor} from './editor';

interface Front {
  readonly block: Element;
  /** What stands in the block before the selection begins. */
  readonly text: string;
}

function frontOf(element: HTMLElement, range: Range): Front | null {
  const {startContainer, startOffset} = range;
  const blocks = [...element.children];
  const block = startContainer === element ? blocks[startOffset - 1] : blocks.find((one) => one.contains(startContainer));
  if (!block) return null;
  const before = element.ownerDocument.createRange();
  before.selectNodeContents(block);
  if (startContainer !== element) before.setEnd(startContainer, startOffset);
  const shown = element.ownerDocument.createElement('span');
  shown.append(before.cloneContents());
  return {block, text: lineOf(shown)};
}

/**
 * A paste of several paragraphs never joins the one that has the caret. Where that one is plain words, they are
 * written anew with the text; where it has links or the like, they stay, and the text begins a paragraph of its own.
 */
function write(element: HTMLElement, text: string): void {
  const selection = element.ownerDocument.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const front = range && text.includes('\n\n') ? frontOf(element, range) : null;
  if (!selection || !range || !front || front.text === '') {
    paste(element, text);
    return;
  }
  if (front.block.querySelector(':not(br)')) {
    paste(element, text.trimStart());
    return;
  }
  const {endContainer, endOffset} = range;
  selection.setBaseAndExtent(front.block, 0, endContainer, endOffset);
  paste(element, front.text.replace(/\u00a0/g, ' ') + text);
}

/** TinyMCE, in shops and forums, in a frame or on the page: a blank line is where one paragraph ends and the next begins. */
export const tinymce: Editor = {
  name: 'tinymce',
  joins_ms: 0,
  hears_ms: 50,
  fits: (element) => element.classList.contains('mce-content-body'),
  read: (element) => [...element.children].map(lineOf).join('\n\n'),
  write,
};
