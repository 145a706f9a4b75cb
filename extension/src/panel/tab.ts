/** Which browser tab a panel shows: the one in its address, else the active one of the window last used. */
import type {Platform} from '../suggest/contract';

/** `panel.html?tab=12` stays with tab 12. */
export function fixedTab(search: string): number | null {
  const value = new URLSearchParams(search).get('tab');
  return value !== null && /^\d+$/.test(value) ? Number(value) : null;
}

/** Null where there is no tab but our own. */
export async function activeTab(): Promise<number | null> {
  const own = await chrome.tabs.getCurrent();
  const [active] = await chrome.tabs.query({active: true, lastFocusedWindow: true});
  if (active && active.id !== own?.id) return active.id ?? null;
  // The panel is itself the active tab: the one that was looked at before it is meant.
  const tabs = await chrome.tabs.query(own ? {windowId: own.windowId} : {});
  const others = tabs.filter(({id}) => id !== own?.id).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return others[0]?.id ?? null;
}

/** Calls `onTab` when another tab may be meant. */
export function watchTabs(onTab: () => void): void {
  chrome.tabs.onActivated.addListener(onTab);
  chrome.windows.onFocusChanged.addListener(onTab);
}

const SITES: readonly (readonly [string, Platform])[] = [
  ['x.com', 'x'],
  ['twitter.com', 'x'],
  ['facebook.com', 'facebook'],
  ['linkedin.com', 'linkedin'],
];

/** Whose rules of length hold on a page. */
export function platformOf(address: string): Platform {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return SITES.find(([name]) => host === name || host.endsWith(`.${name}`))?.[1] ?? 'web';
}
