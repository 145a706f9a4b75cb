/** Facebook's posts and comments, and which part of the page belongs to which. */
import {label} from '../text';
import * as address from './address';
import * as at from './selectors';

/** A link of the article itself, not of an article inside it. */
function ownLinks(article: Element, pattern: string): HTMLAnchorElement[] {
  return [...article.querySelectorAll<HTMLAnchorElement>(pattern)].filter((a) => a.closest(at.ARTICLE) === article);
}

/** The time of a comment links to it. */
export function commentLink(article: Element): HTMLAnchorElement | null {
  const links = ownLinks(article, 'a[href*="comment_id="]');
  return links.find((a) => address.commentAt(a.getAttribute('href') ?? '')) ?? null;
}

/** The author's name in a comment, which carries the comment's id as well; the picture's link has no words. */
export function commentAuthor(article: Element): HTMLAnchorElement | null {
  const links = ownLinks(article, 'a[href]').filter((a) => label(a) !== '');
  const coded = links.find((a) => address.commentOfAuthor(a.getAttribute('href') ?? ''));
  // A name in a line of the text is somebody who is spoken to.
  const named = links.filter((a) => !a.parentElement?.closest(at.LINE) && !commentLinkIs(a));
  return coded ?? named.find((a) => address.handleOf(a.getAttribute('href') ?? '')) ?? null;
}

const commentLinkIs = (a: Element): boolean => address.commentAt(a.getAttribute('href') ?? '') !== null;

export function isComment(element: Element): boolean {
  if (!element.matches(at.ARTICLE)) return false;
  if (commentLink(element)) return true;
  return ownLinks(element, 'a[href*="comment_id="]').some((a) => address.commentOfAuthor(a.getAttribute('href') ?? ''));
}

export function commentAround(node: Element): Element | null {
  for (let at_ = node.closest(at.ARTICLE); at_; at_ = at_.parentElement?.closest(at.ARTICLE) ?? null) {
    if (isComment(at_)) return at_;
  }
  return null;
}

const isNamed = (element: Element): boolean => element.querySelector(`${at.NAME}, ${at.AUTHOR}`) !== null;

/** The smallest element with both a post's controls and its author. */
function postOfControl(control: Element): Element | null {
  for (let box = control.parentElement; box && !box.matches(at.BOUND); box = box.parentElement) {
    if (isNamed(box)) return box;
  }
  return null;
}

/** The post around `node`, comments aside. */
export function postAround(node: Element): Element | null {
  for (let box: Element | null = node; box && !box.matches(at.BOUND); box = box.parentElement) {
    const control = box.querySelector(at.CONTROL);
    const post = control && postOfControl(control);
    if (post?.contains(node)) return post;
  }
  const unit = node.closest(at.UNIT);
  return unit && isNamed(unit) && !isComment(unit) && !unit.querySelector(at.CONTROL) ? unit : null;
}

export function around(node: Element): Element | null {
  return commentAround(node) ?? postAround(node);
}

