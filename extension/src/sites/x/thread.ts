/** What stands above a post in its conversation. Only what the page shows now is read. */
import type {Above} from '../captured';
import * as at from './selectors';
import {own, permalinkOf, saysReplying} from './parts';

/** Rows are recycled, so their order in the document is not the order on the page. */
function rowsAround(post: Element): Element[] {
  const list = post.closest(at.ROW)?.parentElement;
  const rows = list ? [...list.children].filter((child) => child.matches(at.ROW)) : [];
  return rows
    .map((row) => ({row, top: row.getBoundingClientRect().top}))
    .sort((a, b) => a.top - b.top)
    .map(({row}) => row);
}

const articleIn = (row: Element | undefined): Element | null => row?.querySelector('article') ?? null;

/** A line two pixels wide above the picture joins a post with the row above it. */
function joinedAbove(post: Element): boolean {
  const avatar = own(post, at.AVATAR)[0];
  if (!avatar) return false;
  const box = avatar.getBoundingClientRect();
  for (const element of post.querySelectorAll<HTMLElement>('div')) {
    if (element.contains(avatar)) continue;
    if (element.compareDocumentPosition(avatar) & Node.DOCUMENT_POSITION_PRECEDING) break;
    if (element.offsetWidth !== 2 || element.offsetHeight === 0) continue;
    const line = element.getBoundingClientRect();
    if (line.left >= box.left && line.right <= box.right && line.top <= box.top) return true;
  }
  return false;
}

/** Whether the rows in the page begin with the first of the conversation. */
function startsAtTop(rows: readonly Element[]): boolean {
  const first = rows[0];
  const list = first?.parentElement;
  return !!first && !!list && first.getBoundingClientRect().top - list.getBoundingClientRect().top < 2;
}

/** The row of the post that the page is about; -1 where there is none, as in a timeline. */
function focusedRow(rows: readonly Element[], address: URL): number {
  const id = at.STATUS_PATH.exec(address.pathname)?.[2];
  const byAddress = rows.findIndex((row) => {
    const post = row.querySelector(at.POST);
    return !!id && !!post && permalinkOf(post)?.id === id;
  });
  if (byAddress >= 0) return byAddress;
  // While a reply is written the address is /compose/post; the post in focus can't be tabbed to.
  return rows.findIndex((row) => row.querySelector(at.POST)?.getAttribute('tabindex') === '-1');
}

const isHeading = (row: Element): boolean => !articleIn(row) && !!row.querySelector('[role="heading"], h2');

/** All rows above the focused post are its ancestors. */
function aboveFocus(rows: readonly Element[], focus: number): Above {
  const posts: Element[] = [];
  let missing = !startsAtTop(rows);
  for (const row of rows.slice(0, focus)) {
    const article = articleIn(row);
    if (article?.matches(at.POST)) posts.push(article);
    else if (article) missing = true;
  }
  return {posts, missing};
}

/** The chain of rows that lines join, upwards from `index`, without the post itself. */
function joined(rows: readonly Element[], index: number): {posts: Element[]; top: number; missing: boolean} {
  const posts: Element[] = [];
  let top = index;
  for (;;) {
    const post = rows[top]?.querySelector(at.POST);
    if (!post || !joinedAbove(post)) return {posts, top, missing: false};
    const above = articleIn(rows[top - 1]);
    if (!above?.matches(at.POST)) return {posts, top: above ? top - 1 : top, missing: true};
    posts.unshift(above);
    top -= 1;
  }
}

export function ancestorsOf(post: Element, address: URL): Above {
  const rows = rowsAround(post);
  const index = rows.findIndex((row) => row.contains(post));
  if (index < 0) return {posts: [], missing: saysReplying(post)};
  const focus = focusedRow(rows, address);
  if (index === focus) return withRoot(aboveFocus(rows, focus), post);
  if (focus >= 0 && index < focus) return withRoot(aboveFocus(rows, index), post);
  const chain = joined(rows, index);
  const oldest = rows[chain.top]?.querySelector(at.POST) ?? post;
  if (!isConversation(address, focus)) {
    return {posts: chain.posts, missing: chain.missing || saysReplying(oldest)};
  }
  const stranger = rows.slice(Math.max(focus, 0), chain.top).some(isHeading);
  if (stranger) return {posts: chain.posts, missing: chain.missing || saysReplying(oldest)};
  const focused = focus >= 0 ? rows[focus]?.querySelector(at.POST) : null;
  if (!focused) return {posts: chain.posts, missing: true};
  const upper = aboveFocus(rows, focus);
  return withRoot({posts: [...upper.posts, focused, ...chain.posts], missing: upper.missing || chain.missing}, post);
}

const isConversation = (address: URL, focus: number): boolean => focus >= 0 || at.STATUS_PATH.test(address.pathname);

/** Where even the oldest says that it answers somebody, the one before it is missing. */
function withRoot(found: Above, post: Element): Above {
  const oldest = found.posts[0] ?? post;
  return {posts: found.posts, missing: found.missing || saysReplying(oldest) || joinedAbove(oldest)};
}
