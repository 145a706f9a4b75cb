/** Starts the panel in its own page: finds its tab, shows what was taken there, follows what comes. */
import {render} from 'preact';
import {readSettings, writeSettings} from '../settings';
import type {CapturedPost} from '../site';
import {forgetDraft, keptOf, recall, recent} from '../store/drafts';
import type {Organization} from '../suggest/organization';
import {speak} from '../ui/words';
import {captureIn} from '../worker/page';
import {take, takenIn, watchTaken, type Taken} from '../worker/taken';
import {keepTelling} from '../worker/telling';
import {Conduct} from './conduct';
import {extensionHost, type Place} from './extension_host';
import type {Kept} from './host';
import {Home} from './home';
import {fixedTab, activeTab, platformOf, watchTabs} from './tab';
import {postFrom, type Pasted} from './warnings';

const RECENT = 8;

export async function startPanel(root: HTMLElement | null): Promise<void> {
  if (!root) return;
  const settings = await readSettings();
  speak(settings.language, navigator.languages, document.documentElement);
  const fixed = fixedTab(location.search);
  const place: Place = {tab: fixed ?? (await activeTab()), click: '', settings};
  const conduct = new Conduct(extensionHost(place));
  let organization: Organization | null = null;
  const shortcut = await captureKey();
  const {version} = chrome.runtime.getManifest();
  const draw = () => {
    const props = {conduct, organization, shortcut, version, toured: place.settings.toured};
    render(<Home {...props} {...acts(conduct, place, draw)} />, root);
  };
  draw();
  keepTelling(new AbortController().signal);
  watchTaken((tab, taken) => tab === place.tab && void show(conduct, place, taken));
  if (fixed === null) watchTabs(() => void follow(conduct, place));
  watchSettings(place, draw);
  await showTab(conduct, place);
  organization = await conduct.host.organization(AbortSignal.timeout(10_000));
  draw();
}

/** What a person can do in the panel beside the answer itself. */
function acts(conduct: Conduct, place: Place, draw: () => void) {
  return {
    onPasted: (pasted: Pasted) => void takePasted(place, pasted),
    onCapture: place.tab === null ? null : () => void captureNow(place),
    onPost: (post: CapturedPost) => {
      place.click = crypto.randomUUID();
      conduct.show(post, null, place.click);
    },
    onHome: () => {
      place.click = '';
      conduct.clear();
    },
    onToured: () => void writeSettings({toured: true}).then(draw),
    drafts: {
      recent: () => recent(RECENT),
      forget: ({post}: Kept) => forgetDraft(post),
      open: (kept: Kept) => {
        place.click = crypto.randomUUID();
        conduct.recall(kept);
      },
    },
  };
}

/** A click may be heard of twice, when the panel starts as it happens: it is answered once. */
async function show(conduct: Conduct, place: Place, {click, captured}: Taken): Promise<void> {
  if (place.click === click) return;
  place.click = click;
  const former = captured.ok ? await keptOf(captured).catch(() => null) : null;
  if (place.click === click) conduct.show(captured, former?.answer ?? null, click);
}

/** What this tab's panel showed last, or what was taken while no panel was open. */
async function showTab(conduct: Conduct, place: Place): Promise<void> {
  const {tab, click} = place;
  const taken = tab === null ? null : await takenIn(tab);
  // What was clicked meanwhile is shown already.
  if (tab !== place.tab || click !== place.click) return;
  if (!taken) return conduct.clear();
  const kept = await recall(taken.click).catch(() => null);
  if (tab !== place.tab || click !== place.click) return;
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

function watchSettings(place: Place, draw: () => void): void {
  const read = async () => {
    place.settings = await readSettings();
    draw();
  };
  chrome.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'session') void read();
  });
}

/** The key that the person has given the browser for it. */
async function captureKey(): Promise<string | null> {
  const commands = await chrome.commands.getAll();
  return commands.find(({name}) => name === 'suggest-reply')?.shortcut || null;
}

/** A pasted post counts as taken in that tab. Its address is told only where we may read the page. */
async function takePasted({tab}: Place, pasted: Pasted): Promise<void> {
  if (tab === null) return;
  const url = (await chrome.tabs.get(tab).catch(() => null))?.url ?? 'about:blank';
  await take(tab, postFrom(pasted, platformOf(url), url));
}
