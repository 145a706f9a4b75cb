/** Starts the panel in its own page: finds its tab, shows what was taken there, follows what comes. */
import {render} from 'preact';
import {readSettings} from '../settings';
import type {Organization} from '../suggest/organization';
import {speak} from '../ui/words';
import {captureIn} from '../worker/page';
import {take, takenIn, watchTaken, type Taken} from '../worker/taken';
import {Conduct} from './conduct';
import {extensionHost, type Place} from './extension_host';
import {keptOf, recall} from './kept';
import {Panel} from './panel';
import {activeTab, fixedTab, platformOf, watchTabs} from './tab';
import {postFrom, type Pasted} from './warnings';

export async function startPanel(root: HTMLElement | null): Promise<void> {
  if (!root) return;
  const settings = await readSettings();
  speak(settings.language, navigator.languages, document.documentElement);
  const fixed = fixedTab(location.search);
  const place: Place = {tab: fixed ?? (await activeTab()), click: '', settings};
  const conduct = new Conduct(extensionHost(place));
  const draw = (organization: Organization | null) =>
    render(
      <Panel
        conduct={conduct}
        organization={organization}
        onPasted={(pasted) => void takePasted(place, pasted)}
        onCapture={place.tab === null ? null : () => void captureNow(place)}
      />,
      root,
    );
  draw(null);
  watchTaken((tab, taken) => tab === place.tab && void show(conduct, place, taken));
  if (fixed === null) watchTabs(() => void follow(conduct, place));
  watchSettings(place);
  await showTab(conduct, place);
  draw(await conduct.host.organization(AbortSignal.timeout(10_000)));
}

async function show(conduct: Conduct, place: Place, {click, captured}: Taken): Promise<void> {
  place.click = click;
  const former = captured.ok ? await keptOf(captured) : null;
  if (place.click === click) conduct.show(captured, former?.answer ?? null, click);
}

/** What this tab's panel showed last, or what was taken while no panel was open. */
async function showTab(conduct: Conduct, place: Place): Promise<void> {
  const {tab} = place;
  const taken = tab === null ? null : await takenIn(tab);
  if (tab !== place.tab) return;
  if (!taken) return conduct.clear();
  const kept = await recall(taken.click);
  if (tab !== place.tab || place.click === taken.click) return;
  if (!kept) return show(conduct, place, taken);
  place.click = taken.click;
  conduct.recall(kept);
}

async function follow(conduct: Conduct, place: Place): Promise<void> {
  const tab = await activeTab();
  if (tab === null || tab === place.tab) return;
  place.tab = tab;
  place.click = '';
  await showTab(conduct, place);
}

async function captureNow({tab}: Place): Promise<void> {
  if (tab !== null) await take(tab, await captureIn(tab));
}

function watchSettings(place: Place): void {
  chrome.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'session') void readSettings().then((settings) => (place.settings = settings));
  });
}

/** A pasted post counts as taken in that tab. Its address is told only where we may read the page. */
async function takePasted({tab}: Place, pasted: Pasted): Promise<void> {
  if (tab === null) return;
  const url = (await chrome.tabs.get(tab).catch(() => null))?.url ?? 'about:blank';
  await take(tab, postFrom(pasted, platformOf(url), url));
}
