/** LinkedIn's articles: a page of its own with a title, a long text and its author beside it. */
import type {Author, Captured, Post, Warning} from '../../site';
import {clean} from '../address';
import {fingerprint, label, normal, words} from '../text';
import {statedInData} from '../web/stated';
import {handleOf} from './parts';
import * as at from './selectors';

const LIMIT = 20_000;
const TEXT = {skip: (element: Element) => element.matches(`${at.HIDDEN}, button, h1, header, figure, form, script, style`), lines: 'blocks'} as const;

/** The article of the page; none in a feed, where an article is the card of a post. */
export function articleIn(root: ParentNode): Element | null {
  const titled = [...root.querySelectorAll(at.ARTICLE)].filter((one) => !one.closest(at.POST) && !one.closest(at.COMMENT));
  return titled[0] ?? null;
}

export const isArticle = (element: Element): boolean =>
  element.matches(at.ARTICLE) && !element.closest(at.POST) && !element.closest(at.COMMENT);

/** The person named before the text begins; a name inside the text is somebody who is written about. */
function authorOf(article: Element, inData: string | null): Author {
  const area = article.closest(at.AREA) ?? article;
  const body = article.querySelector('p');
  const links = [...area.querySelectorAll(at.PROFILE)].filter((link) => !link.closest(`${at.POST}, ${at.COMMENT}, p`) && label(link) !== '');
  const first = links.find((link) => !body || (body.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_PRECEDING) !== 0);
  const stated = inData ?? article.ownerDocument.querySelector('meta[name="author"]')?.getAttribute('content') ?? null;
  if (!first) return {handle: null, name: stated, verified: null};
  const name = label(first.querySelector('h2, h3, p, span') ?? first).replace(/\s*•.*$/, '');
  return {handle: handleOf(first.getAttribute('href') ?? ''), name, verified: !!first.querySelector(at.VERIFIED)};
}

export function readArticle(article: Element): {post: Post; url: string; warnings: Warning[]} {
  const page = article.ownerDocument;
  const {text: body, links} = words(article, TEXT);
  const title = label(article.querySelector('h1'));
  const text = normal(`${title}\n\n${body}`);
  const inData = statedInData(page, body);
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const url = clean(canonical ?? page.location.origin + page.location.pathname).replace(/[?#].*$/, '').replace(/\/$/, '');
  const created_at = inData.time && /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(inData.time) ? inData.time : null;
  const warnings: Warning[] = created_at ? [] : ['time-unknown'];
  if ([...text].length > LIMIT) warnings.push('text-collapsed');
  const media = [...article.querySelectorAll<HTMLImageElement>('figure img, .reader-image img')].map(({alt}) => ({
    kind: 'image' as const,
    alt: alt.trim() === '' || at.DEFAULT_ALT.has(alt.trim()) ? null : normal(alt),
  }));
  const post: Post = {
    id: fingerprint(url, title),
    author: authorOf(article, inData.author),
    text: [...text].slice(0, LIMIT).join(''),
    created_at,
    language: article.closest('[lang]:not(html)')?.getAttribute('lang') ?? null,
    media,
    links,
    quote: null,
  };
  return {post, url, warnings};
}

export function captureArticle(article: Element): Captured {
  const {post, url, warnings} = readArticle(article);
  if (!post.author.handle && !post.author.name) return {ok: false, missing: ['author']};
  if (post.text === '') return {ok: false, missing: ['text']};
  return {ok: true, platform: 'linkedin', key: post.id, url, post, thread: [], warnings};
}
