/** A post or comment of LinkedIn and what it answers, read only when a person asks for it. */
import type {Author, Captured, Media, Part, Post, Quote, Warning} from '../../site';
import {fingerprint, words, type Words} from '../text';
import {addressOf, idOf, identity, timeOf} from './identity';
import {actors, handleOf, isComment, parentOf, parts, postOf, quoteOf} from './parts';
import * as at from './selectors';

const TEXT = {skip: (element: Element) => element.matches(`${at.HIDDEN}, button`), lines: 'breaks'} as const;

const NAME = {skip: (element: Element) => element.matches(at.HIDDEN) || element.localName === 'title', lines: 'breaks'} as const;

/** What a line begins with: behind a dot stand how near the person is, and what they do. */
function nameOf(line: Element): string {
  const name = words(line, NAME).text.replace(/\s+/g, ' ').replace(/\s*•.*$/, '');
  // What is there twice for screen readers shows once; where its mark is gone it is still one name.
  const half = name.slice(0, name.length / 2);
  return half !== '' && name === half + half ? half : name;
}

/**
 * The name without the badge, the degree and what is there twice for screen readers. In the newer mark-up no
 * mark says which line is the name, but the labels of the picture and of the menu say it as well.
 */
function nameIn(actor: Element, post: Element): string | null {
  const marked = actor.querySelector(at.CLASSIC_NAME);
  if (marked) return nameOf(marked) || null;
  const labels = parts(post, '[aria-label], img[alt]').map((one) => one.getAttribute('aria-label') ?? one.getAttribute('alt') ?? '');
  const names = [...actor.querySelectorAll('p, h3')].map(nameOf).filter((name) => name !== '');
  return names.find((name) => labels.some((said) => said.normalize('NFC').includes(name))) ?? null;
}

function authorOf(actor: Element | undefined, post: Element): Author {
  if (!actor) return {handle: null, name: null, verified: null};
  return {handle: handleOf(actor.getAttribute('href') ?? ''), name: nameIn(actor, post), verified: !!actor.querySelector(at.VERIFIED)};
}

function said(box: Element | undefined): Words & {cut: boolean} {
  if (!box) return {text: '', links: [], cut: false};
  return {...words(box, TEXT), cut: !!box.querySelector(at.UNFOLD)};
}

function mediaOf(post: Element, quote: Element | null): Media[] {
  const images = parts(post, 'img').filter(
    (image) =>
      !quote?.contains(image) &&
      !image.closest(`figure, ${at.PROFILE}, .ivm-image-view-model, ${at.TEXT}, ${at.COMPOSER}, form, [role="button"]`) &&
      image.getBoundingClientRect().width >= 100,
  );
  const films = parts(post, 'video').filter((film) => !quote?.contains(film));
  return [
    ...images.map((image) => ({kind: 'image' as const, alt: altOf(image)})),
    ...films.map(() => ({kind: 'video' as const, alt: null})),
  ];
}

function altOf(image: Element): string | null {
  const alt = (image.getAttribute('alt') ?? '').trim().normalize('NFC');
  return alt === '' || at.DEFAULT_ALT.has(alt) ? null : alt;
}

function quoted(post: Element): {quote: Quote | null; box: Element | null; cut: boolean} {
  const inner = quoteOf(post);
  if (!inner) return {quote: null, box: null, cut: false};
  const {text, cut} = said(inner.box.querySelector(at.TEXT) ?? undefined);
  return {quote: {author: authorOf(inner.actor, inner.box), text, url: null}, box: inner.box, cut};
}

interface Read {
  readonly post: Post;
  readonly url: string | null;
  readonly warnings: readonly Warning[];
}

/** Everything but the thread. */
export function read(post: Element): Read {
  const {quote, box: quoteBox, cut: quoteCut} = quoted(post);
  const {text, links, cut} = said(parts(post, at.TEXT).find((found) => !quoteBox?.contains(found)));
  const author = authorOf(actors(post)[0], post);
  const urn = identity(post);
  const above = isComment(post) ? parentOf(post) : null;
  const id = urn ? idOf(urn) : fingerprint(author.handle ?? author.name ?? '', text);
  const created_at = timeOf(id);
  const warnings: Warning[] = [];
  if (cut || quoteCut) warnings.push('text-collapsed');
  if (!created_at) warnings.push('time-unknown');
  if (!urn) warnings.push('permalink-unresolved');
  return {
    post: {id, author, text, created_at, language: null, media: mediaOf(post, quoteBox), links, quote},
    url: urn && addressOf(urn, above && identity(above)),
    warnings,
  };
}

function lacking(post: Post): Part[] {
  const missing: Part[] = [];
  if (!post.author.handle && !post.author.name) missing.push('author');
  if (post.text === '' && post.media.length === 0) missing.push('text');
  return missing;
}

/** Whether the mark-up calls it an answer to a comment. */
const isReply = (comment: Element): boolean =>
  comment.matches('[class*="entity--reply"]') || comment.querySelector('[data-view-name="reply-actor-picture"]') !== null;

export function capture(post: Element, url: URL): Captured {
  if (!post.isConnected) return {ok: false, missing: ['post']};
  const found = read(post);
  const missing = lacking(found.post);
  if (missing.length > 0) return {ok: false, missing};
  const answered = isComment(post) ? parentOf(post) : null;
  const above = (isComment(post) ? [postOf(post), answered] : []).filter((one): one is Element => !!one);
  const thread = above.map(read).filter((ancestor) => lacking(ancestor.post).length === 0);
  const warnings = new Set<Warning>([...found.warnings, ...thread.flatMap((ancestor) => ancestor.warnings)]);
  const expected = isComment(post) ? (answered || isReply(post) ? 2 : 1) : 0;
  if (thread.length < expected) warnings.add('ancestor-missing');
  return {
    ok: true,
    platform: 'linkedin',
    key: found.post.id,
    url: found.url ?? `${url.origin}${url.pathname}`,
    post: found.post,
    thread: thread.map((ancestor) => ({...ancestor.post, ...(ancestor.url ? {url: ancestor.url} : {})})),
    warnings: [...warnings],
  };
}
