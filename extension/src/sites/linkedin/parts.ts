/** LinkedIn's posts and comments in both mark-ups, and which part belongs to which. */
import {parse} from '../address';
import {label} from '../text';
import {scopesOf} from './identity';
import * as at from './selectors';

export const isComment = (element: Element): boolean => element.matches(at.COMMENT);

/** A list item without an author is something else. */
const isPost = (element: Element): boolean =>
  element.matches(at.CLASSIC_POST) || (element.matches(at.NEW_POST) && actors(element).length > 0);

/** `in/ana` or `company/acme`, as the address of the profile says. */
export function handleOf(href: string): string | null {
  const path = parse(href, 'https://www.linkedin.com')?.pathname ?? '';
  const [, kind, name] = /^\/(in|company|school|showcase)\/([^/]+)/.exec(path) ?? [];
  return kind && name ? `${kind}/${decodeURIComponent(name)}` : null;
}

/** Those of `element` itself, not of a comment inside it. */
export function parts(element: Element, selector: string): Element[] {
  return [...element.querySelectorAll(selector)].filter((part) => {
    const comment = part.closest(at.COMMENT);
    return !comment || comment === element || !element.contains(comment);
  });
}

/**
 * The links with a name and more about it in them: the author's, then that of a post shared inside. A name in
 * a line of text is a link as well, but holds no lines of its own.
 */
export function actors(element: Element): Element[] {
  return parts(element, at.PROFILE).filter(
    (link) => link.querySelector(`p, h3, ${at.CLASSIC_NAME}`) !== null && !link.closest(at.TEXT) && label(link) !== '',
  );
}

export function around(node: Element): Element | null {
  for (let box: Element | null = node.closest(`${at.COMMENT}, ${at.POST}`); box; ) {
    if (isComment(box) || (isPost(box) && !box.parentElement?.closest(at.CLASSIC_POST))) return box;
    box = box.parentElement?.closest(`${at.COMMENT}, ${at.POST}`) ?? null;
  }
  return null;
}

/** Posts and comments, promoted ones included, in reading order. */
export function all(root: ParentNode): Element[] {
  const found = [...root.querySelectorAll(`${at.POST}, ${at.COMMENT}`)].filter((one) => around(one) === one);
  // A row and the item around it can both look like a post: the outer one holds the comments too.
  return found.filter((one) => isComment(one) || !found.some((other) => other !== one && !isComment(other) && other.contains(one)));
}

/** The post or comment shared inside a post: the smallest box with the second author and a text. */
export function quoteOf(post: Element): {box: Element; actor: Element} | null {
  const [own, actor] = actors(post);
  if (!own || !actor || isComment(post)) return null;
  const classic = actor.closest(at.CLASSIC_QUOTE);
  if (classic && post.contains(classic) && !classic.contains(own)) return {box: classic, actor};
  for (let box: Element | null = actor; box && box !== post && !box.contains(own); box = box.parentElement) {
    if (box.querySelector(at.TEXT)) return {box, actor};
  }
  return {box: actor, actor};
}

/** Comments below the same post that this one answers: the article, or the row, around it. */
export function parentOf(comment: Element): Element | null {
  const outer = comment.parentElement?.closest(at.CLASSIC_COMMENT);
  if (outer) return outer;
  const rows = comment.parentElement?.parentElement?.children ?? [];
  return [...rows].find((row) => row !== comment && row.matches(at.NEW_COMMENT)) ?? null;
}

/** The post below which a comment stands. */
export function postOf(comment: Element): Element | null {
  for (let box = comment.parentElement?.closest(at.POST) ?? null; box; box = box.parentElement?.closest(at.POST) ?? null) {
    if (isPost(box) && !box.parentElement?.closest(at.CLASSIC_POST)) return box;
  }
  return null;
}

function saysPromoted(post: Element): boolean {
  const actor = actors(post)[0];
  const lines = [...parts(post, at.CLASSIC_LABEL), ...(actor?.querySelectorAll('p') ?? [])].slice(0, 6);
  return lines.some((line) => at.PROMOTED.has(label(line).replace(/\s*•.*$/, '')) || at.PROMOTED.has(label(line.firstElementChild)));
}

export function isPromoted(post: Element): boolean {
  if (isComment(post)) return false;
  if (/sponsored/i.test(post.getAttribute('data-urn') ?? '')) return true;
  const scopes = scopesOf(post);
  if (scopes.some((scope) => scope.isSponsored === true || /^Sponsored/.test(String(scope.topicName)))) return true;
  return saysPromoted(post) || (scopes.length === 0 && lacksTime(post));
}

/** "5h" and who may see it stand under every author but an advertiser. */
function lacksTime(post: Element): boolean {
  const actor = actors(post)[0];
  const last = actor && [...actor.querySelectorAll('p')].at(-1);
  return !!last && actor.querySelectorAll('p').length > 2 && !last.querySelector(at.AUDIENCE) && !/\p{Nd}/u.test(label(last));
}
