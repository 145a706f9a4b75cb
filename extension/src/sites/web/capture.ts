/** Any other page: the words that are selected, else its main text. */
import {Readability} from '@mozilla/readability';
import type {Captured, Media, Post, Warning} from '../../site';
import {clean} from '../address';
import {fingerprint, normal, words} from '../text';
import {namesSeveral, statedAround, statedInData, withBest, type Stated} from './stated';

/** As much as the service takes of one post, in characters. */
const LIMIT = 20_000;
const CAMPAIGN = /([?&])utm_\w+=[^&#]*&?/g;
const WORDS = {skip: (element: Element) => element.matches('script, style, noscript, button'), lines: 'blocks'} as const;

/** Smaller ones are faces, icons and counters. */
const PICTURE_PX = 96;
const PICTURES = 10;

interface Found extends Stated {
  readonly text: string;
  readonly language: string | null;
  readonly links: readonly string[];
  readonly media: readonly Media[];
}

const meta = (page: Document, name: string): string | null =>
  page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content')?.trim() || null;

function isPicture(image: HTMLImageElement): boolean {
  const sizes = [image.getAttribute('width'), image.getAttribute('height')].map(Number).filter((size) => size > 0);
  return sizes.every((size) => size >= PICTURE_PX) && !image.closest('a[rel~="author"], [itemprop="author"], button');
}

function mediaIn(root: ParentNode): Media[] {
  const images = [...root.querySelectorAll<HTMLImageElement>('img[src]')].filter(isPicture);
  const films = root.querySelectorAll('video, iframe[src*="youtube"], iframe[src*="vimeo"]');
  return [
    ...images.slice(0, PICTURES).map((image) => ({kind: 'image' as const, alt: normal(image.alt) || null})),
    ...[...films].map(() => ({kind: 'video' as const, alt: null})),
  ];
}

const linksIn = (root: ParentNode): string[] =>
  [...root.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.href).filter((href) => /^https?:/.test(href)).map(clean);

/** Documents of the page: itself, and frames of its own that it could look into. */
function* documents(page: Document): Generator<Document> {
  yield page;
  for (const frame of page.querySelectorAll('iframe')) {
    try {
      if (frame.contentDocument) yield* documents(frame.contentDocument);
    } catch {
      // Somebody else's frame: nothing of it is read.
    }
  }
}

function selectedIn(page: Document): Found | null {
  const selection = page.getSelection();
  const text = normal(selection?.toString() ?? '');
  if (!selection || selection.isCollapsed || text === '') return null;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const element = around.nodeType === Node.ELEMENT_NODE ? (around as Element) : around.parentElement;
  const stated = withBest(statedAround(around), statedInData(page, text));
  const part = range.cloneContents();
  return {
    text,
    ...stated,
    language: element?.closest('[lang]')?.getAttribute('lang') ?? null,
    links: linksIn(part),
    media: mediaIn(part),
  };
}

/** Of the article's own words its author is the author; of anybody's below it, nobody is known. */
function selected(page: Document): Found | null {
  for (const one of documents(page)) {
    const found = selectedIn(one);
    if (!found) continue;
    if (found.author) return found;
    const whole = mainText(one);
    const own = whole?.text.replace(/\s+/g, ' ').includes(found.text.replace(/\s+/g, ' ')) ? whole : null;
    return {...found, author: own ? (meta(one, 'author') ?? own.author) : null, time: found.time ?? own?.time ?? null};
  }
  return null;
}

/** Readability takes its document apart, so it gets a copy. */
export function mainText(page: Document): Found | null {
  const copy = page.cloneNode(true) as Document;
  const article = new Readability<Node>(copy, {serializer: (node) => node}).parse();
  const content = article?.content;
  if (!(content instanceof Element)) return null;
  const {text} = words(content, WORDS);
  if (text === '') return null;
  // Where several people are named, the first of them is not the author of the whole.
  const author = namesSeveral(page) ? null : (article?.byline ?? null);
  const inHead = {author, time: article?.publishedTime ?? null, url: null};
  return {
    text,
    ...withBest(inHead, statedInData(page, text)),
    language: article?.lang ?? null,
    links: [],
    media: mediaIn(content),
  };
}

function ofPage(page: Document): Found | null {
  const found = mainText(page);
  return found && {...found, author: meta(page, 'author') ?? found.author};
}

/** The page's own address: the one it calls its own, without marks of campaigns. */
export function addressOf(page: Document, url: URL): string {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const same = canonical && new URL(canonical).host === url.host ? canonical : url.href;
  return clean(same).replace(/#.*$/, '').replace(CAMPAIGN, '$1').replace(/[?&]$/, '');
}

/** A moment in time, or nothing: a day, or an hour of no zone, is none. */
export const withOffset = (time: string | null): string | null =>
  time && /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(time) && !Number.isNaN(Date.parse(time)) ? time : null;

export function capture(page: Document, url: URL): Captured {
  const found = selected(page) ?? ofPage(page);
  if (!found) return {ok: false, missing: ['text']};
  const characters = [...found.text];
  const warnings: Warning[] = characters.length > LIMIT ? ['text-collapsed'] : [];
  const created_at = withOffset(found.time);
  if (!created_at) warnings.push('time-unknown');
  const address = found.url ? clean(found.url) : addressOf(page, url);
  const name = found.author ?? meta(page, 'og:site_name') ?? url.hostname;
  const post: Post = {
    id: fingerprint(address, found.text),
    author: {handle: null, name: normal(name).slice(0, 300), verified: null},
    text: characters.slice(0, LIMIT).join(''),
    created_at,
    language: (found.language ?? page.documentElement.lang) || null,
    media: found.media,
    links: found.links,
    quote: null,
  };
  return {ok: true, platform: 'web', key: post.id, url: address, post, thread: [], warnings};
}
