/** LinkedIn: nothing is added to its pages, and nothing is read before a person asks. */
import type {Site} from '../../site';
import {isOf} from '../address';
import {current} from '../view';
import {articleIn, captureArticle, isArticle} from './article';
import {capture} from './capture';
import {HOOKS} from './hooks';
import {find, open, sends} from './reply';
import {all, around, isPromoted} from './parts';
import * as at from './selectors';

/** An article is read like a post; what is shown below it are comments and other posts. */
function posts(root: ParentNode): Element[] {
  const article = articleIn(root);
  return [...(article ? [article] : []), ...all(root).filter((post) => !isPromoted(post))];
}

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
  capture: (post, url) => (isArticle(post) ? captureArticle(post) : capture(post, url)),
  observe: () => {},
  open,
  sends,
  hooks: HOOKS,
};
