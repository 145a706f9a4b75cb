/** What a person pressed. */

/** The innermost element under a press, also inside a component; null where nothing could be pressed there now. */
export function pressed(event: Event): Element | null {
  const [target] = event.composedPath();
  const element = target instanceof Element ? target : null;
  return element?.closest(':disabled, [aria-disabled="true"]') ? null : element;
}
