/** One page's answers to the worker and the panel. */
import {heldBefore, insertInto, takeBack} from '../editors';
import type {Answers, ToPage} from '../messages';
import type {Inserted, Site} from '../site';
import {BUTTON} from './button';
import {counted} from './hooks';
import {watchSent} from './sent';
import {captureNow, type Send} from './tend';

/** Writes into the post's composer, and from then on notices when the person has posted it. */
async function insert(site: Site, key: string, text: string, send: Send): Promise<Inserted> {
  const opened = await site.open(key, document);
  if (!opened.ok) return opened;
  const {composer} = opened;
  const inserted = await insertInto(composer, text);
  if (inserted.ok) {
    const onSent = (post: string, sent: string): void => void send({kind: 'sent', key: post, text: sent});
    watchSent(composer, {site, key, before: heldBefore(composer), onSent});
  }
  return inserted;
}

/** Takes our last text out of the post's composer again. */
async function uninsert(site: Site, key: string): Promise<Inserted> {
  const opened = await site.open(key, document);
  return opened.ok ? takeBack(opened.composer) : opened;
}

/** Answers one message of the worker or the panel. */
export async function answer(site: Site, message: ToPage, send: Send): Promise<Answers[ToPage['kind']]> {
  const url = new URL(location.href);
  switch (message.kind) {
    case 'capture':
      return captureNow(site, site.current(document), url);
    case 'recapture':
      return captureNow(site, site.find(message.key, document), url);
    case 'insert':
      return insert(site, message.key, message.text, send);
    case 'uninsert':
      return uninsert(site, message.key);
    case 'status':
      return {
        platform: site.platform,
        posts: site.posts(document).length,
        buttons: document.querySelectorAll(BUTTON).length,
        hooks: counted(site.hooks, document),
      };
    default:
      return message satisfies never;
  }
}
