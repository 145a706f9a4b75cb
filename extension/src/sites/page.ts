/** One page: its buttons, and its answers to the worker and the panel. */
import type {Answers, FromPage, ToPage} from '../messages';
import type {Captured, Site} from '../site';
import {BUTTON, inBar, makeButton, removeButton} from './button';

export interface Words {
  readonly suggest: string;
  readonly reload: string;
}

/** Sends to the worker at once: the click counts for one message only. False where the worker can't be reached. */
export type Send = (message: FromPage) => boolean;

function captureNow(site: Site, post: Element | null, url: URL): Captured {
  if (!post) return {ok: false, missing: ['post']};
  site.prepare(post);
  return site.capture(post, url);
}

function pressed(site: Site, button: HTMLElement, words: Words, send: Send): void {
  const captured = captureNow(site, site.postOf(button), new URL(location.href));
  if (send({kind: 'suggest-clicked', captured})) return;
  button.textContent = words.reload;
  button.setAttribute('aria-label', words.reload);
  button.title = words.reload;
  button.dataset.stale = '';
}

/** Gives the post its button, or takes away one that it should not have. */
export function tend(site: Site, post: Element, words: Words, send: Send): void {
  const buttons = [...post.querySelectorAll(BUTTON)].filter((button) => site.postOf(button) === post);
  const bar = site.bar(post);
  const kept = bar && buttons.find((button) => inBar(button, bar));
  for (const button of buttons) if (button !== kept) removeButton(button);
  if (!bar || kept) return;
  const button = makeButton(bar, words.suggest, (self) => pressed(site, self, words, send));
  // The site fills in some links only when a pointer or the focus comes near.
  for (const near of ['pointerenter', 'focus'] as const) {
    button.addEventListener(near, () => {
      const around = site.postOf(button);
      if (around) site.prepare(around);
    });
  }
}

export function tendAll(site: Site, words: Words, send: Send, signal: AbortSignal): void {
  site.observe((post) => tend(site, post, words, send), signal);
  signal.addEventListener('abort', () => document.querySelectorAll(BUTTON).forEach(removeButton), {once: true});
}

/** Answers one message of the worker or the panel. */
export async function answer(site: Site, message: ToPage): Promise<Answers[ToPage['kind']]> {
  const url = new URL(location.href);
  switch (message.kind) {
    case 'capture':
      return captureNow(site, site.current(document), url);
    case 'recapture':
      return captureNow(site, site.find(message.key, document), url);
    case 'insert':
      return site.insert(message.key, message.text, document);
    case 'status':
      return {
        platform: site.platform,
        posts: site.posts(document).length,
        buttons: document.querySelectorAll(BUTTON).length,
        hooks: site.hooks(document),
      };
    default:
      return message satisfies never;
  }
}
