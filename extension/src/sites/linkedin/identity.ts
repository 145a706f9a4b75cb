/** Which post or comment an element is. LinkedIn prints no times, but its ids hold them. */
import * as at from './selectors';

export interface Urn {
  /** The post, or for a comment the post below which it stands: `activity:73…`. */
  readonly post: string;
  /** The comment's own number; null for a post. */
  readonly comment: string | null;
}

const COMMENT_URN = /urn:li:comment:\((?:urn:li:)?(\w+:\d+),(\d+)\)/;
const POST_URN = /urn:li:((?:activity|ugcPost|share|groupPost):[\d-]+)/;

export function urnIn(text: string): Urn | null {
  const comment = COMMENT_URN.exec(text);
  if (comment?.[1] && comment[2]) return {post: comment[1], comment: comment[2]};
  const post = POST_URN.exec(text)?.[1];
  return post ? {post, comment: null} : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The tracking data: JSON that holds the bytes of more JSON. */
export function scopesOf(element: Element): Record<string, unknown>[] {
  try {
    const scopes: unknown = JSON.parse(element.getAttribute(at.SCOPE) ?? '[]');
    return (Array.isArray(scopes) ? scopes : []).filter(isRecord).map((scope) => ({...scope, ...contentOf(scope)}));
  } catch {
    return [];
  }
}

function contentOf(scope: Record<string, unknown>): Record<string, unknown> {
  const breadcrumb = isRecord(scope.breadcrumb) ? scope.breadcrumb : {};
  const content = isRecord(breadcrumb.content) ? breadcrumb.content : {};
  if (!Array.isArray(content.data)) return {};
  const inner: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(content.data as number[])));
  return isRecord(inner) ? inner : {};
}

function fromScopes(element: Element): Urn | null {
  for (const scope of scopesOf(element)) {
    const urn = urnIn(typeof scope.commentUrn === 'string' ? scope.commentUrn : String(scope.updateUrn ?? ''));
    if (urn) return urn;
  }
  return null;
}

export function identity(element: Element): Urn | null {
  for (const name of ['data-urn', 'data-id', 'componentkey', 'id']) {
    const urn = urnIn(element.getAttribute(name) ?? '');
    if (urn) return urn;
  }
  const scoped = fromScopes(element);
  if (scoped || element.matches(at.COMMENT)) return scoped;
  const reactions = [...element.querySelectorAll(at.REACTIONS)].find((found) => !found.closest(at.COMMENT));
  return urnIn(reactions?.getAttribute('data-testid') ?? '');
}

export const idOf = (urn: Urn): string => urn.comment ?? urn.post.split(':')[1] ?? urn.post;

/** The upper bits of an id are Unix milliseconds. */
export function timeOf(id: string): string | null {
  if (!/^\d{18,20}$/.test(id)) return null;
  const time = new Date(Number(BigInt(id) >> 22n));
  return time.getUTCFullYear() >= 2003 && time.getUTCFullYear() < 2100 ? time.toISOString() : null;
}

/** `parent` is the comment that this one answers. */
export function addressOf(urn: Urn, parent: Urn | null): string {
  const post = `https://www.linkedin.com/feed/update/urn:li:${urn.post}`;
  if (!urn.comment) return post;
  const name = (comment: string): string => `urn:li:comment:(${urn.post},${comment})`;
  const query = parent?.comment
    ? {commentUrn: name(parent.comment), replyUrn: name(urn.comment)}
    : {commentUrn: name(urn.comment)};
  return `${post}?${new URLSearchParams(query)}`;
}
