/** What an edit did to a draft, worked out here at once; the service's own checks stay its own. */
import type {Channel, Check, Platform} from '../suggest/contract';
import {countOf, limitOf} from '../suggest/count';
import {textOf, writtenOf, type Answer} from './model';
import {piecesOf, type Piece} from './pieces';

export interface Rechecked {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly edited: boolean;
  readonly used: number;
  readonly limit: number;
  /** Claims that the person added, as places in `text`: no source stands behind them. */
  readonly yours: readonly Span[];
  /** The disclosure that the draft had and the text no longer has. */
  readonly undisclosed: string | null;
  /** The service's checks; after an edit only those that the edit left alone hold. */
  readonly checks: readonly Check[];
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

export function recheck(answer: Answer, platform: Platform, channel: Channel = 'public'): Rechecked {
  const text = textOf(answer);
  const draft = answer.drafts[0];
  const edited = answer.edited !== null && answer.edited !== writtenOf(answer);
  const pieces = piecesOf(text, answer.sentences);
  const disclosure = answer.sentences.find((sentence) => sentence.kind === 'disclosure')?.text ?? null;
  const kept = disclosure === null || pieces.some((piece) => piece.sentence?.kind === 'disclosure');
  const counted = !edited && draft ? draft.length : null;
  return {
    text,
    pieces,
    edited,
    used: counted?.used ?? countOf(text, platform, channel),
    limit: draft?.length.limit ?? limitOf(platform, channel),
    yours: edited ? pieces.filter((piece) => !piece.sentence).flatMap(claimsIn) : [],
    undisclosed: edited && !kept && !text.includes(disclosure) ? disclosure : null,
    checks: (draft?.checks ?? []).filter((check) => !edited || !OURS.includes(check.name)),
  };
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
