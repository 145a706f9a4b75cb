/** A post or comment of Facebook and what it answers, as they are on the page. */
import type {Author, Captured, Media, Post, Quote, Warning} from '../../site';
import {captured, NOTHING_ABOVE, type Above, type Read} from '../captured';
import {fingerprint, label, uncut, words, type Words} from '../text';
import {foremost} from '../view';
import * as address from './address';
import {authorLink, commentAuthor, commentLink, isComment, nameBox, parts, postAround, quoteOf, timeLink, within} from './parts';
import * as at from './selectors';

/** "See more" and the like are buttons inside the text. */
const TEXT = {skip: (element: Element) => element.matches(at.BUTTON), lines: 'blocks'} as const;

function authorOf(link: HTMLAnchorElement | null): Author {
  if (!link) return {handle: null, name: null, verified: null};
  // A badge is a drawing with a title; whatever it says, nothing else with one stands beside a name.
  const badge = nameBox(link).querySelector('svg title, svg[title]');
  return {handle: address.handleOf(link.getAttribute('href') ?? ''), name: label(link) || null, verified: !!badge};
}

function textBox(post: Element, quote: Element | null): Element | null {
  const story = parts(post, at.STORY)[0];
  if (story) return story;
  const message = parts(post, at.MESSAGE).find((found) => !quote?.contains(found));
  if (message) return message;
  const described = post.closest(at.UNIT)?.getAttribute('aria-describedby') ?? '';
  for (const id of described.split(/\s+/).filter(Boolean)) {
    const found = post.ownerDocument.getElementById(id);
    if (found && post.contains(found) && !quote?.contains(found) && found.querySelector(at.LINE)) return found;
  }
  return null;
}

/** A comment's lines; the name, a badge and the controls are not among them. */
function commentBox(comment: Element): Element | null {
  const line = parts(comment, at.LINE).find((found) => !found.closest('ul, form, a'));
  const box = line?.closest('span[dir="auto"], [lang]');
  if (box && comment.contains(box) && box !== comment) return box;
  return line?.parentElement?.parentElement ?? parts(comment, 'span[lang]')[0] ?? null;
}

/** Unfolding brings text that is not in the page before; a button at its end says that there is more. */
const isCut = (box: Element | null): boolean => !!box?.querySelector(at.BUTTON);

function said(box: Element | null): Words {
  if (!box) return {text: '', links: []};
  const found = words(box, TEXT);
  return isCut(box) ? {...found, text: uncut(found.text)} : found;
}

function mediaOf(post: Element, quote: Element | null): Media[] {
  const seen = parts(post, `${at.IMAGE}, video`).filter((found) => !quote?.contains(found));
  return seen.map((found) =>
    found instanceof HTMLImageElement ? {kind: 'image', alt: altOf(found)} : {kind: 'video', alt: null},
  );
}

function altOf(image: HTMLImageElement): string | null {
  const alt = image.alt.trim().normalize('NFC');
  return alt === '' || at.DEFAULT_ALT.has(alt) ? null : alt;
}

/** The address bar, where it is this post's: in its dialog, or on its page. */
function placeOfPage(post: Element, handle: string | null): address.Place | null {
  const {location} = post.ownerDocument;
  const place = address.postAt(location.href);
  const whose = address.handleOf(location.href);
  if (!place || (whose && handle && whose !== handle)) return null;
  const dialog = foremost(post.ownerDocument);
  if (dialog) return dialog.contains(post) ? place : null;
  return within(post.ownerDocument).filter((one) => !isComment(one)).length === 1 ? place : null;
}

export function placeOf(post: Element): address.Place | null {
  if (isComment(post)) return address.commentAt(commentLink(post)?.getAttribute('href') ?? '');
  const author = authorLink(post);
  const link = timeLink(post, author);
  const place = link && address.postAt(link.getAttribute('href') ?? '');
  return place ?? placeOfPage(post, address.handleOf(author?.getAttribute('href') ?? ''));
}

function quoted(post: Element): {quote: Quote | null; cut: boolean} {
  const inner = quoteOf(post);
  if (!inner) return {quote: null, cut: false};
  const box = inner.box.querySelector(at.MESSAGE);
  const link = timeLink(post, inner.author, inner.box);
  const url = address.postAt(link?.getAttribute('href') ?? '')?.url ?? null;
  return {quote: {author: authorOf(inner.author), text: said(box).text, url}, cut: isCut(box)};
}

/** Everything but the thread. The page never states a time, only how long ago. */
export function read(post: Element): Read {
  const comment = isComment(post);
  const quote = comment ? null : (quoteOf(post)?.box ?? null);
  const box = comment ? commentBox(post) : textBox(post, quote);
  const {text, links} = said(box);
  const author = authorOf(comment ? commentAuthor(post) : authorLink(post));
  const shared = comment ? {quote: null, cut: false} : quoted(post);
  const place = placeOf(post);
  const warnings: Warning[] = ['time-unknown'];
  if (isCut(box) || shared.cut) warnings.push('text-collapsed');
  if (!place) warnings.push('permalink-unresolved');
  return {
    post: {
      id: place?.id ?? commentIdByAuthor(post) ?? fingerprint(author.handle ?? author.name ?? '', text),
      author,
      text,
      created_at: null,
      language: box?.closest('[lang]:not(html)')?.getAttribute('lang') ?? box?.querySelector('[lang]')?.getAttribute('lang') ?? null,
      media: mediaOf(post, quote),
      links,
      quote: shared.quote,
    },
    url: place?.url ?? null,
    warnings,
  };
}

function commentIdByAuthor(post: Element): string | null {
  return isComment(post) ? address.commentOfAuthor(commentAuthor(post)?.getAttribute('href') ?? '') : null;
}

/** The post and, for a reply, the comment it answers. */
function ancestorsOf(comment: Element): Above {
  const post = postAround(comment);
  const parent = address.commentAt(commentLink(comment)?.getAttribute('href') ?? '')?.parent ?? null;
  const answered = parent && within(post ?? comment.ownerDocument).find((one) => isComment(one) && placeOf(one)?.id === parent);
  const posts = [post, answered].filter((one): one is Element => !!one);
  return {posts, missing: !post || (parent !== null && !answered) || !commentLink(comment)};
}

export function capture(post: Element, url: URL): Captured {
  if (!post.isConnected) return {ok: false, missing: ['post']};
  return captured('facebook', post, url, read, () => (isComment(post) ? ancestorsOf(post) : NOTHING_ABOVE));
}
