/** Where X's posts are, and where their buttons go. */
import type {Bar} from '../button';
import type {Posts} from '../watch';
import {isPromoted, own} from './parts';
import * as at from './selectors';

const POSTS: Posts = {
  around: (node) => node.closest(at.POST),
  *within(root) {
    if (root instanceof Element && root.matches(at.POST)) yield root;
    yield* root.querySelectorAll(at.POST);
  },
};

export {POSTS};

/** The bar with the site's own reply control; none for a promoted post, or in the dialog that writes a reply. */
export function bar(post: Element): Bar | null {
  const reply = own(post, at.REPLY)[0];
  const element = reply?.closest(at.ACTIONS);
  if (!reply || !element || !post.contains(element) || isPromoted(post)) return null;
  return {element, box: null, like: reply.querySelector('[dir], svg') ?? reply};
}

export function posts(root: ParentNode): Element[] {
  return [...POSTS.within(root)].filter((post) => !isPromoted(post));
}

export function promoted(root: ParentNode): Element[] {
  return [...POSTS.within(root)].filter(isPromoted);
}
