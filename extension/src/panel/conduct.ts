/** Runs one panel: takes what the person does, asks the host, and keeps the state. Decides nothing of looks. */
import type {Captured, CapturedPost} from '../site';
import type {Host, Kept} from './host';
import {EMPTY, next, textOf, type Answer, type Change, type PanelState} from './model';

export class Conduct {
  #state: PanelState = EMPTY;
  #asking: AbortController | null = null;
  readonly #heard = new Set<() => void>();

  constructor(readonly host: Host) {}

  get state(): PanelState {
    return this.#state;
  }

  subscribe(changed: () => void): () => void {
    this.#heard.add(changed);
    return () => this.#heard.delete(changed);
  }

  /**
   * A new post, or the same one again; `former` is what was made of it before.
   *
   * `job` is the click's own name, where there was one: two panels that show it get one answer.
   */
  show(captured: Captured, former: Answer | null = null, job: string = crypto.randomUUID()): void {
    this.#asking?.abort();
    this.#apply({kind: 'captured', captured, job, former});
    if (captured.ok) void this.#ask(job, captured, null);
  }

  /** What was kept of a post; an answer that was cut off by the panel's closing is taken up again. */
  recall({post, answer}: Kept): void {
    this.#asking?.abort();
    this.#apply({kind: 'recalled', post, answer});
    if (answer.stage === 'asking') void this.#ask(answer.job, post, answer);
  }

  clear(): void {
    this.#asking?.abort();
    this.#apply({kind: 'cleared'});
  }

  async again(): Promise<void> {
    const {post} = this.#state;
    if (!post) return;
    const now = await this.host.recapture(post);
    // Another post was taken meanwhile: that one stays.
    if (this.#state.post?.key !== post.key) return;
    this.show(now ?? post);
  }

  /** After a problem: the same question with what is there kept, or a broken stream taken up. */
  retry(): void {
    const {post, answer} = this.#state;
    if (!post || !answer) return;
    const resumes = answer.id !== null && answer.problem?.kind === 'interrupted';
    const job = resumes ? answer.job : crypto.randomUUID();
    if (!resumes) return this.show(post);
    this.#apply({kind: 'retried', job});
    void this.#ask(job, post, answer);
  }

  stop(): void {
    this.#asking?.abort();
    this.#apply({kind: 'stopped'});
  }

  edit(text: string | null): void {
    this.#apply({kind: 'edited', text});
  }

  restore(): void {
    this.#asking?.abort();
    this.#apply({kind: 'stopped'});
    this.#apply({kind: 'restored'});
  }

  async insert(): Promise<void> {
    const {post, answer} = this.#state;
    if (!post || !answer || textOf(answer) === '') return;
    if (!this.host.insert || this.host.copiesOn(post.platform)) return this.copy();
    const result = await this.host.insert(post, textOf(answer));
    if (this.#state.post?.key === post.key) this.#apply({kind: 'noticed', notice: {kind: 'inserted', result}});
  }

  async copy(): Promise<void> {
    const {post, answer} = this.#state;
    if (!answer || textOf(answer) === '') return;
    const whither = post?.platform === 'linkedin' && this.host.copiesOn('linkedin') ? 'linkedin' : 'person';
    const done = await copied(textOf(answer));
    this.#apply({kind: 'noticed', notice: done ? {kind: 'copied', for: whither} : {kind: 'not-copied'}});
  }

  /** The post and what was found, for the person who knows. */
  async copyForContact(text: string): Promise<void> {
    const done = await copied(text);
    this.#apply({kind: 'noticed', notice: done ? {kind: 'copied', for: 'ask'} : {kind: 'not-copied'}});
  }

  async #ask(job: string, post: CapturedPost, from: Answer | null): Promise<void> {
    const stop = new AbortController();
    this.#asking = stop;
    const resume = from?.id ? {suggestion: from.id, lastEventId: from.lastEventId} : null;
    for await (const heard of this.host.ask(job, post, resume, stop.signal)) {
      if (stop.signal.aborted) return;
      this.#apply({kind: 'heard', job, heard});
    }
  }

  #apply(change: Change): void {
    const before = this.#state;
    this.#state = next(before, change);
    if (this.#state === before) return;
    const {post, answer} = this.#state;
    if (post && answer && answer !== before.answer) this.host.keep({post, answer});
    for (const changed of this.#heard) changed();
  }
}

/** Asks the browser; where it refuses (no focus, no permission), the old command still may. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedBySelection(text);
  }
}

function copiedBySelection(text: string): boolean {
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.setAttribute('aria-hidden', 'true');
  holder.className = 'unseen';
  document.body.append(holder);
  holder.select();
  const done = document.execCommand('copy');
  holder.remove();
  return done;
}
