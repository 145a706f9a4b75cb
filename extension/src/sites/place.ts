/**
 * Where the button stands in a bar: in a place that is empty anyway, out of the flow, so that nothing of the
 * site's moves by a pixel and none of its controls is covered.
 */

/** Left and right edges, in pixels of the view. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Between the button and what stands beside it. */
const CLEAR_PX = 4;
/** Beside the next control as the site's own stand, where there is room for more. */
const APART_PX = 8;
const CONTROL = 'button, a[href], [role="button"], [role="link"]';

const shown = (box: DOMRect): boolean => box.width > 0 && box.height > 0;

/** Free spans between `taken` ones, from left to right. */
export function gaps(taken: readonly Span[], within: Span): Span[] {
  const found: Span[] = [];
  let left = within.left;
  for (const span of [...taken].sort((a, b) => a.left - b.left)) {
    if (span.left > left) found.push({left, right: Math.min(span.left, within.right)});
    left = Math.max(left, span.right);
  }
  if (within.right > left) found.push({left, right: within.right});
  return found;
}

/**
 * The left edge of a button of `width`, in the last gap in reading order that has room; null where none has.
 * `edge` is where the bar ends.
 */
export function leftIn(free: readonly Span[], width: number, rightToLeft: boolean, edge: number): number | null {
  const roomy = free.filter((gap) => gap.right - gap.left >= width + 2 * CLEAR_PX - 1);
  const gap = rightToLeft ? roomy[0] : roomy.at(-1);
  if (!gap) return null;
  const room = gap.right - gap.left;
  const space = room < width + 2 * APART_PX ? (room - width) / 2 : APART_PX;
  // Beside the control that comes next: counts before it grow, it stays where it is. At the end of all, beside the last.
  const atEnd = rightToLeft ? gap === free[0] && gap.left === edge : gap === free.at(-1) && gap.right === edge;
  return rightToLeft !== atEnd ? gap.left + space : gap.right - space - width;
}

/** The edge boxes of the site's own controls in the bar, our button aside. */
function controls(bar: Element, button: Element): DOMRect[] {
  return [...bar.querySelectorAll(CONTROL)]
    .filter((control) => !button.contains(control) && !control.contains(button))
    .map((control) => control.getBoundingClientRect())
    .filter(shown);
}

/** The boxes of what can be seen in the bar: letters and drawings. */
function contents(bar: Element, button: Element): DOMRect[] {
  const found: DOMRect[] = [];
  const range = bar.ownerDocument.createRange();
  const nodes = bar.ownerDocument.createTreeWalker(bar, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (button.contains(node)) continue;
    if (node instanceof Element) {
      if (node.matches('svg, img, i, canvas')) found.push(node.getBoundingClientRect());
    } else if (node.nodeValue?.trim()) {
      range.selectNodeContents(node);
      found.push(...range.getClientRects());
    }
  }
  return found.filter(shown);
}

export interface Placed {
  /** How far the button has to go from where it is. */
  readonly x: number;
  readonly y: number;
  /** False where the bar is too full: then it stands at the bar's end, and a smaller one may find room. */
  readonly fits: boolean;
}

const union = (box: DOMRect, all: readonly DOMRect[]): Span => ({
  // In a narrow window the controls run over the edge of their bar.
  left: Math.min(box.left, ...all.map((one) => one.left)),
  right: Math.max(box.right, ...all.map((one) => one.right)),
});

/** Read only: nothing is changed. Null where the bar is not shown. */
export function placed(button: HTMLElement, bar: Element): Placed | null {
  const box = bar.getBoundingClientRect();
  const own = button.getBoundingClientRect();
  if (!shown(box) || own.width === 0) return null;
  const rightToLeft = getComputedStyle(bar).direction === 'rtl';
  const seen = contents(bar, button);
  const taken = [...controls(bar, button), ...seen];
  const whole = union(box, taken);
  // Between the controls; where they fill the bar, between what they show.
  const edge = rightToLeft ? whole.left : whole.right;
  const inGap = (all: readonly Span[]): number | null => leftIn(gaps(all, whole), own.width, rightToLeft, edge);
  const left = inGap(taken) ?? inGap(seen);
  const end = rightToLeft ? edge - own.width : edge;
  const rows = seen.length > 0 ? seen : [box];
  const beside = rows.reduce((a, b) => ((rightToLeft ? b.left < a.left : b.right > a.right) ? b : a));
  return {x: (left ?? end) - own.left, y: beside.top + beside.height / 2 - (own.top + own.height / 2), fits: left !== null};
}
