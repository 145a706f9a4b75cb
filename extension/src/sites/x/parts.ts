/** The parts of one post of X, each told apart from the quote's of the same name. */
import {parse} from '../address';
import {label} from '../text';
import * as at from './selectors';

/** Where a post is shown inside another: a quote, or the place of one that can't be seen. */
export function quoteOf(post: Element): Element | null {
  for (const box of post.querySelectorAll(at.QUOTE)) {
    if (box.querySelector(`${at.NAME}, ${at.TEXT}, ${at.AVATAR_OF}`)) return box;
  }
  const name = post.querySelectorAll(at.NAME)[1];
  return name ? alone(name, post) : null;
}

/** The largest element around a second name that holds nothing of the post itself. */
function alone(name: Element, post: Element): Element {
  let box = name;
  for (let up = name.parentElement; up && up !== post; up = up.parentElement) {
    const mixed = up.querySelectorAll(at.NAME).length > 1 || up.querySelectorAll(at.TEXT).length > 1;
    if (mixed || up.querySelector(`${at.ACTIONS}, ${at.REPLY}`)) break;
    box = up;
  }
  return box;
}

/** The first match that belongs to the post itself. */
export function own(post: Element, selector: string): Element[] {
  const all = [...post.querySelectorAll(selector)].filter((found) => found.closest('article') === post);
  // Looked for only where there is something to tell apart: this runs for every row that scrolls by.
  const quote = all.length > 0 ? quoteOf(post) : null;
  return quote ? all.filter((found) => !quote.contains(found)) : all;
}

export interface Place {
  readonly handle: string;
  readonly id: string;
}

function placeOf(anchor: Element, pattern: RegExp): Place | null {
  const url = parse(anchor.getAttribute('href') ?? '', 'https://x.com');
  const found = url && pattern.exec(url.pathname);
  return found?.[1] && found[2] ? {handle: found[1], id: found[2]} : null;
}

/** The link around the time. */
export function permalinkOf(post: Element): Place | null {
  const links = own(post, 'a[href*="/status/"]');
  const timed = links.filter((link) => link.querySelector('time'));
  for (const link of [...timed, ...links]) {
    const place = placeOf(link, at.STATUS_PATH);
    if (place) return place;
  }
  return null;
}

/** Of a post without a link at its time: the address of its views or photos, if it is the author's own. */
export function placeWithin(post: Element): Place | null {
  const handle = handleOf(post);
  for (const link of own(post, 'a[href*="/status/"]')) {
    const place = placeOf(link, at.BELOW_STATUS);
    if (place && handle && place.handle.toLowerCase() === handle.slice(1).toLowerCase()) return place;
  }
  return null;
}

export function timeOf(post: Element): string | null {
  const time = own(post, 'time[datetime]')[0]?.getAttribute('datetime') ?? '';
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(time) && !Number.isNaN(Date.parse(time)) ? time : null;
}

const HANDLE = /^@\w{1,20}$/;

/** What is written like a handle in a box of names, each as a text of its own, so that no time has run into it. */
function handlesIn(names: Element | undefined): string[] {
  const leaves = [...(names?.querySelectorAll('*') ?? [])].filter((element) => element.childElementCount === 0);
  return leaves.map((leaf) => leaf.textContent.trim()).filter((text) => HANDLE.test(text));
}

/**
 * `@ana`: what the picture says where the names say it too, else the last of the names, since a person may call
 * themselves `@somebody` and the name stands first; else the picture's alone.
 */
export function handleIn(names: Element | undefined, around: Element): string | null {
  const avatar = around.querySelector(at.AVATAR_OF)?.getAttribute('data-testid') ?? '';
  const pictured = `@${avatar.replace('UserAvatar-Container-', '')}`;
  const written = handlesIn(names);
  if (written.includes(pictured)) return pictured;
  return written.at(-1) ?? (HANDLE.test(pictured) ? pictured : null);
}

export function handleOf(post: Element): string | null {
  return handleIn(own(post, at.NAME)[0], post);
}

/** The first thing in the box of names: the display name, emoji and all. */
export function nameIn(names: Element | undefined): string | null {
  for (const first of [names?.querySelector('a[href]'), names?.firstElementChild]) {
    const name = label(first ?? null);
    if (name !== '' && (!HANDLE.test(name) || handlesIn(names).length > 1)) return name;
  }
  return null;
}

/** X says "Replying to @ana" where the post answered isn't right above. */
export function saysReplying(post: Element): boolean {
  return own(post, 'a[href^="/"]').some(
    (link) =>
      /^@\w+$/.test(link.textContent.trim()) &&
      !link.closest(`${at.NAME}, ${at.TEXT}, ${at.SOCIAL}, ${at.ACTIONS}`),
  );
}

/** No time and no permalink is what advertisements have; a promoted post sits in a box of its own as well. */
export function isPromoted(post: Element): boolean {
  if (post.closest(at.PROMOTED)) return true;
  return !permalinkOf(post) && own(post, 'time').length === 0 && !post.closest(at.DIALOG);
}
