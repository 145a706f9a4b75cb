/**
 * What a page states about who wrote something and when: in its mark-up around the words, or in its data for
 * machines (schema.org). Where two answers are possible there is none: nothing is guessed.
 */
import {label, normal} from '../text';

export interface Stated {
  readonly author: string | null;
  /** As the page writes it; without an offset it states no moment. */
  readonly time: string | null;
  /** The address of the words themselves, where the time links to it. */
  readonly url: string | null;
}

export const NOTHING: Stated = {author: null, time: null, url: null};

/** What the first says; where it says nothing, the second. */
export const withBest = (first: Stated, second: Stated): Stated => ({
  author: first.author ?? second.author,
  time: first.time ?? second.time,
  url: first.url ?? second.url,
});

/** A link to a person's page, as forums, shops and networks write them. */
const PERSON =
  '[itemprop="author"], [rel~="author"], a[href*="/user/"], a[href*="/users/"], a[href*="/u/"], a[href*="/profile"], ' +
  'a[href*="/member"], a[href*="/@"], a[href*="/author/"]';
const TIME = 'time[datetime], [itemprop="datePublished"], [itemprop="dateCreated"], relative-time[datetime]';
/** No comment or review is deeper in its own box than this. */
const CLIMB = 12;

const only = <T>(found: readonly T[]): T | null => (new Set(found).size === 1 ? (found[0] ?? null) : null);

const timeOf = (mark: Element): string => mark.getAttribute('datetime') ?? mark.getAttribute('content') ?? '';

function peopleIn(box: ParentNode): string[] {
  const names = [...box.querySelectorAll(PERSON)].map((mark) => {
    const name = mark.querySelector('[itemprop="name"]') ?? mark;
    return name.getAttribute('content') ?? label(name);
  });
  return names.filter((name) => name !== '');
}

const authorIn = (box: Element): string | null => box.getAttribute('author') || only(peopleIn(box));

/** Whether the page names more than one person, as a page of reviews or comments does. */
export const namesSeveral = (page: Document): boolean => new Set(peopleIn(page)).size > 1;

function addressIn(box: Element): string | null {
  const link = box.querySelector<HTMLAnchorElement>(`a[href]:is(:has(${TIME}), [itemprop="url"])`);
  return link && link.host === box.ownerDocument.location.host ? link.href : null;
}

/** From the smallest box around the words that holds a time or a person, if it holds one alone. */
export function statedAround(node: Node): Stated {
  let box = node instanceof Element ? node : node.parentElement;
  for (let step = 0; box && box !== box.ownerDocument.body && step < CLIMB; step += 1, box = box.parentElement) {
    const times = [...box.querySelectorAll(TIME)].map(timeOf);
    const created = box.getAttribute('created') ?? box.getAttribute('created-timestamp');
    const author = authorIn(box);
    if (times.length === 0 && !created && !author) continue;
    if (new Set(times).size > 1 && !created) return {...NOTHING, author};
    return {author, time: created ?? only(times), url: addressIn(box)};
  }
  return NOTHING;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const asText = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** Every object in the page's data, however deep. */
function* objects(value: unknown): Generator<Fields> {
  if (!isFields(value)) return;
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values(value)) yield* objects(inner);
}

function parsed(script: Element): unknown {
  try {
    return JSON.parse(script.textContent);
  } catch {
    return null;
  }
}

function nameOf(author: unknown): string | null {
  if (Array.isArray(author)) return author.length === 1 ? nameOf(author[0]) : null;
  return asText(author) ?? (isFields(author) ? asText(author.name) : null);
}

const squeezed = (text: string): string => normal(text).replace(/\s+/g, ' ');

/** The one object of the page's data whose own words hold these, or are held by them. */
export function statedInData(page: Document, text: string): Stated {
  const words = squeezed(text);
  const found = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    [...objects(parsed(script))].filter((one) => {
      const body = squeezed(asText(one.reviewBody) ?? asText(one.text) ?? asText(one.articleBody) ?? '');
      return body.length >= 12 && (body.includes(words) || words.includes(body));
    }),
  );
  const one = found.length === 1 ? found[0] : undefined;
  if (!one) return NOTHING;
  return {author: nameOf(one.author), time: asText(one.datePublished) ?? asText(one.dateCreated), url: null};
}
