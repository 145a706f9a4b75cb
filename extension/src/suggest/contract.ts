/** The service's words, as sections 2 to 5 of the contract fix them. Read once at the border; frozen after. */
import * as v from 'valibot';
import type {Post} from '../site';

const text = v.string();
const optionalText = v.nullish(text, null);

export const Action = v.picklist(['reply', 'reply_privately', 'leave', 'hold', 'escalate']);
export const Kind = v.picklist(['courtesy', 'claim', 'question', 'pointer', 'disclosure']);

export const Verdict = v.object({
  action: Action,
  rule: optionalText,
  why: text,
  contact: optionalText,
  respond_by: optionalText,
});

export const Reading = v.object({
  intent: text,
  sentiment: text,
  urgency: text,
  language: text,
  role: v.nullish(text, 'support'),
  about_us: v.nullish(v.boolean(), true),
  products: v.nullish(v.array(text), []),
  topics: v.nullish(v.array(text), []),
});

export const Sentence = v.object({text, kind: Kind, cites: v.array(text)});

export const Length = v.object({used: v.number(), limit: v.number()});

export const Check = v.object({
  name: text,
  status: v.picklist(['pass', 'warn', 'fail']),
  detail: v.nullish(text, ''),
});

export const Draft = v.object({
  id: text,
  text,
  sentences: v.array(Sentence),
  length: Length,
  checks: v.nullish(v.array(Check), []),
});

/** `owner` and `reviewed` (a day) are shown where the service tells them. */
export const Passage = v.object({
  id: text,
  document: text,
  title: text,
  text,
  source: optionalText,
  score: v.nullish(v.number(), 0),
  owner: optionalText,
  reviewed: optionalText,
});

export const Suggestion = v.object({
  id: text,
  verdict: Verdict,
  reading: Reading,
  drafts: v.array(Draft),
  passages: v.array(Passage),
  drafter: text,
  knowledge_version: text,
  timings_ms: v.nullish(v.record(text, v.number()), {}),
});

export type Action = v.InferOutput<typeof Action>;
export type Verdict = v.InferOutput<typeof Verdict>;
export type Reading = v.InferOutput<typeof Reading>;
export type Sentence = v.InferOutput<typeof Sentence>;
export type Check = v.InferOutput<typeof Check>;
export type Draft = v.InferOutput<typeof Draft>;
export type Passage = v.InferOutput<typeof Passage>;
export type Suggestion = v.InferOutput<typeof Suggestion>;

/** What is asked: section 2. A captured post already has this form, so it is sent as it is. */
export interface SuggestionRequest {
  platform: Platform;
  url: string;
  post: Post;
  thread: readonly Post[];
  acting_as?: {handle: string};
  channel?: Channel;
  drafts?: number;
  tone?: string;
  instructions?: string;
}

export type Platform = 'x' | 'facebook' | 'linkedin' | 'web';
export type Channel = 'public' | 'private';
