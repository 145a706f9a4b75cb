import type {Hook, Site} from '../../site';
import {isOf} from '../address';
import {current} from '../view';
import {watch} from '../watch';
import {capture} from './capture';
import {find, insert} from './insert';
import {bar, POSTS, posts, promoted} from './observe';
import {prepare} from './prepare';
import * as at from './selectors';

const HOOKS = {
  control: at.CONTROL, comment: at.COMMENT, article: at.ARTICLE, name: at.NAME, message: at.MESSAGE, author: at.AUTHOR,
};

export const facebook: Site = {
  platform: 'facebook',
  buttons: true,
  matches: (url) => isOf(url, 'facebook.com'),
  posts,
  postOf: POSTS.around,
  bar,
  find,
  current: (root) => current({posts: posts(root), others: promoted(root), area: at.AREA}, root),
  prepare,
  capture,
  observe: (onPost, signal) => watch(document, POSTS, onPost, signal),
  insert,
  hooks: (root): Hook[] =>
    Object.entries(HOOKS).map(([name, selector]) => ({name, count: root.querySelectorAll(selector).length})),
};
