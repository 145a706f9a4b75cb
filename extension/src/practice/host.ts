/** The panel on the practice page: the same service, asked from its own origin; there is no reply box to write into. */
import type {Host} from '../panel/host';
import {requestOf} from '../panel/request';
import {ask, type Service} from '../suggest/client';
import {aboutDocument, organizationOf} from '../suggest/organization';

export interface Practice {
  token: string | null;
  /** Asks for a token, where the service wants one. */
  needsToken: () => void;
}

const serviceOf = ({token}: Practice): Service => ({address: '', token});

export function practiceHost(practice: Practice): Host {
  return {
    ask: (job, post, resume, signal) => ask(serviceOf(practice), requestOf(post), {key: job, resume, signal}),
    organization: async (signal) => {
      const found = await organizationOf(serviceOf(practice), signal);
      if (!found.ok && found.problem.kind === 'unauthorized') practice.needsToken();
      return found.ok ? found.value : null;
    },
    about: async (document) => {
      const found = await aboutDocument(serviceOf(practice), document, AbortSignal.timeout(10_000));
      return found.ok ? found.value : null;
    },
    recapture: async () => null,
    insert: null,
    copiesOn: () => false,
    keep: () => undefined,
    settings: () => practice.needsToken(),
    address: () => location.host,
  };
}
