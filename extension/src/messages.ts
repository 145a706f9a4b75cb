/**
 * All that the parts of the extension say to each other, as one union per direction, with a parser for
 * each border. A page never reaches these: only the extension's own contexts have `chrome.runtime`.
 *
 *     content script --suggest-clicked, sent--> worker --storage.session--> panel
 *     panel <--port "panel": suggest, stop, event--> worker <--HTTP--> service
 *     panel or worker --capture, insert, status--> content script (chrome.tabs.sendMessage, with answer)
 */
import type {Captured, HookCount, Inserted} from './site';
import type {Platform, SuggestionRequest} from './suggest/contract';
import type {Resume} from './suggest/client';
import type {Heard} from './suggest/events';

/** Content script to worker. */
export type FromPage =
  /** The worker opens the panel first thing: the click counts for one message only. */
  | {kind: 'suggest-clicked'; captured: Captured}
  /** A person has posted what was inserted for `key`; `text` is what stood in the composer when they did. */
  | {kind: 'sent'; key: string; text: string};

/** Panel or worker to a content script; each has one answer, see `Answer`. */
export type ToPage =
  /** The post with the selection, else the focus, else nearest the middle of the view. */
  | {kind: 'capture'}
  /** The post named before, as it is now: asked again after it was unfolded, say. */
  | {kind: 'recapture'; key: string}
  | {kind: 'insert'; key: string; text: string}
  /** The composer holds again what it held before the last insertion, if nobody has written there since. */
  | {kind: 'uninsert'; key: string}
  | {kind: 'status'};

export interface PageStatus {
  platform: Platform;
  posts: number;
  buttons: number;
  hooks: HookCount[];
}

export interface Answers {
  capture: Captured;
  recapture: Captured;
  insert: Inserted;
  uninsert: Inserted;
  status: PageStatus;
}
export type Answer<K extends ToPage['kind']> = Answers[K];

/** The name of the port that a panel opens to the worker. */
export const PANEL_PORT = 'panel';

/**
 * Panel to worker, over the port. `job` is a name that the panel makes up, one for each asking; it is the
 * idempotency key too, so a worker that died is simply asked again.
 */
export type FromPanel =
  | {kind: 'suggest'; job: string; request: SuggestionRequest; resume: Resume | null}
  | {kind: 'stop'; job: string};

/** Worker to panel, over the port. */
export type ToPanel =
  | {kind: 'event'; job: string; heard: Heard}
  /** Passed on for each comment line of the stream, which keeps the worker awake. */
  | {kind: 'alive'; job: string}
  /** Nothing more comes for this job. */
  | {kind: 'ended'; job: string};

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';

function isCaptured(value: unknown): value is Captured {
  if (!isObject(value)) return false;
  if (value.ok === false) return Array.isArray(value.missing);
  return (
    value.ok === true &&
    isText(value.platform) &&
    isText(value.key) &&
    isText(value.url) &&
    isObject(value.post) &&
    isText(value.post.id) &&
    isText(value.post.text) &&
    isObject(value.post.author) &&
    Array.isArray(value.thread) &&
    Array.isArray(value.warnings)
  );
}

/** Gives null for anything that is not one of ours. */
export function parseFromPage(value: unknown): FromPage | null {
  if (!isObject(value)) return null;
  const {kind, captured, key, text} = value;
  if (kind === 'suggest-clicked') return isCaptured(captured) ? {kind, captured} : null;
  return kind === 'sent' && isText(key) && isText(text) ? {kind, key, text} : null;
}

export function parseToPage(value: unknown): ToPage | null {
  if (!isObject(value)) return null;
  switch (value.kind) {
    case 'capture':
    case 'status':
      return {kind: value.kind};
    case 'recapture':
    case 'uninsert':
      return isText(value.key) ? {kind: value.kind, key: value.key} : null;
    case 'insert':
      return isText(value.key) && isText(value.text) ? {kind: 'insert', key: value.key, text: value.text} : null;
    default:
      return null;
  }
}

export function parseFromPanel(value: unknown): FromPanel | null {
  if (!isObject(value) || !isText(value.job)) return null;
  const {kind, job, request, resume} = value;
  if (kind === 'stop') return {kind, job};
  if (kind !== 'suggest' || !isObject(request)) return null;
  // The request was made from a captured post, which was read above; the service reads it once more.
  return {kind, job, request: request as unknown as SuggestionRequest, resume: isResume(resume) ? resume : null};
}

function isResume(value: unknown): value is Resume {
  return isObject(value) && isText(value.suggestion) && (value.lastEventId === null || isText(value.lastEventId));
}

/** The worker is ours and parsed everything it passes on: the kind is enough here. */
export function parseToPanel(value: unknown): ToPanel | null {
  if (!isObject(value) || !isText(value.job)) return null;
  return ['event', 'alive', 'ended'].includes(String(value.kind)) ? (value as unknown as ToPanel) : null;
}

/** Asks the content script of a tab; null where there is none, or it is of an earlier version. */
export async function askPage<M extends ToPage>(tab: number, message: M): Promise<Answer<M['kind']> | null> {
  try {
    const answer: unknown = await chrome.tabs.sendMessage(tab, message, {frameId: 0});
    return isObject(answer) ? (answer as unknown as Answer<M['kind']>) : null;
  } catch {
    return null;
  }
}

/** The script that the worker injects, after a click, where no content script runs. Its result is a `Captured`. */
export const PAGE_SCRIPT = 'capture-page.js';
