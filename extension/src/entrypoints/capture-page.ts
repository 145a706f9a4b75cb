/**
 * Injected by the worker, after a person's click, where no content script runs; its result is the capture.
 * From then on the page answers the same messages as a page with a content script, until it is left.
 */
import {defineUnlistedScript} from 'wxt/utils/define-unlisted-script';
import {siteFor} from '../sites';
import {CLICKED} from '../sites/clicked';
import {listen, send} from '../sites/listen';
import {answer} from '../sites/page';
import {web} from '../sites/web';

declare global {
  // In the extension's own world: no page can see or set it.
  var aboveboardListens: boolean | undefined;
}

export default defineUnlistedScript(() => {
  const site = siteFor(new URL(location.href), CLICKED) ?? web;
  if (!globalThis.aboveboardListens) {
    globalThis.aboveboardListens = true;
    listen(site, new AbortController().signal);
  }
  return answer(site, {kind: 'capture'}, send);
});
