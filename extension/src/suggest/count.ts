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
const GENERIC =
  'com|org|net|edu|gov|int|mil|info|biz|app|dev|shop|store|blog|news|online|site|website|tech|cloud|page|link|club|' +
  'xyz|live|life|world|today|media|agency|company|design|coffee|kitchen|london|berlin|paris';
const COUNTRIES =
  'a[cdefgilmoqrstuwxz]|b[abdefghijmnorstvwyz]|c[acdfghiklmnoruvwxyz]|d[ejkmoz]|e[cegrstu]|f[ijkmor]|' +
  'g[abdefghilmnpqrstuwy]|h[kmnrtu]|i[delmnoqrst]|j[emop]|k[eghimnprwyz]|l[abcikrstuvy]|m[acdeghklmnopqrstuvwxyz]|' +
  'n[acefgilopruz]|om|p[aefghklmnrstwy]|qa|r[eosuw]|s[abcdeghiklmnorstuvxyz]|t[cdfghjklmnortvwz]|u[agksyz]|' +
  'v[aceginu]|w[fs]|y[et]|z[amw]';

const LABELS = String.raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}\-]*[\p{L}\p{N}])?\.)+`;
const SAFE = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{N}!*';:=+,.$\/%#\[\]\-_~@&\|`;
const GROUP = String.raw`\([${SAFE}]*\)`;
// A link ends where a sentence would: a full stop or a bracket behind it is the sentence's.
const PATH = String.raw`\/(?:(?:[${SAFE}]|${GROUP})*(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{N}=_#\/+\-]|${GROUP}))?`;
const QUERY = String.raw`\?[a-z0-9!?*'@\(\);:&=+$\/%#\[\]\-_.,~\|]*[a-z0-9\-_&=#\/]`;

const LINK = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#$])https?:\/\/${LABELS}\p{L}{2,63}(?![\p{L}\p{N}\-])(?::\d+)?(?:${PATH})?(?:${QUERY})?` +
    String.raw`|(?<![\p{L}\p{N}@#$._\/\-])${LABELS}(?:${GENERIC}|${COUNTRIES})(?![\p{L}\p{N}@\-])(?::\d+)?(?:${PATH})?(?:${QUERY})?`,
  'giv',
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
