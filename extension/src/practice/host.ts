/** The panel on the practice page: the same service, asked from its own origin; there is no reply box to write into. */
import type {Host} from '../panel/host';
import {requestOf} from '../panel/request';
import {ask, type Service} from '../suggest/client';
import {aboutDocument, organizationOf} from '../suggest/organization';
import {DEFAULT_KEYS} from '../ui/keys';

export interface Practice {
  token: string | null;
  /** Asks for a token, where the service wants one. */
  needsToken: () => void;
}

export function practiceHost(practice: Practice): Host {
  const service = (): Service => ({address: '', token: practice.token});
  return {
    ask: ({job, post, steer, resume}, signal) => ask(service(), requestOf(post, steer), {key: job, resume, signal}),
    service,
    organization: async (signal) => {
      const found = await organizationOf(service(), signal);
      if (!found.ok && found.problem.kind === 'unauthorized') practice.needsToken();
      return found.ok ? found.value : null;
    },
    about: async (document) => {
      const found = await aboutDocument(service(), document, AbortSignal.timeout(10_000));
      return found.ok ? found.value : null;
    },
    recapture: async () => null,
    insert: null,
    uninsert: null,
    copiesOn: () => false,
    keep: () => undefined,
    // Nothing is for real here: what becomes of an invented post teaches nobody anything.
    tell: null,
    settings: () => practice.needsToken(),
    address: () => location.host,
    keys: () => DEFAULT_KEYS,
    spell: null,
  };
}
