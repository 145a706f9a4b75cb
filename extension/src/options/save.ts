/** Saving the settings: nothing is changed before the browser allows the address. */
import {addressFrom, DEFAULT_ADDRESS, originOf, writeSettings, type Settings} from '../settings';
import {organizationOf} from '../suggest/organization';
import type {Problem} from '../suggest/problem';
import type {Language} from '../ui/languages';

export interface Entered {
  readonly address: string;
  /** Empty keeps the token that is there; null forgets it. */
  readonly token: string | null;
  readonly language: Language | null;
  readonly insertOnLinkedIn: boolean;
}

export type Saved =
  | {readonly kind: 'bad-address' | 'refused'}
  | {readonly kind: 'connected'; readonly name: string}
  | {readonly kind: 'saved'; readonly problem: Problem};

/** Called in the click itself: the browser asks for an address only then. */
export async function save(entered: Entered, before: Settings): Promise<Saved> {
  const address = before.managed ? before.address : addressFrom(entered.address || DEFAULT_ADDRESS);
  if (!address) return {kind: 'bad-address'};
  if (!(await allowed(address))) return {kind: 'refused'};
  // A token is for the service it was made by: another address does not get to see it.
  const kept = address === before.address ? before.token : null;
  const token = entered.token === null ? null : entered.token || kept;
  const {language, insertOnLinkedIn} = entered;
  await writeSettings({...(before.managed ? {} : {address}), token, language, insertOnLinkedIn});
  const found = await organizationOf({address, token}, AbortSignal.timeout(10_000));
  return found.ok ? {kind: 'connected', name: found.value.name} : {kind: 'saved', problem: found.problem};
}

/** The default address was granted at installation; `request` is then true without asking. */
async function allowed(address: string): Promise<boolean> {
  try {
    return await chrome.permissions.request({origins: [originOf(address)]});
  } catch {
    return false;
  }
}
