/**
 * Waits until `probe` finds something: asked at once, after every change of the page and every now and then.
 *
 * By timers, not by frames: the page may stand behind the panel's own tab, where no frame is drawn.
 *
 * @returns what was found, or null after `limit_ms`.
 */
export function until<T>(probe: () => T | null | undefined | false, limit_ms: number, root: Document = document): Promise<T | null> {
  return new Promise((resolve) => {
    const end = (found: T | null): void => {
      observer.disconnect();
      clearTimeout(timer);
      clearInterval(again);
      resolve(found);
    };
    const ask = (): boolean => {
      const found = probe();
      if (!found) return false;
      end(found);
      return true;
    };
    const observer = new MutationObserver(ask);
    const timer = setTimeout(() => end(null), limit_ms);
    // What only shows in the style or in a selection changes no node.
    const again = setInterval(ask, 50);
    if (!ask()) observer.observe(root, {subtree: true, childList: true, characterData: true});
  });
}
