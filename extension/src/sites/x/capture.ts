/** A post of X and what it answers, as they are on the page. */
import type {Author, Captured, Media, Post, Quote, Warning} from '../../site';
import {captured, type Read} from '../captured';
import {fingerprint, uncut, words} from '../text';
import {handleIn, handleOf, nameIn, own, permalinkOf, placeWithin, quoteOf, timeOf} from './parts';
import * as at from './selectors';
import {ancestorsOf} from './thread';

/** X ends its lines with line feeds alone. */
const NOTHING = {skip: () => false, lines: 'breaks', feeds: 'kept'} as const;

/** The sign of a cut is an element of its own; an author's own dots are part of a text. */
const endsCut = (text: Element | null | undefined): boolean => /^(?:…|\.\.\.)$/.test(text?.lastElementChild?.textContent.trim() ?? '') && !text?.lastElementChild?.nextSibling;

/** Words that stand in no part we know: too long for a label, so the text may be among them. */
const LABEL = 12;

function hasLooseWords(box: Element, known: string): boolean {
  const texts = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const inside = node.parentElement?.closest(known);
    if ((node.nodeValue ?? '').trim().length >= LABEL && !(inside && box.contains(inside) && inside !== box)) return true;
  }
  return false;
}

function authorOf(post: Element): Author {
  const names = own(post, at.NAME)[0];
  return {handle: handleOf(post), name: nameIn(names), verified: !!names?.querySelector(at.VERIFIED)};
}

function languageOf(text: Element | undefined): string | null {
  const lang = text?.getAttribute('lang') ?? '';
  return lang === '' || at.NO_LANGUAGE.test(lang) ? null : lang;
}

function mediaOf(post: Element): Media[] {
  const photos = own(post, at.PHOTO).filter((photo) => !photo.querySelector(at.FILM) && !photo.closest(at.FILM));
  const films = own(post, at.FILM).filter((film) => !film.parentElement?.closest(at.FILM));
  return [
    ...photos.map((photo) => ({kind: 'image' as const, alt: altOf(photo)})),
    ...films.map(() => ({kind: 'video' as const, alt: null})),
  ];
}

function altOf(photo: Element): string | null {
  const alt = (photo.querySelector('img')?.getAttribute('alt') ?? photo.getAttribute('aria-label') ?? '').trim();
  return alt === '' || at.DEFAULT_ALT.has(alt) ? null : alt.normalize('NFC');
}

/** The link to a quote's own photo is the only place that gives the quote's address. */
function addressOfQuote(box: Element): string | null {
  for (const link of box.querySelectorAll('a[href*="/status/"]')) {
    const [, handle, id] = /^\/(\w+)\/status\/(\d+)/.exec(link.getAttribute('href') ?? '') ?? [];
    if (handle && id) return `https://x.com/${handle}/status/${id}`;
  }
  return null;
}

function quoted(post: Element): {quote: Quote | null; cut: boolean} {
  const box = quoteOf(post);
  const text = box?.querySelector(at.TEXT);
  const names = box?.querySelector(at.NAME);
  if (!box || (!text && !names)) return {quote: null, cut: false};
  const cut = !!box.querySelector(at.SHOW_MORE) || endsCut(text) || (!text && hasLooseWords(box, at.LABELS));
  // Its words are there, but nothing says which: a quote without them would be another quote.
  if (!text && cut) return {quote: null, cut};
  const said = text ? words(text, NOTHING).text : '';
  const author = {
    handle: handleIn(names ?? undefined, box),
    name: nameIn(names ?? undefined),
    verified: !!box.querySelector(at.VERIFIED),
  };
  return {quote: {author, text: cut ? uncut(said) : said, url: addressOfQuote(box)}, cut};
}

/** Everything but the thread. */
export function read(post: Element): Read {
  const textBox = own(post, at.TEXT)[0] ?? own(post, at.SPOKEN).find((found) => !found.closest(`${at.NAME}, ${at.ACTIONS}`));
  const said = textBox ? words(textBox, NOTHING) : {text: '', links: []};
  const cut = own(post, at.SHOW_MORE).length > 0 || endsCut(textBox) || (!textBox && hasLooseWords(post, `${at.LABELS}, ${at.QUOTE}`));
  const author = authorOf(post);
  const place = permalinkOf(post) ?? placeWithin(post);
  const created_at = timeOf(post);
  const {quote, cut: quoteCut} = quoted(post);
  const warnings: Warning[] = [];
  if (cut || quoteCut) warnings.push('text-collapsed');
  if (!created_at) warnings.push('time-unknown');
  if (!place) warnings.push('permalink-unresolved');
  const text = cut ? uncut(said.text) : said.text;
  return {
    post: {
      id: place?.id ?? fingerprint(author.handle ?? author.name ?? '', text),
      author,
      text,
      created_at,
      language: languageOf(textBox),
      media: mediaOf(post),
      links: said.links,
      quote,
    },
    url: place ? `https://x.com/${place.handle}/status/${place.id}` : null,
    warnings,
  };
}

/** Every name by which a post can be asked for: its id, and what is left of it where it shows none. */
export function keysOf(post: Element): readonly string[] {
  const {post: found} = read(post);
  return [found.id, fingerprint(found.author.handle ?? found.author.name ?? '', found.text)];
}

export function capture(post: Element, url: URL): Captured {
  if (!post.isConnected || !post.matches(at.POST)) return {ok: false, missing: ['post']};
  return captured('x', post, url, read, () => ancestorsOf(post, url));
}
