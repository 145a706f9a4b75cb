/** Puts a text into whatever editor an element is, and says whether it stands there as it should. */
import type {Inserted} from '../site';
import {until} from '../sites/wait';
import {draft} from './draft';
import {caretToEnd, comparable, type Editor} from './editor';
import {lexical} from './lexical';
import {plain} from './plain';
import {prosemirror} from './prosemirror';
import {quill} from './quill';

/** The plain one last: every editor is an editable element too. */
const EDITORS: readonly Editor[] = [draft, lexical, quill, prosemirror, plain];

const SETTLE_MS = 1_500;

export function editorOf(element: HTMLElement): Editor | null {
  return EDITORS.find((editor) => editor.fits(element)) ?? null;
}

/** What is there, then the text: one space between, unless a space or a line end is there already. */
export function joinedText(before: string, text: string): string {
  return before === '' || /\s$/.test(before) ? before + text : `${before} ${text}`;
}

/** Long enough for the tasks that tell an editor of a new selection; a page behind another draws no frames. */
const HEARD_MS = 50;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The caret is at the end, and the editor, which follows it through `selectionchange`, has heard of it. */
async function goToEnd(element: HTMLElement): Promise<void> {
  caretToEnd(element);
  await pause(HEARD_MS);
}

function isField(element: HTMLElement): element is HTMLTextAreaElement {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}

/**
 * Writes `text` behind what the composer holds, and reads it back.
 *
 * A text that stands there already at the end is left alone: pressing twice never doubles it.
 */
export async function insertInto(element: HTMLElement, text: string): Promise<Inserted> {
  const editor = editorOf(element);
  if (!editor) return {ok: false, why: 'unknown-editor'};
  const before = editor.read(element);
  if (comparable(before).endsWith(comparable(text))) return {ok: true};
  if (isField(element)) {
    element.focus({preventScroll: true});
    element.setSelectionRange(element.value.length, element.value.length);
  } else await goToEnd(element);
  // Else one undo would take what was written last together with the text.
  if (before !== '' && editor.joins_ms > 0) await pause(editor.joins_ms);
  const expected = joinedText(before, text);
  editor.write(element, expected.slice(before.length));
  const same = await until(() => comparable(editor.read(element)) === comparable(expected), SETTLE_MS, element.ownerDocument);
  return same ? {ok: true} : {ok: false, why: 'differs', expected, found: editor.read(element)};
}
