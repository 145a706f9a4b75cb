/** Any other page: the words that are selected, else its main text. */
import {Readability} from '@mozilla/readability';
import type {Captured, Post, Warning} from '../../site';
import {clean} from '../address';
import {fingerprint, normal, words} from '../text';

/** As much as the service takes of one post, in characters. */
const LIMIT = 20_000;
const CAMPAIGN = /([?&])utm_\w+=[^&#]*&?/g;
const NOTHING = {skip: (element: Element) => element.matches('script, style, noscript, button'), lines: 'blocks'} as const;

interface Found {
  readonly text: string;
  readonly author: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly links: readonly string[];
}

const meta = (page: Document, name: string): string | null =>
  page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content')?.trim() || null;

function selected(page: Document): Found | null {
  const selection = page.getSelection();
  const text = normal(selection?.toString() ?? '');
  if (!selection || selection.isCollapsed || text === '') return null;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  const links = [...range.cloneContents().querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.href);
  return {
    text,
    author: null,
    published: null,
    language: element?.closest('[lang]')?.getAttribute('lang') ?? null,
    links: links.filter((link) => /^https?:/.test(link)).map(clean),
  };
}

/** Readability takes its document apart, so it gets a copy. */
function mainText(page: Document): Found | null {
  const copy = page.cloneNode(true) as Document;
  const article = new Readability<Node>(copy, {serializer: (node) => node}).parse();
  const content = article?.content;
  if (!(content instanceof Element)) return null;
  const {text} = words(content, NOTHING);
  if (text === '') return null;
  return {
    text,
    author: article?.byline ?? null,
    published: article?.publishedTime ?? null,
    language: article?.lang ?? null,
    links: [],
  };
}

function addressOf(page: Document, url: URL): string {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const same = canonical && new URL(canonical).host === url.host ? canonical : url.href;
  return clean(same).replace(/#.*$/, '').replace(CAMPAIGN, '$1').replace(/[?&]$/, '');
}

const withOffset = (time: string | null): string | null =>
  time && /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(time) && !Number.isNaN(Date.parse(time)) ? time : null;

export function capture(page: Document, url: URL): Captured {
  const found = selected(page) ?? mainText(page);
  if (!found) return {ok: false, missing: ['text']};
  const characters = [...found.text];
  const warnings: Warning[] = characters.length > LIMIT ? ['text-collapsed'] : [];
  const created_at = withOffset(found.published);
  if (!created_at) warnings.push('time-unknown');
  const address = addressOf(page, url);
  const name = found.author ?? meta(page, 'author') ?? meta(page, 'og:site_name') ?? url.hostname;
  const post: Post = {
    id: fingerprint(address, found.text),
    author: {handle: null, name: normal(name).slice(0, 300), verified: null},
    text: characters.slice(0, LIMIT).join(''),
    created_at,
    language: (found.language ?? page.documentElement.lang) || null,
    media: [],
    links: found.links,
    quote: null,
  };
  return {ok: true, platform: 'web', key: post.id, url: address, post, thread: [], warnings};
}
