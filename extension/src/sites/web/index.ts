/** Any page that is no site we know: one post, which is what the person selected or the page's main text. */
import type {Site} from '../../site';
import {capture} from './capture';
import {open, sends} from './reply';

const whole = (root: ParentNode): Element | null => (root instanceof Document ? root.body : null);

export const web: Site = {
  platform: 'web',
  buttons: false,
  matches: () => true,
  posts: (root) => [whole(root)].filter((one): one is HTMLElement => one !== null),
  postOf: () => null,
  bar: () => null,
  find: (_key, root) => whole(root),
  current: whole,
  prepare: () => {},
  capture: (post, url) => capture(post.ownerDocument, url),
  observe: () => {},
  open,
  sends,
  hooks: [],
};
