import type {Site} from '../site';
import {facebook} from './facebook';
import {x} from './x';

const SITES: readonly Site[] = [x, facebook];

export function siteFor(url: URL): Site | null {
  return SITES.find((site) => site.matches(url)) ?? null;
}
