/** A post of __HOST__ as it is on the page. */
import type {Captured, Part, Post, Warning} from '../../site';
import {clean} from '../address';
import {fingerprint, label, words} from '../text';
import * as at from './selectors';

const TEXT = {skip: (element: Element) => element.matches(at.NOT_TEXT), lines: 'blocks'} as const;

const first = (post: Element, selector: string): Element | null => post.querySelector(selector);

/** A moment in time with its offset; anything else states none. */
function timeOf(post: Element): string | null {
  const time = first(post, at.TIME)?.getAttribute('datetime') ?? '';
  return /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : null;
}

function urlOf(post: Element): string | null {
  const link = first(post, at.PERMALINK);
  return link instanceof HTMLAnchorElement ? clean(link.href) : null;
}

/** Everything but the thread. What can't be read is null or empty, never guessed. */
export function read(post: Element): {post: Post; url: string | null} {
  const box = first(post, at.TEXT);
  const {text, links} = box ? words(box, TEXT) : {text: '', links: []};
  const name = label(first(post, at.AUTHOR)) || null;
  const found: Post = {
    id: post.getAttribute('data-post-id') ?? fingerprint(name ?? '', text),
    author: {handle: null, name, verified: null},
    text,
    created_at: timeOf(post),
    language: box?.closest('[lang]:not(html)')?.getAttribute('lang') ?? null,
    media: [],
    links,
    quote: null,
  };
  return {post: found, url: urlOf(post)};
}

export function capture(element: Element, address: URL): Captured {
  const {post, url} = read(element);
  const missing: Part[] = [];
  if (!post.author.name) missing.push('author');
  if (post.text === '') missing.push('text');
  if (missing.length > 0) return {ok: false, missing};
  const warnings: Warning[] = [];
  if (!post.created_at) warnings.push('time-unknown');
  if (!url) warnings.push('permalink-unresolved');
  const page = `${address.origin}${address.pathname}`;
  return {ok: true, platform: 'web', key: post.id, url: url ?? page, post, thread: [], warnings};
}
