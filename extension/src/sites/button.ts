/**
 * The one button of a post, in the site's own action bar.
 *
 * It remembers nothing: rows are recycled, so the post it stands for is the one around it when it is
 * pressed. Its listeners are on itself alone and go with it.
 */

export const BUTTON = '[data-aboveboard="suggest"]';
const SVG = 'http://www.w3.org/2000/svg';
const SHAPE = 'M5 5.5h14v9.5h-7.5L7 19v-4H5zM9 10.25h6';
/** A press must not reach the site: a post opens when it is clicked, single letters are shortcuts. */
const OWN_EVENTS = [
  'click', 'dblclick', 'auxclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend',
  'keydown', 'keypress', 'keyup',
] as const;

export interface Bar {
  /** Takes the button as its last child. */
  readonly element: Element;
  /** The tag of the box around the button that the bar's children have; none where they are buttons themselves. */
  readonly box: 'li' | null;
  /** A control of the site whose grey is taken. */
  readonly like: Element | null;
}

function icon(document: Document): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', SHAPE);
  svg.append(path);
  return svg;
}

/** The least that a person can make out: its size in pixels, and how solid it is drawn. */
const LEAST_PX = 12;
const LEAST_SOLID = 0.3;

function isSeen(button: HTMLElement): boolean {
  const box = button.getBoundingClientRect();
  if (box.width < LEAST_PX || box.height < LEAST_PX || !button.checkVisibility({visibilityProperty: true})) return false;
  let solid = 1;
  for (let up: Element | null = button; up; up = up.parentElement) {
    const {opacity, filter} = getComputedStyle(up);
    solid *= Number(opacity) * Number(/opacity\(([\d.]+)\)/.exec(filter)?.[1] ?? 1);
  }
  return solid >= LEAST_SOLID;
}

export function makeButton(bar: Bar, name: string, onPress: (button: HTMLElement) => void): HTMLElement {
  const document = bar.element.ownerDocument;
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.aboveboard = 'suggest';
  button.setAttribute('aria-label', name);
  button.title = `${name} (Alt+R)`;
  button.append(icon(document));
  if (bar.like) button.style.setProperty('--aboveboard-grey', getComputedStyle(bar.like).color);
  for (const type of OWN_EVENTS) button.addEventListener(type, (event) => event.stopPropagation());
  button.addEventListener('click', (event) => {
    event.preventDefault();
    // A script of the page can click as well, or lead a person's click to a button they can't see.
    if (event.isTrusted && isSeen(button)) onPress(button);
  });
  // Unseen until it has its place: where the flow would put it, a control of the site stands.
  button.style.visibility = 'hidden';
  const box = bar.box ? document.createElement(bar.box) : null;
  if (box) box.dataset.aboveboard = 'box';
  box?.append(button);
  bar.element.append(box ?? button);
  return button;
}

/** The bar that a button stands in. */
export function barOf(button: Element): Element {
  const box = button.parentElement;
  return (box?.dataset.aboveboard === 'box' ? box.parentElement : box) ?? button;
}

/** Takes the button away, with the box that was made for it. */
export function removeButton(button: Element): void {
  const box = button.parentElement;
  if (box?.dataset.aboveboard === 'box') box.remove();
  else button.remove();
}

export function inBar(button: Element, bar: Bar): boolean {
  return barOf(button) === bar.element;
}
