import type {Hook} from '../../site';
import * as at from './selectors';

/** What X must still have for us to read it. */
export const HOOKS: readonly Hook[] = [
  {name: 'post', selector: at.POST, why: 'without it no post is found', needed: true},
  {name: 'row', selector: at.ROW, why: 'the order of a conversation is read from its rows', needed: true},
  {name: 'name', selector: at.NAME, why: 'the author of a post', needed: true},
  {name: 'text', selector: at.TEXT, why: 'the words of a post; [lang] is the second choice', needed: true},
  {name: 'time', selector: `${at.POST} a[href*="/status/"] time[datetime]`, why: 'the time and the permalink', needed: true},
  {name: 'actions', selector: at.ACTIONS, why: 'the bar that takes our button', needed: true},
  {name: 'reply', selector: at.REPLY, why: 'opens the reply box', needed: true},
  {name: 'avatar', selector: at.AVATAR_OF, why: 'the handle, where its text is missing', needed: true},
  {name: 'composer', selector: at.COMPOSER, why: 'takes a reply; there once a reply box is open', needed: false},
  {name: 'send', selector: at.SEND, why: 'tells that a person has posted', needed: false},
  {name: 'photo', selector: at.PHOTO, why: "images' descriptions", needed: false},
  {name: 'quote', selector: `${at.POST} ${at.QUOTE}`, why: 'keeps a quoted post apart', needed: false},
  {name: 'show-more', selector: at.SHOW_MORE, why: 'tells that a text is cut', needed: false},
  {name: 'promoted', selector: at.PROMOTED, why: 'promoted posts are left alone', needed: false},
];
