/** Reads the words of a post out of the mark-up that shows them. */
import {clean, unwrapped} from './address';

export interface Words {
  /** NFC, `\n` line ends, emoji as characters, links whole. */
  readonly text: string;
  /** Addresses outside the site, whole, in reading order. */
  readonly links: readonly string[];
}

export interface Reading {
  /** Elements that are on the page but are not the author's words. */
  readonly skip: (element: Element) => boolean;
  /** Whether a line feed in the source is the author's, whatever the style says. */
  readonly feeds?: 'kept';
  /** How a line ends: by `<br>` and line feeds alone, or also where one block follows another. */
  readonly lines: 'breaks' | 'blocks';
}

interface Line {
  block: Element | null;
  text: string;
}

const BLOCKS = new Set(['DIV', 'P', 'LI', 'UL', 'OL', 'BLOCKQUOTE', 'H1', 'H2', 'H3', 'H4', 'PRE', 'SECTION']);

const isBlock = (node: Node | null): boolean => node !== null && BLOCKS.has(node.nodeName);

/** Letters as one code point each, one kind of line end, nothing around the whole. */
export function normal(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/**
 * A line break that only lays out the source is a space; one that the style keeps is the author's. Runs of
 * plain spaces stay: the sites keep them, and what we can't see in the style we don't take away.
 */
function characters(node: Text, how: Reading): string {
  const data = node.data;
  if (!data.includes('\n') || !node.parentElement || how.feeds === 'kept') return data;
  if (getComputedStyle(node.parentElement).whiteSpace.startsWith('pre')) return data;
  // Between blocks the source is laid out for its writer alone.
  if (data.trim() === '' && (isBlock(node.previousSibling) || isBlock(node.nextSibling))) return '';
  return data.replace(/\s*\n\s*/g, ' ');
}

/** The words of a link: an address is given whole, however the site shortened what it shows. */
function wordsOfLink(anchor: HTMLAnchorElement, shown: string): {text: string; link: string | null} {
  const target = unwrapped(anchor.href);
  if (target === null) return {text: shown, link: null};
  const short = /(?:…|\.\.\.)$/.test(shown);
  const bare = shown.replace(/(?:…|\.\.\.)$/, '');
  // X: the whole address is in the link, partly invisible, and the href is only its shortener's.
  if (/^https?:\/\//i.test(bare) && /^https?:\/\/t\.co\//.test(target)) return {text: bare, link: bare};
  const address = clean(target);
  if (/^https?:\/\//i.test(bare)) return short ? {text: address, link: address} : {text: bare, link: bare};
  const scheme = address.replace(/^https?:\/\/(?:www\.)?/i, '');
  if (short && scheme.startsWith(bare)) return {text: address, link: address};
  return {text: shown, link: address};
}

class Reader {
  private readonly rows: Line[] = [];
  readonly links: string[] = [];

  constructor(private readonly how: Reading) {}

  private add(text: string, block: Element | null): void {
    if (text === '') return;
    const last = this.rows.at(-1);
    if (last && (last.block === block || this.how.lines === 'breaks')) last.text += text;
    else if (text.trim() !== '' || last) this.rows.push({block, text});
  }

  walk(node: Node, block: Element | null): void {
    if (node instanceof Text) return this.add(characters(node, this.how), block);
    if (!(node instanceof Element) || this.how.skip(node)) return;
    if (node.tagName === 'BR') return this.break(block);
    if (node instanceof HTMLImageElement) return this.add(node.alt, block);
    if (node instanceof HTMLAnchorElement) return this.link(node, block);
    const inner = this.how.lines === 'blocks' && BLOCKS.has(node.tagName) ? node : block;
    for (const child of node.childNodes) this.walk(child, inner);
  }

  private break(block: Element | null): void {
    const last = this.rows.at(-1);
    if (last && last.block !== block && this.how.lines === 'blocks') this.rows.push({block, text: ''});
    else if (last) last.text += '\n';
  }

  private link(anchor: HTMLAnchorElement, block: Element | null): void {
    const inside = new Reader({...this.how, lines: 'breaks'});
    for (const child of anchor.childNodes) inside.walk(child, null);
    const {text, link} = wordsOfLink(anchor, inside.text().trim());
    if (link) this.links.push(link);
    this.add(text, block);
  }

  /** Blocks with the same parent are lines of a paragraph; another parent begins a new paragraph. */
  text(): string {
    let text = '';
    this.rows.forEach((row, i) => {
      const above = this.rows[i - 1];
      if (above) text += above.block?.parentElement === row.block?.parentElement ? '\n' : '\n\n';
      text += row.text;
    });
    return text;
  }
}

/** Gives the words below `root` as its author wrote them. */
export function words(root: Element, how: Reading): Words {
  const reader = new Reader(how);
  for (const child of root.childNodes) reader.walk(child, how.lines === 'blocks' ? root : null);
  return {text: normal(reader.text()), links: reader.links};
}

/** One line: a name, a label. */
export function label(element: Element | null): string {
  if (!element) return '';
  const {text} = words(element, {skip: (inner) => inner.localName === 'title', lines: 'breaks'});
  return text.replace(/\s+/g, ' ');
}

/** Takes the sign of a cut text off its end. */
export function uncut(text: string): string {
  return text.replace(/\s*(?:…|\.\.\.)$/, '');
}

/** A short name for a text that stays the same while more of it is unfolded. */
export function fingerprint(author: string, text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of `${author}\n${[...text].slice(0, 60).join('')}`) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `~${hash.toString(36)}`;
}
