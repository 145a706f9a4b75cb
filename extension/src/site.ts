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

/** One hook into a site's mark-up: what is looked for, and what is lost where the site has changed it. */
export interface Hook {
  /** Names it in a person's report: stays the same when the selector changes. */
  readonly name: string;
  readonly selector: string;
  /** What can't be read or done without it, in a line. */
  readonly why: string;
  /** A page that shows posts has it. One that is not needed may be missing from a page in good order. */
  readonly needed: boolean;
}

/** A hook and how often the open page has it; 0 where it is needed is news. */
export interface HookCount extends Hook {
  readonly count: number;
}

/** The site's own reply box for a post, or why there is none. */
export type Opened =
  | {readonly ok: true; readonly composer: HTMLElement}
  | {readonly ok: false; readonly why: 'post-not-found' | 'no-composer'};

/**
 * One site we can read.
 *
 * `capture` neither waits nor writes; `prepare` may make the site fill in its own links (as a pointer
 * passing over them would); `open` presses the site's own reply control, and nothing else does.
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
  /** Calls `onPosts` with the posts, promoted or not, that are here now, and with those that are new or changed. */
  observe(onPosts: (posts: ReadonlySet<Element>) => void, signal: AbortSignal): void;
  /** The composer for the post, opened where it is closed. */
  open(key: string, root: Document): Promise<Opened>;
  /** Whether what a person just did sends what is in the composer. */
  sends(event: Event, composer: HTMLElement): boolean;
  readonly hooks: readonly Hook[];
}
