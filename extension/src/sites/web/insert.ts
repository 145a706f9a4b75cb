/** Brings a text into the field that the person has put the caret in. */
import {editorOf, insertInto} from '../../editors';
import type {Inserted} from '../../site';

export function focused(root: Document): HTMLElement | null {
  let element = root.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!(element instanceof HTMLElement) || !editorOf(element)) return null;
  const isText = !(element instanceof HTMLInputElement) || /^(?:text|search|url|)$/.test(element.type);
  return isText ? element : null;
}

export async function insert(_key: string, text: string, root: Document): Promise<Inserted> {
  const field = focused(root);
  return field ? insertInto(field, text) : {ok: false, why: 'no-composer'};
}
