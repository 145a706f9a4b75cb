/** Which post the person means: by selection, by focus, or by what is before their eyes. */

/** The innermost of `posts` that holds `node`. */
function holding(posts: readonly Element[], node: Node | null): Element | null {
  let found: Element | null = null;
  for (const post of posts) {
    if (node && post.contains(node) && (!found || found.contains(post))) found = post;
  }
  return found;
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

/**
 * The post that holds the selection, else the focus, else the one nearest the middle of the view.
 *
 * `others` are posts that are never taken (promoted ones): a selection inside one means that one, so there
 * is no answer rather than the answer to another post.
 */
export function current(posts: readonly Element[], others: readonly Element[], root: Document): Element | null {
  const selection = root.getSelection();
  const selected = selection && !selection.isCollapsed ? selection.anchorNode : null;
  const focused = root.activeElement === root.body ? null : root.activeElement;
  for (const node of [selected, focused]) {
    const all = holding([...posts, ...others], node);
    if (all) return posts.includes(all) ? all : null;
  }
  const dialog = foremost(root);
  const inFront = dialog ? posts.filter((post) => dialog.contains(post)) : [];
  return nearestMiddle(inFront.length > 0 ? inFront : posts, root);
}
