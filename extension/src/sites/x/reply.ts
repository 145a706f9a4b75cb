/** X's reply box for one post. */
import type {Opened} from '../../site';
import {pressed} from '../press';
import {until} from '../wait';
import {keysOf} from './capture';
import {POSTS} from './observe';
import {own} from './parts';
import * as at from './selectors';

const OPENS_MS = 4_000;

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** The post as the page shows it now; the one in front of the others, where it is shown twice. */
export function find(key: string, root: Document): Element | null {
  const found = [...POSTS.within(root)].filter((post) => keysOf(post).includes(key));
  return found.find((post) => !post.closest(at.DIALOG)) ?? found[0] ?? null;
}

function dialogOf(root: Document): Element | null {
  return [...root.querySelectorAll(at.DIALOG)].filter((dialog) => dialog.querySelector(at.COMPOSER)).at(-1) ?? null;
}

/** The dialog's composer, if the dialog answers this post. */
function inDialog(key: string, root: Document): HTMLElement | null {
  const dialog = dialogOf(root);
  const answered = dialog && [...dialog.querySelectorAll(at.POST)].some((post) => keysOf(post).includes(key));
  return answered ? dialog.querySelector<HTMLElement>(at.COMPOSER) : null;
}

/** The box below the post that a status page is about. */
function inlineFor(key: string, root: Document): HTMLElement | null {
  const box = [...root.querySelectorAll<HTMLElement>(`${at.INLINE} ${at.COMPOSER}`)].find(isShown);
  const post = find(key, root);
  return box && post?.getAttribute('tabindex') === '-1' ? box : null;
}

function composerFor(key: string, root: Document): HTMLElement | null {
  return dialogOf(root) ? inDialog(key, root) : inlineFor(key, root);
}

export async function open(key: string, root: Document): Promise<Opened> {
  let composer = composerFor(key, root);
  if (!composer) {
    const post = find(key, root);
    if (!post) return {ok: false, why: 'post-not-found'};
    const reply = own(post, at.REPLY)[0];
    // Another post's reply box is open in front: what is half written there stays as it is.
    if (!(reply instanceof HTMLElement) || dialogOf(root)) return {ok: false, why: 'no-composer'};
    reply.click();
    composer = await until(() => composerFor(key, root), OPENS_MS, root);
  }
  return composer ? {ok: true, composer} : {ok: false, why: 'no-composer'};
}

/** The blue button of the same box, or Ctrl+Enter in it. */
export function sends(event: Event, composer: HTMLElement): boolean {
  if (event instanceof KeyboardEvent) {
    return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && composer.contains(event.target as Node);
  }
  const control = pressed(event)?.closest(at.SEND);
  const box = composer.closest(`${at.DIALOG}, ${at.INLINE}`);
  return !!control && !!box?.contains(control);
}
