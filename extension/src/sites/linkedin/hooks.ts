import type {Hook} from '../../site';
import * as at from './selectors';

/** What LinkedIn must still have for us to read it. Two mark-ups live at the same time, so none is needed alone. */
export const HOOKS: readonly Hook[] = [
  {name: 'post', selector: at.POST, why: 'without it no post is found, in either mark-up', needed: true},
  {name: 'profile', selector: at.PROFILE, why: 'the author of a post', needed: true},
  {name: 'text', selector: at.TEXT, why: 'the words of a post', needed: true},
  {name: 'comment-control', selector: at.COMMENT_CONTROL, why: 'opens the comment box', needed: true},
  {name: 'classic-post', selector: at.CLASSIC_POST, why: 'a post of the classic mark-up', needed: false},
  {name: 'new-post', selector: at.NEW_POST, why: 'a post of the newer mark-up', needed: false},
  {name: 'comment', selector: at.COMMENT, why: 'a comment; there once comments are shown', needed: false},
  {name: 'tracking', selector: `[${at.SCOPE}]`, why: 'which post it is, in the newer mark-up', needed: false},
  {name: 'composer', selector: at.COMPOSER, why: 'takes a comment; there once one is being written', needed: false},
];
