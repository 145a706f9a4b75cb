/** What an edit did to a draft: worked out here at once, and corrected by the service a moment later. */
import type {Channel, Check, Platform} from '../suggest/contract';
import {countOf, limitOf} from '../suggest/count';
import type {CheckedSentence, CheckedText} from '../suggest/checks';
import {draftOf, textOf, writtenOf, type Answer} from './answer';
import {piecesOf, type Piece} from './pieces';

export interface Rechecked {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly edited: boolean;
  readonly used: number;
  readonly limit: number;
  /** Claims that the person added, as places in `text`: no source stands behind them. */
  readonly yours: readonly Span[];
  /** What the service says of a sentence that is not the draft's own. */
  readonly others: readonly CheckedSentence[];
  /** The disclosure that the draft had and the text no longer has. */
  readonly undisclosed: string | null;
  /** The service's checks of this text; until they are there, those of the draft that the edit left alone. */
  readonly checks: readonly Check[];
  /** Whether `checks` are of the text as it stands. */
  readonly fresh: boolean;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Names of checks that are done again here on every edit. */
const OURS = ['length', 'disclosed', 'grounded'];

/** Fewer words than this, with no figure among them, claim nothing: "Hi Ana," or "Thank you." */
const CLAIM_WORDS = 4;

const sentences = new Intl.Segmenter(undefined, {granularity: 'sentence'});

/** What the service said of a text; it counts for that very text only. */
export interface Said {
  readonly text: string;
  readonly found: CheckedText;
}

export function recheck(answer: Answer, platform: Platform, channel: Channel = 'public', said: Said | null = null): Rechecked {
  const text = textOf(answer);
  const draft = draftOf(answer);
  const changed = text !== (draft?.text ?? writtenOf(answer));
  const edited = answer.edited !== null && answer.edited !== writtenOf(answer);
  const pieces = piecesOf(text, answer.sentences);
  const disclosure = disclosureOf(answer);
  const there = disclosure === null || pieces.some((piece) => piece.sentence?.kind === 'disclosure') || text.includes(disclosure);
  const found = changed && said?.text === text ? said.found : null;
  return {
    text,
    pieces,
    edited,
    used: found?.length.used ?? (changed ? null : draft?.length.used) ?? countOf(text, platform, channel),
    limit: draft?.length.limit ?? limitOf(platform, channel),
    yours: edited ? (found ? yoursIn(found) : pieces.filter((piece) => !piece.sentence).flatMap(claimsIn)) : [],
    others: edited && found ? found.sentences.filter(({support}) => support !== null) : [],
    // In the organization's other words it is a disclosure all the same.
    undisclosed: edited && !there && !found?.disclosure ? disclosure : null,
    checks: found ? kept(found.checks) : (draft?.checks ?? []).filter((check) => !changed || !OURS.includes(check.name)),
    fresh: !changed || found !== null,
  };
}

/** A disclosure that the person took out by hand, or that never was put away. */
function disclosureOf({sentences, drafts, chosen}: Answer): string | null {
  const own = drafts[chosen]?.sentences ?? sentences;
  return own.find((sentence) => sentence.kind === 'disclosure')?.text ?? null;
}

/** What is said in a line of its own here is not said twice. */
function kept(checks: readonly Check[]): Check[] {
  return checks.filter(({name, status}) => status === 'pass' || !OURS.includes(name));
}

function yoursIn({sentences: found}: CheckedText): Span[] {
  return found.filter(({support}) => support === 'yours').map(({start, end}) => ({start, end}));
}

function claimsIn(piece: Piece): Span[] {
  return [...sentences.segment(piece.text)].flatMap(({segment, index}) => {
    const said = segment.trim();
    if (!claims(said)) return [];
    const start = piece.start + index + segment.indexOf(said);
    return [{start, end: start + said.length}];
  });
}

function claims(said: string): boolean {
  if (said.endsWith('?') || said.endsWith('？') || said.endsWith('؟')) return false;
  const words = said.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= CLAIM_WORDS || /\p{N}/u.test(said);
}
