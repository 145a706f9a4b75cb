/** Has Facebook fill in its own links, as a pointer passing over them would. */
import * as address from './address';
import {authorLink, isComment, postAround, quoteOf, timeLink} from './parts';

function passOver(link: HTMLAnchorElement | null): void {
  if (!link || !address.isUnfilled(link)) return;
  const near = {bubbles: true, cancelable: true, composed: true};
  link.dispatchEvent(new PointerEvent('pointerover', near));
  link.dispatchEvent(new MouseEvent('mouseover', near));
  // The focus itself stays where it is: only what listens for it is told.
  if (address.isUnfilled(link)) link.dispatchEvent(new FocusEvent('focusin', {bubbles: true, composed: true}));
}

export function prepare(post: Element): void {
  const shown = isComment(post) ? postAround(post) : post;
  if (!shown) return;
  passOver(timeLink(shown, authorLink(shown)));
  const quote = quoteOf(shown);
  if (quote) passOver(timeLink(shown, quote.author, quote.box));
}
