import {defineBackground} from 'wxt/utils/define-background';
import {closeStores} from '../settings';
import {fromBrowser, fromPage} from '../worker/clicks';
import {serve} from '../worker/jobs';
import {forget} from '../worker/taken';
import {tellAll} from '../worker/telling';

/** Starts at any event and may be ended after any: listeners are added at once, and nothing is kept here. */
export default defineBackground({
  type: 'module',
  main() {
    void closeStores();
    void chrome.sidePanel.setPanelBehavior({openPanelOnActionClick: false});
    chrome.runtime.onMessage.addListener((message: unknown, sender) => fromPage(message, sender));
    chrome.runtime.onConnect.addListener(serve);
    chrome.action.onClicked.addListener(fromBrowser);
    chrome.commands.onCommand.addListener((_command, tab) => fromBrowser(tab));
    // Outcomes that an outage held back: told at the browser's start, and whenever anything wakes us.
    chrome.runtime.onStartup.addListener(() => void tellAll());
    void tellAll();
    chrome.tabs.onRemoved.addListener((tab) => void forget(tab));
  },
});
