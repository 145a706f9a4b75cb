import type {Site} from '../site';

/** The first of `sites` that reads this address. */
export function siteFor(url: URL, sites: readonly Site[]): Site | null {
  return sites.find((site) => site.matches(url)) ?? null;
}
