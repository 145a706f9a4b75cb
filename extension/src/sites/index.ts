import type {Site} from '../site';
import {x} from './x';

const SITES: readonly Site[] = [x];

export function siteFor(url: URL): Site | null {
  return SITES.find((site) => site.matches(url)) ?? null;
}
