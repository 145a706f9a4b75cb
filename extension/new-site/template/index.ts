/** __HOST__: read after a click; nothing is added to its pages. */
import type {Site} from '../../site';
import {isOf} from '../address';
import {current} from '../view';
import {capture} from './capture';
import {HOOKS} from './hooks';
import {find, open, sends} from './reply';
import * as at from './selectors';

const posts = (root: ParentNode): Element[] => [...root.querySelectorAll(at.POST)];

export const __NAME__: Site = {
  platform: 'web',
  buttons: false,
  matches: (url) => isOf(url, '__HOST__'),
  posts,
  postOf: (node) => node.closest(at.POST),
  bar: () => null,
  find,
  current: (root) => current({posts: posts(root), others: [], area: at.AREA}, root),
  prepare: () => {},
  capture,
  observe: () => {},
  open,
  sends,
  hooks: HOOKS,
};
