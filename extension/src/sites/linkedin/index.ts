/** LinkedIn: nothing is added to its pages, and nothing is read before a person asks. */
import type {Site} from '../../site';
import {isOf} from '../address';
import {current} from '../view';
import {capture} from './capture';
import {HOOKS} from './hooks';
import {find, open, sends} from './reply';
import {all, around, isPromoted} from './parts';
import * as at from './selectors';

const posts = (root: ParentNode): Element[] => all(root).filter((post) => !isPromoted(post));

export const linkedin: Site = {
  platform: 'linkedin',
  buttons: false,
  matches: (url) => isOf(url, 'linkedin.com'),
  posts,
  postOf: around,
  bar: () => null,
  find,
  current: (root) => current({posts: posts(root), others: all(root).filter(isPromoted), area: at.AREA}, root),
  prepare: () => {},
  capture,
  observe: () => {},
  open,
  sends,
  hooks: HOOKS,
};
