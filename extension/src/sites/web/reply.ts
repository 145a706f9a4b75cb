/** The field on any page that the person has put the caret in, also inside a component or a frame of the page's own. */
import {editorOf} from '../../editors';
import type {Opened} from '../../site';
import {pressed} from '../press';

const TEXT_TYPES = /^(?:text|search|url|)$/;

/** The document of a frame that the page itself could look into; null for somebody else's. */
function inside(frame: Element): Document | null {
  try {
    return frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
  } catch {
    return null;
  }
}

/** The element that has the caret, through components and frames. */
function active(root: Document | ShadowRoot): Element | null {
  const element = root.activeElement;
  if (!element) return null;
  const within = element.shadowRoot ?? inside(element);
  return (within && active(within)) ?? element;
}

/** An element of a frame is of the frame's own classes, so its marks are asked for and not its class. */
function takesText(element: Element): element is HTMLElement {
  if (element.localName !== 'input') return 'isContentEditable' in element && editorOf(element as HTMLElement) !== null;
  return TEXT_TYPES.test((element as HTMLInputElement).type);
}

/** The box around an editable element takes the text, not a word in it. */
function whole(element: HTMLElement): HTMLElement {
  let box = element;
  while (box.isContentEditable && box.parentElement?.isContentEditable) box = box.parentElement;
  return box;
}

export function focused(root: Document): HTMLElement | null {
  const element = active(root);
  return element && takesText(element) ? whole(element) : null;
}

export async function open(_key: string, root: Document): Promise<Opened> {
  const composer = focused(root);
  return composer ? {ok: true, composer} : {ok: false, why: 'no-composer'};
}

/** A button of the form around the field that is there to submit it. */
export function sends(event: Event, composer: HTMLElement): boolean {
  const control = event instanceof KeyboardEvent ? null : pressed(event)?.closest('button, input[type="submit"]');
  const form = composer.closest('form');
  return !!control && !!form?.contains(control) && control.getAttribute('type') !== 'button' && control.getAttribute('type') !== 'reset';
}
