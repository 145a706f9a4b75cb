import type {Bar} from './sites/button';
import type {Platform} from './suggest/contract';

/** At least one of `handle` and `name` is there. */
export interface Author {
  readonly handle: string | null;
  readonly name: string | null;
  readonly verified: boolean | null;
}

export interface Media {
  readonly kind: 'image' | 'video';
  /** The page's own description; null where the site prints only its default word. */
  readonly alt: string | null;
}

export interface Quote {
  readonly author: Author | null;
  readonly text: string;
  readonly url: string | null;
}

/** What the service is sent, with nothing left open: what is not known is null or empty. */
export interface Post {
  readonly id: string;
  readonly author: Author;
  /** NFC, `\n` line ends, emoji as characters, links whole. */
  readonly text: string;
  /** ISO 8601 with an offset; null where the page states no time. */
  readonly created_at: string | null;
  /** BCP 47; null where the page does not state it. */
  readonly language: string | null;
  readonly media: readonly Media[];
  readonly links: readonly string[];
  readonly quote: Quote | null;
  /** The permalink; told of ancestors only. */
  readonly url?: string | null;
}

/** What a capture could not read. The panel shows each in words. */
export type Warning = 'text-collapsed' | 'time-unknown' | 'permalink-unresolved' | 'ancestor-missing';

/** A part without which there is no post to reply to. */
export type Part = 'post' | 'author' | 'text';

export interface CapturedPost {
  readonly ok: true;
  readonly platform: Platform;
  /** Names the post on its page, as long as the page shows it: `Site.find` gives the element back. */
  readonly key: string;
  /** Permalink without tracking; the page's own address with the warning `permalink-unresolved`. */
  readonly url: string;
  readonly post: Post;
  /** Ancestors, oldest first. */
  readonly thread: readonly Post[];
  readonly warnings: readonly Warning[];
}

/** `ok: false` is what contract 10 calls `post-not-found`. */
export type Captured = CapturedPost | {readonly ok: false; readonly missing: readonly Part[]};

/** What became of a text that should go into a composer. */
export type Inserted =
  | {readonly ok: true}
  /** The composer holds `found` after the write, which is not what was expected. */
  | {readonly ok: false; readonly why: 'differs'; readonly expected: string; readonly found: string}
  /** No such post on the page, no reply box for it, or an editor that nobody here knows. */
  | {readonly ok: false; readonly why: 'post-not-found' | 'no-composer' | 'unknown-editor'};

/** One hook into the site's mark-up and how often the open page has it; 0 where one is due is news. */
export interface Hook {
  readonly name: string;
  readonly count: number;
}

/**
 * One site we can read.
 *
 * `capture` neither waits nor writes; `prepare` may make the site fill in its own links (as a pointer
 * passing over them would); only `insert` changes what the site owns.
 */
export interface Site {
  readonly platform: Platform;
  /** Whether posts get a button. Elsewhere nothing is added to the page. */
  readonly buttons: boolean;
  matches(url: URL): boolean;
  /** Every post and comment on the page, promoted ones left out, in reading order. */
  posts(root: ParentNode): Element[];
  /** The innermost post around a node. */
  postOf(node: Element): Element | null;
  /** Where the post's button goes; null where it gets none. */
  bar(post: Element): Bar | null;
  /** The post that `key` names, as the page shows it now. */
  find(key: string, root: Document): Element | null;
  /** The post that holds the selection, else the focus, else the one nearest the middle of the view. */
  current(root: Document): Element | null;
  prepare(post: Element): void;
  capture(post: Element, url: URL): Captured;
  /** Calls `onPost` for each post, promoted or not, now and whenever one is new or shows something else. */
  observe(onPost: (post: Element) => void, signal: AbortSignal): void;
  /** Writes `text` into the composer for the post, opening it where it is closed. Never sends. */
  insert(key: string, text: string, root: Document): Promise<Inserted>;
  hooks(root: ParentNode): Hook[];
}
