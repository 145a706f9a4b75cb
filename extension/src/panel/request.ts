import type {CapturedPost} from '../site';
import type {SuggestionRequest} from '../suggest/contract';

/** Section 2's request: what was captured, and nothing beside it. */
export function requestOf({platform, url, post, thread}: CapturedPost): SuggestionRequest {
  return {platform, url, post, thread, channel: 'public', drafts: 1};
}
