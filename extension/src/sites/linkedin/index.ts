/** LinkedIn: nothing is added to its pages, and nothing is read before a person asks. */
import type {Hook, Site} from '../../site';
import {isOf} from '../address';
import {current} from '../view';
import {capture} from './capture';
import {find, insert} from './insert';
import {all, around, isPromoted} from './parts';
import * as at from './selectors';

const HOOKS = {
  classicPost: at.CLASSIC_POST, classicComment: at.CLASSIC_COMMENT, newPost: at.NEW_POST, newComment: at.NEW_COMMENT,
  text: at.TEXT, profile: at.PROFILE,
};

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
  insert,
  hooks: (root): Hook[] =>
    Object.entries(HOOKS).map(([name, selector]) => ({name, count: root.querySelectorAll(selector).length})),
};
