/** The buttons of a page: one a post, put beside the site's own controls without moving any of them. */
import type {FromPage} from '../messages';
import type {Captured, Site} from '../site';
import {barOf, BUTTON, inBar, makeButton, removeButton} from './button';
import {placed, type Placed} from './place';

export interface Words {
  readonly suggest: string;
  readonly reload: string;
}

/** Sends to the worker at once: the click counts for one message only. False where the worker can't be reached. */
export type Send = (message: FromPage) => Promise<boolean>;

export function captureNow(site: Site, post: Element | null, url: URL): Captured {
  if (!post) return {ok: false, missing: ['post']};
  site.prepare(post);
  return site.capture(post, url);
}

/** The extension was updated under the page: from now on the button says what helps. */
function saysReload(button: HTMLElement, words: Words): void {
  button.textContent = words.reload;
  button.setAttribute('aria-label', words.reload);
  button.title = words.reload;
  button.dataset.stale = '';
  place([button]);
}

async function pressed(site: Site, button: HTMLElement, words: Words, send: Send): Promise<void> {
  const captured = captureNow(site, site.postOf(button), new URL(location.href));
  const sent = send({kind: 'suggest-clicked', captured});
  button.setAttribute('aria-busy', 'true');
  const heard = await sent;
  button.removeAttribute('aria-busy');
  if (!heard) saysReload(button, words);
}

/** Gives the post its button, or takes away one that it should not have. */
export function tend(site: Site, post: Element, words: Words, send: Send): HTMLElement | null {
  const buttons = [...post.querySelectorAll<HTMLElement>(BUTTON)].filter((button) => site.postOf(button) === post);
  const bar = site.bar(post);
  const kept = (bar && buttons.find((button) => inBar(button, bar))) ?? null;
  for (const button of buttons) if (button !== kept) removeButton(button);
  if (!bar || kept) return kept;
  const button = makeButton(bar, words.suggest, (self) => void pressed(site, self, words, send));
  // The site fills in some links only when a pointer or the focus comes near.
  for (const near of ['pointerenter', 'focus'] as const) {
    button.addEventListener(near, () => {
      const around = site.postOf(button);
      if (around) site.prepare(around);
    });
  }
  return button;
}

function move(button: HTMLElement, {x, y}: Placed): void {
  const [left = 0, top = 0] = (button.style.translate || '0 0').split(' ').map(Number.parseFloat);
  if (Math.abs(x) >= 1 || Math.abs(y) >= 1) button.style.translate = `${left + x}px ${top + y}px`;
  button.style.visibility = '';
}

/** Reads the places of all first and moves all afterwards, so that the page is laid out once. */
function place(buttons: readonly HTMLElement[]): void {
  const narrow: HTMLElement[] = [];
  for (const [button, found] of buttons.map((one) => [one, placed(one, barOf(one))] as const)) {
    if (found?.fits === false && button.dataset.small === undefined) {
      button.dataset.small = '';
      narrow.push(button);
    } else if (found) move(button, found);
  }
  if (narrow.length > 0) place(narrow);
  for (const button of buttons) if (button.dataset.stale !== undefined) intoView(button);
}

/** At the end of its bar the button's words may run over the window's edge; what can't be read helps nobody. */
function intoView(button: HTMLElement): void {
  const {left, right} = button.getBoundingClientRect();
  const over = Math.max(0, right - document.documentElement.clientWidth);
  move(button, {x: over > 0 ? -over : Math.max(0, -left), y: 0, fits: true});
}

/** What a bar showed when its button was placed: as long as it shows the same, the place is the same. */
const seen = new WeakMap<HTMLElement, string>();

function hasChanged(button: HTMLElement): boolean {
  const shows = barOf(button).textContent;
  const changed = seen.get(button) !== shows;
  seen.set(button, shows);
  return changed;
}

/** Tends posts as they come and places their buttons together before the next paint. */
export function tendAll(site: Site, words: Words, send: Send, signal: AbortSignal): void {
  let due = new Set<HTMLElement>();
  const soon = (buttons: Iterable<HTMLElement>): void => {
    const before = due.size;
    for (const button of buttons) due.add(button);
    if (before === 0 && due.size > 0) requestAnimationFrame(placeDue);
  };
  const placeDue = (): void => {
    const now = [...due].filter((button) => button.isConnected);
    due = new Set();
    place(now);
  };
  site.observe((posts) => {
    const tended = [...posts].map((post) => tend(site, post, words, send));
    soon(tended.filter((button): button is HTMLElement => button !== null && hasChanged(button)));
  }, signal);
  const resized = (): void => {
    const all = document.querySelectorAll<HTMLElement>(BUTTON);
    for (const button of all) delete button.dataset.small;
    soon(all);
  };
  addEventListener('resize', resized, {signal});
  signal.addEventListener('abort', () => document.querySelectorAll(BUTTON).forEach(removeButton), {once: true});
}
