/**
 * All that the parts of the extension say to each other, as one union per direction, with a parser for
 * each border. A page never reaches these: only the extension's own contexts have `chrome.runtime`.
 *
 *     content script --suggest-clicked--> worker --captured--> panel
 *     panel <--port "panel"--> worker <--suggest, stop--> service
 *     panel or worker --capture, insert, status--> content script (chrome.tabs.sendMessage, with answer)
 */
import type {Captured, Hook, Inserted} from './site';
import type {Platform, SuggestionRequest} from './suggest/contract';
import type {StreamEvent} from './suggest/events';
import type {Problem} from './suggest/problem';

/** Content script to worker. The worker opens the panel first thing: the click counts for one message only. */
export type FromPage = {kind: 'suggest-clicked'; captured: Captured};

/** Panel or worker to a content script; each has one answer, see `Answer`. */
export type ToPage =
  /** The post with the selection, else the focus, else nearest the middle of the view. */
  | {kind: 'capture'}
  /** The post named before, as it is now: asked again after it was unfolded, say. */
  | {kind: 'recapture'; key: string}
  | {kind: 'insert'; key: string; text: string}
  | {kind: 'status'};

export interface PageStatus {
  platform: Platform;
  posts: number;
  buttons: number;
  hooks: Hook[];
}

export interface Answers {
  capture: Captured;
  recapture: Captured;
  insert: Inserted;
  status: PageStatus;
}
export type Answer<K extends ToPage['kind']> = Answers[K];

/** The name of the port that a panel opens to the worker. */
export const PANEL_PORT = 'panel';

/** Panel to worker, over the port. `tab` is a browser tab's id, `job` a name that the panel makes up. */
export type FromPanel =
  /** First message: the tab that this panel shows; null follows the active tab of the window last used. */
  | {kind: 'hello'; tab: number | null}
  | {kind: 'capture'; tab: number}
  | {kind: 'insert'; tab: number; key: string; text: string}
  /** `after` is the last event's id of a stream that broke. */
  | {kind: 'suggest'; job: string; request: SuggestionRequest; after?: string}
  | {kind: 'stop'; job: string}
  | {kind: 'status'; tab: number};

/** Worker to panel, over the port. */
export type ToPanel =
  | {kind: 'captured'; tab: number; captured: Captured}
  | {kind: 'inserted'; tab: number; inserted: Inserted}
  | {kind: 'event'; job: string; id: string | null; event: StreamEvent}
  | {kind: 'failed'; job: string; problem: Problem}
  /** Passed on for each comment line of the stream, which keeps the worker awake. */
  | {kind: 'alive'; job: string}
  | {kind: 'tab'; tab: number | null}
  | {kind: 'status'; tab: number; status: PageStatus | null};

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isTab = (value: unknown): value is number => Number.isInteger(value);

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
  if (!isObject(value) || value.kind !== 'suggest-clicked' || !isCaptured(value.captured)) return null;
  return {kind: 'suggest-clicked', captured: value.captured};
}

export function parseToPage(value: unknown): ToPage | null {
  if (!isObject(value)) return null;
  switch (value.kind) {
    case 'capture':
    case 'status':
      return {kind: value.kind};
    case 'recapture':
      return isText(value.key) ? {kind: 'recapture', key: value.key} : null;
    case 'insert':
      return isText(value.key) && isText(value.text) ? {kind: 'insert', key: value.key, text: value.text} : null;
    default:
      return null;
  }
}

export function parseFromPanel(value: unknown): FromPanel | null {
  if (!isObject(value)) return null;
  const {kind, tab, job, key, text, request, after} = value;
  switch (kind) {
    case 'hello':
      return tab === null || isTab(tab) ? {kind, tab} : null;
    case 'capture':
    case 'status':
      return isTab(tab) ? {kind, tab} : null;
    case 'insert':
      return isTab(tab) && isText(key) && isText(text) ? {kind, tab, key, text} : null;
    case 'suggest':
      if (!isText(job) || !isObject(request)) return null;
      return {kind, job, request: request as unknown as SuggestionRequest, ...(isText(after) ? {after} : {})};
    case 'stop':
      return isText(job) ? {kind, job} : null;
    default:
      return null;
  }
}

const TO_PANEL: readonly ToPanel['kind'][] = ['captured', 'inserted', 'event', 'failed', 'alive', 'tab', 'status'];

/** The worker is ours and parsed everything it passes on: the kind is enough here. */
export function parseToPanel(value: unknown): ToPanel | null {
  const known = isObject(value) && TO_PANEL.some((kind) => kind === value.kind);
  return known ? (value as unknown as ToPanel) : null;
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
