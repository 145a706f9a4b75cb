/** LinkedIn's comment box; opened only where the responder has switched that on. */
import type {Opened} from '../../site';
import {pressed} from '../press';
import {fingerprint} from '../text';
import {until} from '../wait';
import {articleIn, readArticle} from './article';
import {read} from './capture';
import {all, isComment, parts} from './parts';
import * as at from './selectors';

const OPENS_MS = 4_000;

export function find(key: string, root: Document): Element | null {
  const found = all(root);
  const article = articleIn(root);
  if (article && readArticle(article).post.id === key) return article;
  const byId = found.find((post) => read(post).post.id === key);
  return byId ?? found.find((post) => nameless(post) === key) ?? null;
}

function nameless(post: Element): string {
  const {post: found} = read(post);
  return fingerprint(found.author.handle ?? found.author.name ?? '', found.text);
}

/** A reply's box stands inside the comment's article, or beside its row. */
function answersComment(composer: Element, post: Element): boolean {
  for (let box = composer.parentElement; box && box !== post; box = box.parentElement) {
    if (isComment(box) || [...box.children].some(isComment)) return true;
  }
  return false;
}

function boxOfComment(comment: Element): HTMLElement | null {
  const inside = [...comment.querySelectorAll<HTMLElement>(at.COMPOSER)].find((box) => box.closest(at.COMMENT) === comment);
  if (inside) return inside;
  for (let next = comment.nextElementSibling; next; next = next.nextElementSibling) {
    if (isComment(next) || next.querySelector(at.COMMENT)) return null;
    const box = next.querySelector<HTMLElement>(at.COMPOSER);
    if (box) return box;
  }
  return null;
}

function composerFor(key: string, root: Document): HTMLElement | null {
  const post = find(key, root);
  if (!post) return null;
  if (isComment(post)) return boxOfComment(post);
  return [...post.querySelectorAll<HTMLElement>(at.COMPOSER)].find((box) => !answersComment(box, post)) ?? null;
}

/** In the newer mark-up the reply control is the one button of a row without a drawing. */
function opener(post: Element): HTMLElement | null {
  const own = (selector: string): HTMLElement[] => parts(post, selector).filter((one) => one instanceof HTMLElement);
  if (!isComment(post)) return own(at.COMMENT_CONTROL)[0] ?? null;
  const plain = own('button').filter((button) => !button.querySelector('svg') && !button.matches(at.UNFOLD));
  return own(at.REPLY_CONTROL)[0] ?? plain.at(-1) ?? null;
}

export async function open(key: string, root: Document): Promise<Opened> {
  let composer = composerFor(key, root);
  if (!composer) {
    const post = find(key, root);
    if (!post) return {ok: false, why: 'post-not-found'};
    const control = opener(post);
    if (!control) return {ok: false, why: 'no-composer'};
    control.click();
    composer = await until(() => composerFor(key, root), OPENS_MS, root);
  }
  return composer ? {ok: true, composer} : {ok: false, why: 'no-composer'};
}

/** The control that stands there only while the box holds a text. */
export function sends(event: Event, composer: HTMLElement): boolean {
  const control = event instanceof KeyboardEvent ? null : pressed(event)?.closest(at.SEND);
  if (!control) return false;
  for (let box = composer.parentElement; box && !box.matches(at.POST); box = box.parentElement) {
    if (box.contains(control)) return [...box.querySelectorAll(at.COMPOSER)].every((other) => other === composer);
  }
  return false;
}
