/** Tells of posts that are new on the page, or show something else. */

/** How a site's posts are found from any node of the page. */
export interface Posts {
  /** The innermost post around `node`, promoted ones included. */
  around(node: Element): Element | null;
  /** Every post below `root`, promoted ones included. */
  within(root: ParentNode): Iterable<Element>;
}

function touched(record: MutationRecord, posts: Posts, found: Set<Element>): void {
  if (!(record.target instanceof Element)) return;
  const around = posts.around(record.target);
  if (around) found.add(around);
  // A test id on a box around a row makes it a promoted one.
  const roots = record.type === 'attributes' ? [record.target] : record.addedNodes;
  for (const root of roots) {
    if (root instanceof Element) for (const post of posts.within(root)) found.add(post);
  }
}

/**
 * Calls `onPosts` with every post now, and again with those that a change touches, before the next paint.
 *
 * Nothing is remembered from one change to the next: rows are recycled, and an element kept is another post.
 */
export function watch(root: Document, posts: Posts, onPosts: (posts: ReadonlySet<Element>) => void, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    const found = new Set<Element>();
    for (const record of records) touched(record, posts, found);
    for (const post of found) if (!post.isConnected) found.delete(post);
    if (found.size > 0) onPosts(found);
  });
  if (signal.aborted) return;
  onPosts(new Set(posts.within(root)));
  observer.observe(root, {subtree: true, childList: true, attributes: true, attributeFilter: ['data-testid']});
  signal.addEventListener('abort', () => observer.disconnect(), {once: true});
}
