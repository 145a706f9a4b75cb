/** Where Facebook's posts and comments are, and where their buttons go. */
import type {Bar} from '../button';
import type {Posts} from '../watch';
import {around, commentLink, isComment, isSponsored, parts, within} from './parts';
import * as at from './selectors';

export const POSTS: Posts = {around, within};

export function posts(root: ParentNode): Element[] {
  return within(root).filter((post) => !isSponsored(post));
}

export function promoted(root: ParentNode): Element[] {
  return within(root).filter(isSponsored);
}

export function bar(post: Element): Bar | null {
  if (isComment(post)) {
    const time = commentLink(post);
    const list = time?.closest('ul');
    return list ? {element: list, box: 'li', like: time} : null;
  }
  const control = parts(post, at.COMMENT)[0];
  const element = control?.closest(at.BUTTON)?.parentElement;
  if (!control || !element || isSponsored(post)) return null;
  return {element, box: null, like: control};
}
