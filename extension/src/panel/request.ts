import type {CapturedPost} from '../site';
import type {SuggestionRequest} from '../suggest/contract';
import {steering, type Steer} from './steer';

/** Drafts that differ in strategy: the first streams as ever, the others come behind it. */
export const DRAFTS = 3;

/** The account that will post, where its page names it: the brand's own needs no disclosure. */
export function actingAs(captured: CapturedPost): {acting_as?: {handle: string}} {
  return captured.actingAs ? {acting_as: {handle: captured.actingAs}} : {};
}

/** Section 2's request: what was captured, how it is steered, and nothing beside it. */
export function requestOf(captured: CapturedPost, steer: Steer, drafts: number = DRAFTS): SuggestionRequest {
  const {platform, url, post, thread} = captured;
  return {platform, url, post, thread, ...actingAs(captured), channel: 'public', drafts, ...steering(steer)};
}
