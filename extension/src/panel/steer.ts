/** How the person steers the next draft, and the words in which the service is told. */

export interface Steer {
  readonly shorter: boolean;
  readonly warmer: boolean;
  readonly second: boolean;
  /** Ids of passages that the draft should use. */
  readonly use: readonly string[];
  /** Sentences that were put away: they stay gone. */
  readonly rejected: readonly string[];
}

/** A chip that is pressed once. */
export type Chip = 'shorter' | 'warmer' | 'second';

export const STRAIGHT: Steer = {shorter: false, warmer: false, second: false, use: [], rejected: []};

export interface Steering {
  readonly tone?: string;
  readonly instructions?: string;
}

/** Section 2's fields; each instruction on a line of its own. Nothing where the draft is not steered. */
export function steering({shorter, warmer, second, use, rejected}: Steer): Steering {
  const lines = [
    ...(shorter ? ['Make it shorter.'] : []),
    ...(second ? ['Answer the second question too.'] : []),
    ...use.map((id) => `Use this source: ${id}`),
    ...rejected.map((sentence) => `Leave out: "${sentence}"`),
  ];
  return {...(warmer ? {tone: 'warmer'} : {}), ...(lines.length > 0 ? {instructions: fitting(lines)} : {})};
}

/** The service takes 2,000 characters: the oldest lines give way whole. */
function fitting(lines: readonly string[]): string {
  const kept = [...lines];
  while (kept.length > 1 && kept.join('\n').length > 2_000) kept.splice(0, 1);
  return kept.join('\n').slice(0, 2_000);
}

/** A post with two questions may have one of them left open. */
export function questionsIn(text: string): number {
  return text.match(/[!?？؟]*[?？؟][!?？؟]*(?![\p{L}\p{N}=&])/gu)?.length ?? 0;
}

/** Told apart by their words alone: a full stop or a capital does not bring a sentence back. */
export function isRejected(sentence: string, rejected: readonly string[]): boolean {
  const plain = plainOf(sentence);
  return rejected.some((put) => plainOf(put) === plain);
}

function plainOf(sentence: string): string {
  return sentence.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
