import {defineContentScript} from 'wxt/utils/define-content-script';
import {siteFor} from '../../sites';
import {facebook} from '../../sites/facebook';
import {listen, send} from '../../sites/listen';
import {tendAll} from '../../sites/tend';
import {wordsFor} from '../../sites/words';
import {x} from '../../sites/x';
import './style.css';

export default defineContentScript({
  matches: ['https://x.com/*', 'https://twitter.com/*', 'https://www.facebook.com/*', 'https://web.facebook.com/*'],
  runAt: 'document_idle',
  main(ctx) {
    const site = siteFor(new URL(location.href), [x, facebook]);
    if (!site) return;
    const words = wordsFor(document.documentElement.lang, chrome.i18n.getUILanguage());
    listen(site, ctx.signal);
    if (site.buttons) tendAll(site, words, send, ctx.signal);
  },
});
