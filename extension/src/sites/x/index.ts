/** X, also under its old name. */
import type {Hook, Site} from '../../site';
import {isOf} from '../address';
import {current} from '../view';
import {watch} from '../watch';
import {capture} from './capture';
import {find, insert} from './insert';
import {bar, POSTS, posts, promoted} from './observe';
import * as at from './selectors';

const HOOKS = {
  post: at.POST, row: at.ROW, name: at.NAME, text: at.TEXT, time: `${at.POST} time`, actions: at.ACTIONS, reply: at.REPLY,
};

export const x: Site = {
  platform: 'x',
  buttons: true,
  matches: (url) => isOf(url, 'x.com') || isOf(url, 'twitter.com'),
  posts,
  postOf: POSTS.around,
  bar,
  find,
  current: (root) => current({posts: posts(root), others: promoted(root), area: at.AREA}, root),
  prepare: () => {},
  capture,
  observe: (onPost, signal) => watch(document, POSTS, onPost, signal),
  insert,
  hooks: (root): Hook[] =>
    Object.entries(HOOKS).map(([name, selector]) => ({name, count: root.querySelectorAll(selector).length})),
};
