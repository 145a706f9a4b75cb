import type {Hook} from '../../site';
import * as at from './selectors';

/** What Facebook must still have for us to read it. */
export const HOOKS: readonly Hook[] = [
  {name: 'control', selector: at.CONTROL, why: 'a post is found around its controls', needed: true},
  {name: 'comment-control', selector: at.COMMENT, why: 'the bar that takes our button, and what opens the comments', needed: true},
  {name: 'name', selector: at.NAME, why: 'the author of a post', needed: true},
  {name: 'message', selector: at.MESSAGE, why: 'the words of a post, and of a post shared inside it', needed: true},
  {name: 'author', selector: at.AUTHOR, why: 'the author, where the box of the name is missing', needed: true},
  {name: 'article', selector: at.ARTICLE, why: 'a comment; there once comments are shown', needed: false},
  {name: 'unit', selector: at.UNIT, why: 'a post without marked controls', needed: false},
  {name: 'comment-link', selector: `${at.ARTICLE} a[href*="comment_id="]`, why: 'which comment it is, and which one it answers', needed: false},
  {name: 'composer', selector: at.COMPOSER, why: 'takes a comment; there once one is being written', needed: false},
  {name: 'image', selector: at.IMAGE, why: "images' descriptions", needed: false},
];
