import type {Hook} from '../../site';
import * as at from './selectors';

/** What __HOST__ must still have for us to read it; the options page shows each with its count. */
export const HOOKS: readonly Hook[] = [
  {name: 'post', selector: at.POST, why: 'without it no post is found', needed: true},
  {name: 'author', selector: at.AUTHOR, why: 'the author of a post', needed: true},
  {name: 'text', selector: at.TEXT, why: 'the words of a post', needed: true},
  {name: 'time', selector: at.TIME, why: 'when it was written', needed: true},
  {name: 'composer', selector: at.COMPOSER, why: 'takes a reply; there once one is being written', needed: false},
];
