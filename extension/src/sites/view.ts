/** Which post the person means: by selection, by focus, or by what is before their eyes. */

/** The innermost of `posts` that holds `node`, else the one that `node` holds, if it is one alone. */
function holding(posts: readonly Element[], node: Node | null): Element | null {
  if (!node) return null;
  let found: Element | null = null;
  for (const post of posts) if (post.contains(node) && (!found || found.contains(post))) found = post;
  if (found) return found;
  const inside = posts.filter((post) => node.contains(post));
  const outermost = inside.filter((post) => !inside.some((other) => other !== post && other.contains(post)));
  return outermost.length === 1 ? (outermost[0] ?? null) : null;
}

/** An open dialog that covers the middle of the view hides what is behind it. */
export function foremost(root: Document): Element | null {
  const {innerWidth, innerHeight} = root.defaultView ?? {innerWidth: 0, innerHeight: 0};
  const dialogs = [...root.querySelectorAll('[role="dialog"]')].filter((dialog) => {
    const box = dialog.getBoundingClientRect();
    return box.top < innerHeight && box.bottom > 0 && box.left < innerWidth / 2 && box.right > innerWidth / 2;
  });
  return dialogs.at(-1) ?? null;
}

function nearestMiddle(posts: readonly Element[], root: Document): Element | null {
  const middle = (root.defaultView?.innerHeight ?? 0) / 2;
  let best: Element | null = null;
  let least = [Infinity, Infinity];
  for (const post of posts) {
    const box = post.getBoundingClientRect();
    if (box.height === 0 || box.width === 0) continue;
    const away = box.top <= middle && box.bottom >= middle ? 0 : Math.min(Math.abs(box.top - middle), Math.abs(box.bottom - middle));
    const rank = [away, box.height];
    if (away < (least[0] ?? 0) || (away === least[0] && box.height < (least[1] ?? 0))) [best, least] = [post, rank];
  }
  return best;
}

/** Whether `node` is where posts are, but in none that we know: whatever it is in, it is not another post. */
function isUnknownPost(posts: readonly Element[], node: Node | null, area: string): boolean {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return !!element?.closest(area) && !posts.some((post) => element.contains(post));
}

export interface Choice {
  readonly posts: readonly Element[];
  /** Posts that are never taken: promoted ones. */
  readonly others: readonly Element[];
  /** Where the site shows posts. */
  readonly area: string;
}

/**
 * The post that holds the selection, else the focus, else the one nearest the middle of the view.
 *
 * A selection inside a promoted post, or in one that can't be made out, means that one: there is no answer
 * rather than the answer to another post.
 */
export function current({posts, others, area}: Choice, root: Document): Element | null {
  const all = [...posts, ...others];
  const selection = root.getSelection();
  const selected = selection && !selection.isCollapsed ? selection.anchorNode : null;
  const focused = root.activeElement === root.body ? null : root.activeElement;
  for (const node of [selected, focused]) {
    const found = holding(all, node);
    if (found) return posts.includes(found) ? found : null;
    // Before the focus is asked: it may be in another post's reply box.
    if (selected && isUnknownPost(all, selected, area)) return null;
  }
  const dialog = foremost(root);
  const inFront = dialog ? posts.filter((post) => dialog.contains(post)) : [];
  return nearestMiddle(inFront.length > 0 ? inFront : posts, root);
}
