/** What the panel needs of the place it is in: an extension's page, or the practice page. */
import type {Captured, CapturedPost, Inserted} from '../site';
import type {Resume, Service} from '../suggest/client';
import type {Heard} from '../suggest/events';
import type {About, Organization} from '../suggest/organization';
import type {Circumstances, Happened} from '../suggest/outcome';
import type {Keys} from '../ui/keys';
import type {Answer} from './answer';
import type {Steps} from './model';
import type {Spell} from './spelled';
import type {Steer} from './steer';

export interface Kept extends Steps {
  readonly post: CapturedPost;
  readonly answer: Answer;
  /** How long the person has had it before them. */
  readonly spentMs: number;
}

export interface Asking {
  /** Names the asking; the same name gives the same answer. */
  readonly job: string;
  readonly post: CapturedPost;
  readonly steer: Steer;
  /** Where a stream that broke goes on. */
  readonly resume: Resume | null;
}

export interface Host {
  /** The answer's events, taken up again where they broke; ends when the signal stops it. */
  ask(asking: Asking, signal: AbortSignal): AsyncIterable<Heard>;
  /** For what is asked beside the answer. */
  service(): Service;
  organization(signal: AbortSignal): Promise<Organization | null>;
  /** Who owns a document and when it was reviewed; null where that can't be told. */
  about(document: string): Promise<About | null>;
  /** The same post as it is now; null where its page is gone. */
  recapture(post: CapturedPost): Promise<Captured | null>;
  /** Null where there is no reply box to write into: then Copy is the one thing to do. */
  readonly insert: ((post: CapturedPost, text: string) => Promise<Inserted | null>) | null;
  /** Takes the last insertion back; null where nothing is ever inserted. */
  readonly uninsert: ((post: CapturedPost) => Promise<Inserted | null>) | null;
  /** Whether Insert copies on this platform, because writing there was not switched on. */
  copiesOn(platform: CapturedPost['platform']): boolean;
  /** What was made for a post is kept, so that closing the panel, a crash or a sign-out loses nothing. */
  keep(kept: Kept): void;
  /** What became of a draft, told to the service once; null where nothing is for real. */
  readonly tell: ((suggestion: string, happened: Happened, circumstances: Circumstances) => void) | null;
  /** Null where there are no settings to open. */
  readonly settings: (() => void) | null;
  /** The service's address, as a person would say it. */
  readonly address: () => string;
  readonly keys: () => Keys;
  /** Spelling and grammar of English; null where it would weigh more than it is worth. */
  readonly spell: Spell | null;
}
