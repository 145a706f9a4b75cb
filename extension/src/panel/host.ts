/** What the panel needs of the place it is in: an extension's page, or the practice page. */
import type {Captured, CapturedPost, Inserted} from '../site';
import type {Resume} from '../suggest/client';
import type {Heard} from '../suggest/events';
import type {About, Organization} from '../suggest/organization';
import type {Answer} from './model';

export interface Kept {
  readonly post: CapturedPost;
  readonly answer: Answer;
}

export interface Host {
  /** The answer's events, taken up again where they broke; ends when the signal stops it. */
  ask(job: string, post: CapturedPost, resume: Resume | null, signal: AbortSignal): AsyncIterable<Heard>;
  organization(signal: AbortSignal): Promise<Organization | null>;
  /** Who owns a document and when it was reviewed; null where that can't be told. */
  about(document: string): Promise<About | null>;
  /** The same post as it is now; null where its page is gone. */
  recapture(post: CapturedPost): Promise<Captured | null>;
  /** Null where there is no reply box to write into: then Copy is the one thing to do. */
  readonly insert: ((post: CapturedPost, text: string) => Promise<Inserted | null>) | null;
  /** Whether Insert copies on this platform, because writing there was not switched on. */
  copiesOn(platform: CapturedPost['platform']): boolean;
  /** What was made for a post is kept while the browser runs, so that closing the panel loses nothing. */
  keep(kept: Kept): void;
  /** Null where there are no settings to open. */
  readonly settings: (() => void) | null;
  /** The service's address, as a person would say it. */
  readonly address: () => string;
}
