import type {CapturedPost} from '../site';
import type {SuggestionRequest} from '../suggest/contract';
import {steering, type Steer} from './steer';

/** Drafts that differ in strategy: the first streams as ever, the others come behind it. */
export const DRAFTS = 3;

/** Section 2's request: what was captured, how it is steered, and nothing beside it. */
export function requestOf({platform, url, post, thread}: CapturedPost, steer: Steer, drafts: number = DRAFTS): SuggestionRequest {
  return {platform, url, post, thread, channel: 'public', drafts, ...steering(steer)};
}