/** Posts and comments below `root`, or around it, in reading order. */
export function within(root: ParentNode): Element[] {
  const found = new Set<Element>();
  for (const mark of root.querySelectorAll(`${at.CONTROL}, ${at.UNIT}`)) {
    const post = commentAround(mark) ? null : postAround(mark);
    if (post) found.add(post);
  }
  for (const article of root.querySelectorAll(at.ARTICLE)) if (isComment(article)) found.add(article);
  if (root instanceof Element && isComment(root)) found.add(root);
  return [...found].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

const follows = (a: Element, b: Element): boolean => !!(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);

/** The parts of a post, without those of its comments. */
export function parts(post: Element, selector: string): Element[] {
  return [...post.querySelectorAll(selector)].filter((part) => {
    const comment = commentAround(part);
    return !comment || comment === post || !post.contains(comment);
  });
}

/** The author's links of a post, its own first; a second is of the post shared inside it. */
function authors(post: Element): HTMLAnchorElement[] {
  const texts = parts(post, `${at.STORY}, ${at.MESSAGE}`);
  return parts(post, `${at.NAME} a[href], ${at.AUTHOR}, :is(${at.HEADING}) a[href]`).filter(
    (a): a is HTMLAnchorElement =>
      a instanceof HTMLAnchorElement &&
      label(a) !== '' &&
      address.handleOf(a.getAttribute('href') ?? '') !== null &&
      !texts.some((text) => text.contains(a)),
  );
}

export function authorLink(post: Element): HTMLAnchorElement | null {
  const links = authors(post);
  // Where the box for the name is, only a link in it will do: the next would be of the post shared inside.
  const box = parts(post, at.NAME)[0];
  if (box) return links.find((a) => box.contains(a)) ?? null;
  const story = parts(post, at.STORY)[0];
  const first = links[0];
  return first && !(story && follows(story, first)) ? first : null;
}

/** The box around a name in which a badge may stand. */
export function nameBox(link: Element): Element {
  return link.closest(at.HEADING) ?? link.closest(at.NAME) ?? link.parentElement ?? link;
}

/** A post shared inside this one: the smallest box with its author and its text. */
export function quoteOf(post: Element): {box: Element; author: HTMLAnchorElement} | null {
  const own = authorLink(post);
  if (!own) return null;
  const head = nameBox(own);
  const controls = parts(post, at.CONTROL);
  const inner = authors(post).find(
    (a) => !head.contains(a) && !a.closest(at.STORY) && follows(own, a) && a.closest(at.NAME) !== own.closest(at.NAME) && !controls.some((c) => follows(c, a)),
  );
  if (!inner) return null;
  const mixed = (box: Element): boolean => box.contains(own) || box.querySelector(`${at.STORY}, ${at.CONTROL}`) !== null;
  let box: Element = nameBox(inner);
  for (let up = box.parentElement; up && up !== post && !mixed(up); up = up.parentElement) {
    box = up;
    if (up.querySelector(at.MESSAGE)) break;
  }
  return {box, author: inner};
}

/** The link at the time of a post: filled in, still empty, or the mark of an advertisement. */
export function timeLink(post: Element, author: Element | null, inside: Element = post): HTMLAnchorElement | null {
  if (!author) return null;
  const quote = inside === post ? (quoteOf(post)?.box ?? null) : null;
  const ends = parts(inside, `${at.STORY}, ${at.CONTROL}, ${at.IMAGE}`).filter((end) => follows(author, end));
  for (const link of parts(inside, 'a[href], a[role="link"]')) {
    if (!(link instanceof HTMLAnchorElement) || !follows(author, link) || author.contains(link)) continue;
    if (quote?.contains(link) || link.closest(at.MESSAGE)) continue;
    if (ends.some((end) => follows(end, link))) return null;
    const href = link.getAttribute('href') ?? '';
    if (href === '#' || address.isUnfilled(link) || address.postAt(href) || isAdLink(href)) return link;
  }
  return null;
}

const isAdLink = (href: string): boolean => /^(?:https:\/\/www\.facebook\.com)?\/ads\//.test(href);

/** What a scrambled label says to those who can't see it. */
function spoken(element: Element): string[] {
  const named = [element, ...element.querySelectorAll('[aria-labelledby]')];
  const ids = named.flatMap((one) => (one.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean));
  return ids.map((id) => element.ownerDocument.getElementById(id)?.textContent.trim() ?? '');
}

/** Told by the address where the time would be, else by the word. */
export function isSponsored(post: Element): boolean {
  if (isComment(post)) return false;
  const author = authorLink(post);
  const link = timeLink(post, author);
  const href = link?.getAttribute('href') ?? '';
  if (link && (isAdLink(href) || spoken(link).some((word) => at.SPONSORED.has(word)))) return true;
  if (link && href === '#') return !spoken(link).some((word) => /\p{Nd}/u.test(word));
  const head = author && nameBox(author).parentElement?.parentElement;
  return !!head && [...head.querySelectorAll('[aria-labelledby]')].some((mark) => spoken(mark).some((word) => at.SPONSORED.has(word)));
}
