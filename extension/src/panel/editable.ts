/** Reading and writing an editable element whose text is pieces: no mark-up of ours is ever part of the text. */
import type {Piece} from './pieces';
import type {Span} from './recheck';

/** The text as a person sees it; the line end that browsers add behind a last empty line is not theirs. */
export function readText(root: HTMLElement): string {
  return leaves(root)
    .map(({text}) => text)
    .join('')
    .replace(/\n+$/, '');
}

/** Shows `pieces`; what already stands there as the beginning of them is left alone, caret and all. */
export function writePieces(root: HTMLElement, pieces: readonly Piece[], numbers: ReadonlyMap<string, number>): void {
  const text = pieces.map((piece) => piece.text).join('');
  const there = readText(root);
  const grows = there !== '' && text.startsWith(there);
  const added = grows ? pieces.filter(({start}) => start >= there.length) : pieces;
  const whole = added.map((piece) => piece.text).join('');
  if (grows && there + whole === text) root.append(...added.map((piece) => nodeOf(piece, numbers)));
  else root.replaceChildren(...pieces.map((piece) => nodeOf(piece, numbers)));
}

/** A sentence whose words were changed is no longer the draft's: its number goes, and comes back with an undo. */
export function markChanged(root: HTMLElement): void {
  for (const span of root.querySelectorAll<HTMLElement>('[data-aboveboard="sentence"]')) {
    const changed = span.textContent !== span.dataset['text'];
    span.toggleAttribute('data-changed', changed);
  }
}

/** The places of the text as ranges, for marks that leave the element itself untouched. */
export function rangesOf(root: HTMLElement, spans: readonly Span[]): Range[] {
  const parts = leaves(root);
  return spans.flatMap(({start, end}) => {
    const from = placeOf(parts, start);
    const to = placeOf(parts, end);
    if (!from || !to) return [];
    const range = new Range();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return [range];
  });
}

/** Writes at a place of the text as if the person had typed it, so that the browser's own undo takes it back. */
export function typeAt(root: HTMLElement, at: number, text: string): void {
  root.focus();
  const place = placeOf(leaves(root), at);
  const selection = getSelection();
  if (place) selection?.setBaseAndExtent(place.node, place.offset, place.node, place.offset);
  else selection?.selectAllChildren(root);
  document.execCommand('insertText', false, text);
}

/** Puts other words in a place of the text, as if the person had typed them over it. */
export function replaceAt(root: HTMLElement, {start, end}: Span, text: string): void {
  const [range] = rangesOf(root, [{start, end}]);
  if (!range) return;
  root.focus();
  getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}

interface Leaf {
  readonly node: Node;
  readonly text: string;
}

function leaves(root: HTMLElement): Leaf[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const found: Leaf[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) found.push({node, text: node.data});
    else if (node.nodeName === 'BR') found.push({node, text: '\n'});
  }
  return found;
}

function placeOf(parts: readonly Leaf[], at: number): {node: Node; offset: number} | null {
  let left = at;
  for (const {node, text} of parts) {
    if (left <= text.length && node instanceof Text) return {node, offset: left};
    left -= text.length;
  }
  return null;
}

function nodeOf({text, sentence}: Piece, numbers: ReadonlyMap<string, number>): Node {
  if (!sentence) return document.createTextNode(text);
  const span = document.createElement('span');
  span.textContent = text;
  span.dataset['aboveboard'] = 'sentence';
  span.dataset['kind'] = sentence.kind;
  span.dataset['text'] = text;
  if (sentence.cites.length > 0) {
    span.dataset['cites'] = sentence.cites.join(' ');
    // Drawn by the style sheet, so that copying and editing never meet it.
    span.dataset['numbers'] = sentence.cites.map((id) => numbers.get(id) ?? '').join(', ');
  }
  return span;
}
