/** The length of a reply by the site's own rules: X weighs, the others count characters. */
import type {Channel, Platform} from './contract';

/**
 * X's published weights (twitter-text, configuration v3): these ranges weigh one, everything else two.
 * Source: https://docs.x.com/fundamentals/counting-characters
 */
const LIGHT: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

/** A link counts this, however long it is. */
const LINK_WEIGHT = 23;
const EMOJI_WEIGHT = 2;

const LIMITS: Record<Platform, number> = {x: 280, facebook: 8_000, linkedin: 1_250, web: 10_000};
const PRIVATE_LIMIT = 10_000;

/** Without a scheme only what ends in a well-known domain is a link to X: `bright.kettle` is not. */
const BARE_DOMAINS =
  'com|org|net|edu|gov|int|mil|info|biz|io|co|me|tv|ai|app|dev|shop|store|blog|news|online|site|eu|uk|de|at|ch|fr|es|' +
  'it|nl|be|se|no|dk|fi|pl|pt|ie|us|ca|mx|br|ar|jp|cn|kr|in|au|nz|za|ru|ua|tr|gr|cz|hu|ro';

const LINK = new RegExp(
  String.raw`https?:\/\/[^\s<>"'“”]*[^\s<>"'“”.,;:!?)\]}…]` +
    String.raw`|(?<![\p{L}\p{N}@._\-\/])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:${BARE_DOMAINS})` +
    String.raw`(?![\p{L}\p{N}@-])(?:\/[^\s<>"'“”]*[^\s<>"'“”.,;:!?)\]}…])?`,
  'giu',
);

const EMOJI = /\p{RGI_Emoji}/v;

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

export function limitOf(platform: Platform, channel: Channel = 'public'): number {
  return channel === 'private' ? PRIVATE_LIMIT : LIMITS[platform];
}

/** In characters as the person sees them counted on the site; at least 0. */
export function countOf(text: string, platform: Platform, channel: Channel = 'public'): number {
  const normal = text.normalize('NFC');
  return platform === 'x' && channel === 'public' ? weighted(normal) : [...normal].length;
}

function weighted(text: string): number {
  const links = text.match(LINK)?.length ?? 0;
  return links * LINK_WEIGHT + text.split(LINK).reduce((sum, rest) => sum + weightOf(rest), 0);
}

function weightOf(text: string): number {
  let sum = 0;
  for (const {segment} of graphemes.segment(text)) {
    sum += EMOJI.test(segment) ? EMOJI_WEIGHT : weightOfLetters(segment);
  }
  return sum;
}

function weightOfLetters(segment: string): number {
  return [...segment].reduce((sum, letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return sum + (LIGHT.some(([first, last]) => code >= first && code <= last) ? 1 : 2);
  }, 0);
}
