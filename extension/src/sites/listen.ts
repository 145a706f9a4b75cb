/** The page's end of the messages. Only the extension's own worker and pages are heard. */
import {parseToPage, type FromPage} from '../messages';
import type {Site} from '../site';
import {answer} from './page';

type Listener = Parameters<typeof chrome.runtime.onMessage.addListener>[0];

export function listen(site: Site, signal: AbortSignal): void {
  const onMessage: Listener = (raw, sender, respond) => {
    const message = sender.id === chrome.runtime.id ? parseToPage(raw) : null;
    if (!message) return false;
    void answer(site, message, send).then(respond);
    return true;
  };
  chrome.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => chrome.runtime.onMessage.removeListener(onMessage), {once: true});
}

/** False once the extension was updated or removed under the page. */
export async function send(message: FromPage): Promise<boolean> {
  try {
    if (!chrome.runtime?.id) return false;
    await chrome.runtime.sendMessage(message);
    return true;
  } catch {
    // A worker that has nothing to answer is no fault; one that is not ours any more is.
    return chrome.runtime?.id !== undefined;
  }
}
