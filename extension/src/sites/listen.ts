/** The page's end of the messages. Only the extension's own worker and pages are heard. */
import {parseToPage, type FromPage} from '../messages';
import type {Site} from '../site';
import {answer} from './page';

type Listener = Parameters<typeof chrome.runtime.onMessage.addListener>[0];

export function listen(site: Site, signal: AbortSignal): void {
  const onMessage: Listener = (raw, sender, respond) => {
    const message = sender.id === chrome.runtime.id ? parseToPage(raw) : null;
    if (!message) return false;
    void answer(site, message).then(respond);
    return true;
  };
  chrome.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => chrome.runtime.onMessage.removeListener(onMessage), {once: true});
}

/** False once the extension was updated or removed under the page. */
export function send(message: FromPage): boolean {
  if (!chrome.runtime?.id) return false;
  void chrome.runtime.sendMessage(message).catch(() => undefined);
  return true;
}
