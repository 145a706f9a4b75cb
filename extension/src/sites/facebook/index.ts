import type {Site} from '../../site';
import {isOf} from '../address';
import {current} from '../view';
import {watch} from '../watch';
import {capture} from './capture';
import {HOOKS} from './hooks';
import {find, open, sends} from './reply';
import {bar, POSTS, posts, promoted} from './observe';
import {prepare} from './prepare';
import * as at from './selectors';

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
  observe: (onPosts, signal) => watch(document, POSTS, onPosts, signal),
  open,
  sends,
  hooks: HOOKS,
};
