/** Facebook's box for a comment or a reply. Enter posts there, so no key is ever sent. */
import type {Opened} from '../../site';
import {pressed} from '../press';
import {fingerprint, label} from '../text';
import {foremost} from '../view';
import {until} from '../wait';
import {placeOf, read} from './capture';
import {commentAround, commentAuthor, commentLink, isComment, parts, within} from './parts';
import {prepare} from './prepare';
import * as at from './selectors';

const OPENS_MS = 4_000;

function isNamed(post: Element, key: string): boolean {
  const place = placeOf(post);
  if (place) return place.id === key;
  const {post: found} = read(post);
  return found.id === key || fingerprint(found.author.handle ?? found.author.name ?? '', found.text) === key;
}

/** The post as the page shows it now; a dialog shows it a second time, in front. */
export function find(key: string, root: Document): Element | null {
  const named = (): Element[] => within(root).filter((post) => isNamed(post, key));
  let found = named();
  const dialog = foremost(root);
  if (found.length === 0 || (dialog && !found.some((post) => dialog.contains(post)))) {
    for (const post of within(root)) if (!isComment(post) && !placeOf(post)) prepare(post);
    found = named();
  }
  return found.find((post) => dialog?.contains(post)) ?? found[0] ?? null;
}

/** A reply's box stands beside the comment, in the box around both. */
function answersComment(composer: Element): boolean {
  for (let box = composer.parentElement; box && !box.matches(at.BOUND); box = box.parentElement) {
    if ([...box.children].some((child) => isComment(child))) return true;
  }
  return false;
}

const shown = (elements: Iterable<Element>): HTMLElement | null => {
  for (const element of elements) if (element instanceof HTMLElement && element.getClientRects().length > 0) return element;
  return null;
};

function boxOfPost(post: Element): HTMLElement | null {
  return shown([...post.querySelectorAll(at.COMPOSER)].filter((box) => !answersComment(box) && !commentAround(box)));
}

/** Behind the comment, before the next one. */
function boxOfComment(comment: Element): HTMLElement | null {
  for (let next = comment.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches(at.ARTICLE) || next.querySelector(at.ARTICLE)) return null;
    const box = shown(next.querySelectorAll(at.COMPOSER));
    if (box) return box;
  }
  return null;
}

/** Some threads have one box for all their replies: it is the comment's once it has the focus and the name. */
function boxWithFocus(comment: Element): HTMLElement | null {
  const box = comment.ownerDocument.activeElement?.closest<HTMLElement>(at.COMPOSER) ?? null;
  const name = label(commentAuthor(comment));
  const said = `${box?.getAttribute('aria-label') ?? ''} ${box?.textContent ?? ''}`;
  return box && name !== '' && answersComment(box) && said.includes(name) ? box : null;
}

function composerFor(key: string, root: Document): HTMLElement | null {
  const post = find(key, root);
  if (!post) return null;
  return isComment(post) ? (boxOfComment(post) ?? boxWithFocus(post)) : boxOfPost(post);
}

/** By its word where we know it; else the second control, since the first is Like. */
function replyControl(comment: Element): HTMLElement | null {
  const bar = commentLink(comment)?.closest('ul');
  const controls = [...(bar?.querySelectorAll<HTMLElement>(at.BUTTON) ?? [])].filter((one) => !one.querySelector(at.BUTTON));
  return controls.find((one) => at.REPLY_WORDS.has(label(one))) ?? controls[1] ?? null;
}

function opener(post: Element): HTMLElement | null {
  if (isComment(post)) return replyControl(post);
  return parts(post, at.COMMENT)[0]?.closest<HTMLElement>(at.BUTTON) ?? null;
}

export async function open(key: string, root: Document): Promise<Opened> {
  let composer = composerFor(key, root);
  if (!composer) {
    const post = find(key, root);
    if (!post) return {ok: false, why: 'post-not-found'};
    const dialog = foremost(root);
    const control = opener(post);
    // Opening this post's dialog would close another's, and what is half written in it.
    if (!control || (dialog && !dialog.contains(post))) return {ok: false, why: 'no-composer'};
    control.click();
    composer = await until(() => composerFor(key, root), OPENS_MS, root);
  }
  return composer ? {ok: true, composer} : {ok: false, why: 'no-composer'};
}

/** Enter alone in the box, or a control of the box's form that can be off: nothing else there can. */
export function sends(event: Event, composer: HTMLElement): boolean {
  if (event instanceof KeyboardEvent) {
    return event.key === 'Enter' && !event.shiftKey && !event.isComposing && composer.contains(event.target as Node);
  }
  const control = pressed(event)?.closest(`${at.BUTTON}[aria-disabled], button[aria-disabled]`);
  return !!control && !!composer.closest('form')?.contains(control);
}
