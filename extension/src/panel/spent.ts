/** How long a person has had a post before them: from when it was shown, while the panel could be seen. */

/** What is read of the panel's own page. */
type Page = Pick<Document, 'hidden' | 'addEventListener'>;

/** The service takes no more: a week. */
const MOST_MS = 7 * 86_400_000;

export class Spent {
  #before = 0;
  /** When the panel came into view; null while it can't be seen, or shows no post. */
  #since: number | null = null;
  #counts = false;

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(
    readonly page: Page,
    readonly now: () => number = () => performance.now(),
  ) {
    page.addEventListener('visibilitychange', () => this.#look());
  }

  /** Another post, or the same one taken up again after `before` milliseconds. */
  begin(before = 0): void {
    this.#before = before;
    this.#since = null;
    this.#counts = true;
    this.#look();
  }

  /** No post is shown. */
  end(): void {
    this.#before = 0;
    this.#since = null;
    this.#counts = false;
  }

  /** Whole milliseconds. */
  get ms(): number {
    const running = this.#since === null ? 0 : this.now() - this.#since;
    return Math.min(Math.round(this.#before + running), MOST_MS);
  }

  #look(): void {
    if (!this.#counts) return;
    this.#before = this.ms;
    this.#since = this.page.hidden ? null : this.now();
  }
}
