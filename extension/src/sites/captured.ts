/** What was read of a post and of what it answers, as the one capture that leaves the page. */
import type {Captured, Part, Post, Warning} from '../site';
import type {Platform} from '../suggest/contract';

/** One post as it was read, without its thread. */
export interface Read {
  readonly post: Post;
  /** The permalink; null where the page shows none. */
  readonly url: string | null;
  readonly warnings: readonly Warning[];
}

/** What stands above a post, as far as the page shows it now. */
export interface Above {
  /** Oldest first. */
  readonly posts: readonly Element[];
  /** One is deleted, can't be seen, or isn't in the page now. */
  readonly missing: boolean;
}

export const NOTHING_ABOVE: Above = {posts: [], missing: false};

function lacking({post}: Read): Part[] {
  const missing: Part[] = [];
  if (!post.author.handle && !post.author.name) missing.push('author');
  if (post.text === '' && post.media.length === 0) missing.push('text');
  return missing;
}

/** `above` is asked only for a post that can be replied to; an ancestor that can't be read is left out, and that is said. */
export function captured(platform: Platform, post: Element, page: URL, read: (post: Element) => Read, above: () => Above): Captured {
  const found = read(post);
  const missing = lacking(found);
  if (missing.length > 0) return {ok: false, missing};
  const ancestors = above();
  const thread = ancestors.posts.map(read).filter((ancestor) => lacking(ancestor).length === 0);
  const warnings = new Set<Warning>([...found.warnings, ...thread.flatMap((ancestor) => ancestor.warnings)]);
  if (ancestors.missing || thread.length < ancestors.posts.length) warnings.add('ancestor-missing');
  return {
    ok: true,
    platform,
    key: found.post.id,
    url: found.url ?? `${page.origin}${page.pathname}`,
    post: found.post,
    thread: thread.map((ancestor) => ({...ancestor.post, ...(ancestor.url ? {url: ancestor.url} : {})})),
    warnings: [...warnings],
  };
}
