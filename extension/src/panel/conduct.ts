/** Runs one panel: takes what the person does, asks the host, and keeps the state. Decides nothing of looks. */
import type {Captured, CapturedPost} from '../site';
import {handOver} from '../suggest/colleagues';
import type {Circumstances, Happened, Reason} from '../suggest/outcome';
import {draftOf, textOf, writtenOf, type Answer} from './answer';
import {Checking} from './checking';
import {copied} from './clipboard';
import type {Host, Kept} from './host';
import {EMPTY, next, type Change, type PanelState} from './model';
import {isPractice} from './practice_posts';
import {Spent} from './spent';
import type {Chip, Steer} from './steer';

export class Conduct {
  #state: PanelState = EMPTY;
  #asking: AbortController | null = null;
  readonly #heard = new Set<() => void>();
  readonly #checking: Checking;
  readonly #spent = new Spent(document);

  constructor(readonly host: Host) {
    this.#checking = new Checking(
      () => host.service(),
      (text, found) => this.#apply({kind: 'checked', text, found}),
    );
  }

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
    this.#spent.begin();
    this.#apply({kind: 'captured', captured, job, former});
    this.#askFor(captured.ok ? captured : null);
  }

  /** What was kept of a post; an answer that was cut off by the panel's closing is taken up again. */
  recall({post, answer, former, past, spentMs}: Kept): void {
    this.#asking?.abort();
    this.#spent.begin(spentMs);
    this.#apply({kind: 'recalled', post, answer, former, past});
    if (answer.stage === 'asking') void this.#ask(post, answer);
  }

  clear(): void {
    this.#asking?.abort();
    this.#spent.end();
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
    void this.#ask(post, {...answer, job});
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

  /** Shows the draft of that place, if there is one. */
  choose(place: number): void {
    const before = this.#state.answer?.chosen;
    this.#apply({kind: 'chosen', place});
    const {answer} = this.#state;
    const draft = answer && answer.chosen !== before ? draftOf(answer) : null;
    if (draft) this.#tell({event: 'chosen', draft: draft.id});
  }

  chip(chip: Chip): void {
    this.#steer((steer) => ({...steer, [chip]: !steer[chip]}));
  }

  use(passage: string): void {
    this.#steer((steer) => ({...steer, use: [...steer.use.filter((id) => id !== passage), passage]}));
  }

  /** Takes a sentence out at once; no later draft for this post brings it back. */
  reject(sentence: string): void {
    this.#apply({kind: 'rejected', sentence});
    this.#tell({event: 'rejected', sentences: [sentence], ...this.#draft()});
  }

  discard(reason: Reason): void {
    this.#asking?.abort();
    this.#apply({kind: 'stopped'});
    this.#apply({kind: 'discarded', reason});
    this.#tell({event: 'discarded', reason, ...this.#draft()});
  }

  /** A source was opened to be read. */
  opened(passage: string): void {
    this.#tell({event: 'opened', passages: [passage]});
  }

  undo(): void {
    this.#asking?.abort();
    this.#apply({kind: 'undone'});
  }

  async insert(): Promise<void> {
    const {post, answer} = this.#state;
    if (!post || !answer || !hasText(answer)) return;
    if (!this.host.insert || this.host.copiesOn(post.platform)) return this.copy();
    const text = textOf(answer);
    const circumstances = this.#circumstances();
    const result = await this.host.insert(post, text);
    if (result?.ok) this.#tellText('inserted', answer, text, circumstances);
    if (this.#state.post?.key === post.key) this.#apply({kind: 'noticed', notice: {kind: 'inserted', result}});
  }

  /** The reply box holds again what it held before the insertion. */
  async uninsert(): Promise<void> {
    const {post} = this.#state;
    if (!post || !this.host.uninsert) return;
    const result = await this.host.uninsert(post);
    if (this.#state.post?.key === post.key) this.#apply({kind: 'noticed', notice: {kind: 'uninserted', result}});
  }

  async copy(): Promise<void> {
    const {post, answer} = this.#state;
    if (!answer || !hasText(answer)) return;
    const whither = post?.platform === 'linkedin' && this.host.copiesOn('linkedin') ? 'linkedin' : 'person';
    const text = textOf(answer);
    const circumstances = this.#circumstances();
    const done = await copied(text);
    if (done) this.#tellText('copied', answer, text, circumstances);
    this.#apply({kind: 'noticed', notice: done ? {kind: 'copied', for: whither} : {kind: 'not-copied'}});
  }

  /** The post and what was found, for the person who knows. */
  async copyForContact(text: string): Promise<void> {
    const done = await copied(text);
    this.#apply({kind: 'noticed', notice: done ? {kind: 'copied', for: 'ask'} : {kind: 'not-copied'}});
  }

  /** Hands the post, the draft and the gap to the person who knows; pressed twice, it is handed over once. */
  async handOver(contact: string): Promise<void> {
    const {post, answer} = this.#state;
    if (!post || !answer?.id) return;
    const handing = {contact, draft: textOf(answer), gap: answer.verdict?.why ?? ''};
    const found = await handOver(this.host.service(), answer.id, handing, `${answer.id}:${contact}`);
    if (this.#state.post?.key !== post.key) return;
    if (found.ok) this.#apply({kind: 'handed-over', to: found.value});
    else this.#apply({kind: 'noticed', notice: {kind: 'not-handed-over', problem: found.problem}});
  }

  /** The same question with other wishes; the draft before is a step back. */
  #steer(change: (steer: Steer) => Steer): void {
    const {post, answer} = this.#state;
    if (!post || !answer) return;
    this.#asking?.abort();
    this.#apply({kind: 'steered', job: crypto.randomUUID(), steer: change(answer.steer)});
    this.#askFor(post);
  }

  #askFor(post: CapturedPost | null): void {
    const {answer} = this.#state;
    if (post && answer) void this.#ask(post, answer);
  }

  async #ask(post: CapturedPost, from: Answer): Promise<void> {
    const stop = new AbortController();
    this.#asking = stop;
    const {job, steer} = from;
    const resume = from.id ? {suggestion: from.id, lastEventId: from.lastEventId} : null;
    for await (const heard of this.host.ask({job, post, steer, resume}, stop.signal)) {
      if (stop.signal.aborted) return;
      this.#apply({kind: 'heard', job, heard});
    }
  }

  /** An edited text is told as such first: what the person changed is worth knowing by itself. */
  #tellText(event: 'inserted' | 'copied', answer: Answer, text: string, circumstances: Circumstances): void {
    if (!answer.id || !this.host.tell || this.#practises()) return;
    const draft = draftOf(answer);
    const of = draft ? {draft: draft.id} : {};
    if (text !== writtenOf(answer)) this.host.tell(answer.id, {event: 'edited', text, ...of}, circumstances);
    this.host.tell(answer.id, {event, text, ...of}, circumstances);
  }

  #tell(happened: Happened): void {
    const id = this.#state.answer?.id;
    if (id && this.host.tell && !this.#practises()) this.host.tell(id, happened, this.#circumstances());
  }

  /** Of the post that is shown now: while something is waited for, another may be. */
  #circumstances(): Circumstances {
    return {spent_ms: this.#spent.ms};
  }

  #practises(): boolean {
    return this.#state.post !== null && isPractice(this.#state.post);
  }

  #draft(): {draft?: string} {
    const draft = this.#state.answer ? draftOf(this.#state.answer) : null;
    return draft ? {draft: draft.id} : {};
  }

  #apply(change: Change): void {
    const before = this.#state;
    this.#state = next(before, change);
    if (this.#state === before) return;
    const {post, answer, former, past} = this.#state;
    if (post && answer && answer !== before.answer) this.host.keep({post, answer, former, past, spentMs: this.#spent.ms});
    this.#checking.of(answer);
    for (const changed of this.#heard) changed();
  }
}

function hasText(answer: Answer): boolean {
  return answer.discarded === null && textOf(answer) !== '';
}
