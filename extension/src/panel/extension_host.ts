/** The panel inside the extension: the worker asks the service, the content script writes. */
import {askPage} from '../messages';
import type {Settings} from '../settings';
import {aboutDocument, organizationOf} from '../suggest/organization';
import {recaptureIn} from '../worker/page';
import type {Host} from './host';
import {keep} from './kept';
import {askWorker} from './link';
import {requestOf} from './request';

/** What the panel is looking at, as it changes under the host. */
export interface Place {
  tab: number | null;
  click: string;
  settings: Settings;
}

export function extensionHost(place: Place): Host {
  return {
    ask: (job, post, resume, signal) => askWorker(job, requestOf(post), resume, signal),
    organization: async (signal) => {
      const found = await organizationOf(place.settings, signal);
      return found.ok ? found.value : null;
    },
    about: async (document) => {
      const found = await aboutDocument(place.settings, document, AbortSignal.timeout(10_000));
      return found.ok ? found.value : null;
    },
    recapture: (post) => (place.tab === null ? nothing() : recaptureIn(place.tab, post.key)),
    insert: (post, text) => (place.tab === null ? nothing() : askPage(place.tab, {kind: 'insert', key: post.key, text})),
    copiesOn: (platform) => platform === 'linkedin' && !place.settings.insertOnLinkedIn,
    keep: (kept) => void keep(place.click, kept),
    settings: () => void chrome.runtime.openOptionsPage(),
    address: () => place.settings.address.replace(/^https?:\/\//, ''),
  };
}

async function nothing(): Promise<null> {
  return null;
}
