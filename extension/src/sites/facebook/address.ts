/** Facebook's addresses: whose profile, which post, which comment. */
import {isOf, parse, permalink} from '../address';

const HOME = 'https://www.facebook.com';
/** First parts of a path that are no profile. */
const NO_PROFILE = /^(?:groups|hashtag|photo|photo\.php|watch|reel|stories|events|permalink\.php|story\.php|pages|help|ads|privacy|l\.php|login|marketplace)$/;
const KEPT = ['story_fbid', 'id', 'fbid', 'v', 'comment_id', 'reply_comment_id'];

/** A second question mark is how Facebook (and its look-alikes) sometimes goes on. */
export function read(href: string): URL | null {
  const [head = '', ...rest] = href.split('?');
  const url = parse(rest.length > 1 ? `${head}?${rest.join('&')}` : href, HOME);
  return url && isOf(url, 'facebook.com') ? url : null;
}

export function handleOf(href: string): string | null {
  const url = /^(?:https?:)?\//.test(href) ? read(href) : null;
  if (!url) return null;
  const parts = url.pathname.split('/').filter(Boolean);
  const [first = '', , third, fourth] = parts;
  if (first === 'profile.php') return url.searchParams.get('id');
  if (first === 'groups') return third === 'user' ? (fourth ?? null) : null;
  if (first === 'people') return third ?? null;
  return first === '' || NO_PROFILE.test(first) ? null : decodeURIComponent(first);
}

export interface Place {
  readonly id: string;
  readonly url: string;
}

/** The post that an address is the permalink of. */
export function postAt(href: string): Place | null {
  const url = read(href);
  if (!url) return null;
  const path = url.pathname;
  const byPath = /\/(?:posts|permalink|videos|reel)\/(?:[^/]+\/)*?([\w.-]*\d[\w.-]*|pfbid\w+)\/?$/.exec(path)?.[1];
  const byQuery = /^\/(?:permalink|story)\.php$/.test(path) ? 'story_fbid' : /^\/photo(?:\.php)?\/?$/.test(path) ? 'fbid' : /^\/watch\/?$/.test(path) ? 'v' : null;
  const id = byPath ?? (byQuery && url.searchParams.get(byQuery));
  return id ? {id, url: permalink(url, KEPT.slice(0, 4))} : null;
}

export interface CommentPlace extends Place {
  /** The comment that this one answers. */
  readonly parent: string | null;
}

/** The comment that an address is the permalink of: an author's link has a `comment_id` too, but no number. */
export function commentAt(href: string): CommentPlace | null {
  const url = read(href);
  const comment = url?.searchParams.get('comment_id') ?? '';
  const reply = url?.searchParams.get('reply_comment_id') ?? '';
  if (!url || !/^\d+$/.test(comment)) return null;
  const nested = /^\d+$/.test(reply);
  return {id: nested ? reply : comment, parent: nested ? comment : null, url: permalink(url, KEPT)};
}

/** The id that an author's link in a comment carries: `comment:<post>_<comment>`, in base64. */
export function commentOfAuthor(href: string): string | null {
  const coded = read(href)?.searchParams.get('comment_id') ?? '';
  try {
    return /^comment:\w+_(\d+)$/.exec(atob(coded))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** An address that Facebook fills in only when a pointer or the focus comes near. */
export function isUnfilled(anchor: Element): boolean {
  const href = anchor.getAttribute('href') ?? '';
  return href === '' || /^\?(?:.*&)?__cft__/.test(href) || (href.startsWith('?') && href.includes('__tn__'));
}
