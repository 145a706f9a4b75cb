/** A reply that the person was seen to post: what became of the draft, told once. */
import {platformOf} from '../panel/tab';
import {keptOf} from '../store/drafts';
import {happened} from './telling';

/** Of a post for which nothing was ever suggested there is nothing to tell. */
export async function sent(address: string, key: string, text: string): Promise<void> {
  const kept = await keptOf({platform: platformOf(address), key});
  const suggestion = kept?.answer.id;
  if (!suggestion) return;
  const draft = kept.answer.drafts[kept.answer.chosen]?.id;
  // The time until the draft was last touched: the worker does not see the panel.
  const circumstances = {spent_ms: kept.spentMs};
  await happened(suggestion, {event: 'sent', text, ...(draft ? {draft} : {})}, circumstances, await nameFor(suggestion, text));
}

/** Two pages that show the same reply tell of one event. */
async function nameFor(suggestion: string, text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(digest).slice(0, 12), (byte) => byte.toString(16).padStart(2, '0'));
  return `sent:${suggestion}:${hex.join('')}`;
}
