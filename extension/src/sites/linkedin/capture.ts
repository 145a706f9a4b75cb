/** A post or comment of LinkedIn and what it answers, read only when a person asks for it. */
import type {Author, Captured, Media, Post, Quote, Warning} from '../../site';
import {captured, NOTHING_ABOVE, type Above, type Read} from '../captured';
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

/** Whether the mark-up calls it an answer to a comment. */
const isReply = (comment: Element): boolean =>
  comment.matches('[class*="entity--reply"]') || comment.querySelector('[data-view-name="reply-actor-picture"]') !== null;

/** The post and, for a reply, the comment it answers. */
function ancestorsOf(comment: Element): Above {
  const answered = parentOf(comment);
  const posts = [postOf(comment), answered].filter((one): one is Element => !!one);
  return {posts, missing: posts.length < (answered || isReply(comment) ? 2 : 1)};
}

export function capture(post: Element, url: URL): Captured {
  if (!post.isConnected) return {ok: false, missing: ['post']};
  return captured('linkedin', post, url, read, () => (isComment(post) ? ancestorsOf(post) : NOTHING_ABOVE));
}
