/** The panel inside the extension: the worker asks the service, the content script writes. */
import {askPage} from '../messages';
import type {Settings} from '../settings';
import {notedFetch} from '../store/left';
import {keep} from '../store/drafts';
import type {Service} from '../suggest/client';
import {aboutDocument, organizationOf} from '../suggest/organization';
import {recaptureIn} from '../worker/page';
import {happened} from '../worker/telling';
import type {Host} from './host';
import {askWorker} from './link';
import {requestOf} from './request';
import {spell} from './spell';

/** What the panel is looking at, as it changes under the host. */
export interface Place {
  tab: number | null;
  click: string;
  settings: Settings;
}

export function extensionHost(place: Place): Host {
  const service = (): Service => {
    const {address, token} = place.settings;
    return {address, token, fetch: notedFetch};
  };
  return {
    ask: ({job, post, steer, resume}, signal) => askWorker(job, requestOf(post, steer), resume, signal),
    service,
    organization: async (signal) => {
      const found = await organizationOf(service(), signal);
      return found.ok ? found.value : null;
    },
    about: async (document) => {
      const found = await aboutDocument(service(), document, AbortSignal.timeout(10_000));
      return found.ok ? found.value : null;
    },
    recapture: (post) => (place.tab === null ? nothing() : recaptureIn(place.tab, post.key)),
    insert: (post, text) => (place.tab === null ? nothing() : askPage(place.tab, {kind: 'insert', key: post.key, text})),
    uninsert: (post) => (place.tab === null ? nothing() : askPage(place.tab, {kind: 'uninsert', key: post.key})),
    copiesOn: (platform) => platform === 'linkedin' && !place.settings.insertOnLinkedIn,
    keep: (kept) => void keep(place.click, kept),
    tell: (suggestion, what, circumstances) => void happened(suggestion, what, circumstances),
    settings: () => void chrome.runtime.openOptionsPage(),
    address: () => place.settings.address.replace(/^https?:\/\//, ''),
    keys: () => place.settings.keys,
    spell,
  };
}

async function nothing(): Promise<null> {
  return null;
}
