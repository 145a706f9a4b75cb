/**
 * Waits until `probe` finds something: asked at once, after every change of the page and once a frame.
 *
 * @returns what was found, or null after `limit_ms`.
 */
export function until<T>(probe: () => T | null | undefined | false, limit_ms: number, root: Document = document): Promise<T | null> {
  return new Promise((resolve) => {
    let frame = 0;
    const end = (found: T | null): void => {
      observer.disconnect();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      resolve(found);
    };
    const ask = (): boolean => {
      const found = probe();
      if (!found) return false;
      end(found);
      return true;
    };
    const everyFrame = (): void => {
      if (!ask()) frame = requestAnimationFrame(everyFrame);
    };
    const observer = new MutationObserver(ask);
    const timer = setTimeout(() => end(null), limit_ms);
    if (ask()) return;
    observer.observe(root, {subtree: true, childList: true, characterData: true});
    // What only shows in the style or in a selection changes no node.
    frame = requestAnimationFrame(everyFrame);
  });
}
