/** The reply box of __HOST__ for one post. */
import type {Opened} from '../../site';
import {pressed} from '../press';
import {until} from '../wait';
import {read} from './capture';
import * as at from './selectors';

const OPENS_MS = 4_000;

export function find(key: string, root: ParentNode): Element | null {
  return [...root.querySelectorAll(at.POST)].find((post) => read(post).post.id === key) ?? null;
}

const composerOf = (post: Element): HTMLElement | null => post.querySelector<HTMLElement>(at.COMPOSER);

/** Opens the box where it is closed. The one thing pressed is what opens it. */
export async function open(key: string, root: Document): Promise<Opened> {
  const post = find(key, root);
  if (!post) return {ok: false, why: 'post-not-found'};
  let composer = composerOf(post);
  const opener = post.querySelector<HTMLElement>(at.OPENER);
  if (!composer && opener) {
    opener.click();
    composer = await until(() => composerOf(post), OPENS_MS, root);
  }
  return composer ? {ok: true, composer} : {ok: false, why: 'no-composer'};
}

export function sends(event: Event, composer: HTMLElement): boolean {
  const control = event instanceof KeyboardEvent ? null : pressed(event)?.closest(at.SEND);
  return !!control && !!composer.closest('form')?.contains(control);
}
