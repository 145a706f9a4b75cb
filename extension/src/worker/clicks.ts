/** Clicks: the button under a post, the toolbar button, Alt+R. Each opens the panel and takes the post. */
import {parseFromPage} from '../messages';
import {captureIn} from './page';
import {sent} from './sent';
import {take} from './taken';

/** A message from a content script of ours; anything else is not answered. */
export function fromPage(message: unknown, sender: chrome.runtime.MessageSender): void {
  const tab = sender.tab?.id;
  // A page in a frame could be dressed up as anything; our script runs in the top one only.
  if (sender.id !== chrome.runtime.id || tab === undefined || sender.frameId !== 0) return;
  if (!sender.url?.startsWith('https://')) return;
  const told = parseFromPage(message);
  if (told?.kind === 'sent') return void sent(sender.url, told.key, told.text).catch(() => undefined);
  if (told?.kind !== 'suggest-clicked') return;
  openPanel(tab);
  void take(tab, told.captured);
}

/** The toolbar button and Alt+R: both let us read this one tab. */
export function fromBrowser(tab: chrome.tabs.Tab | undefined): void {
  if (tab?.id === undefined) return;
  const id = tab.id;
  openPanel(id);
  void captureIn(id).then((captured) => take(id, captured));
}

/** Before anything is awaited: the person's gesture counts for this call alone. A panel in a tab does without. */
function openPanel(tabId: number): void {
  chrome.sidePanel.open({tabId}).catch(() => undefined);
}
