/** Asks the service about the text as it stands, in a moment after each edit; only the last question counts. */
import {checkText, type CheckedText} from '../suggest/checks';
import type {Service} from '../suggest/client';
import {draftOf, textOf, type Answer} from './answer';

/** Milliseconds without a key: shorter asks amid a word, longer feels late. */
const PAUSE_MS = 400;

export class Checking {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: AbortController | null = null;
  #text = '';

  constructor(
    readonly service: () => Service,
    readonly onChecked: (text: string, found: CheckedText) => void,
  ) {}

  /** Asks where the text is another than the draft's own, which was checked when it was written. */
  of(answer: Answer | null): void {
    const text = answer ? textOf(answer) : '';
    if (text === this.#text) return;
    this.#text = text;
    this.#asked?.abort();
    clearTimeout(this.#timer);
    const suggestion = answer?.id;
    if (!answer || !suggestion || answer.stage === 'asking' || text === draftOf(answer)?.text) return;
    this.#timer = setTimeout(() => void this.#ask(suggestion, answer, text), PAUSE_MS);
  }

  /** A service that is older, or away, says nothing: what was worked out here stands. */
  async #ask(suggestion: string, answer: Answer, text: string): Promise<void> {
    const asked = new AbortController();
    this.#asked = asked;
    const found = await checkText(this.service(), {suggestion, draft: draftOf(answer)?.id ?? null, text}, asked.signal);
    if (found.ok && !asked.signal.aborted) this.onChecked(text, found.value);
  }
}
