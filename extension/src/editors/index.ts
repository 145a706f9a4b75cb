/** Puts a text into whatever editor an element is, and says whether it stands there as it should. */
import type {Inserted} from '../site';
import {until} from '../sites/wait';
import {ckeditor} from './ckeditor';
import {codemirror} from './codemirror';
import {draft} from './draft';
import {caretToEnd, comparable, erase, isField, selectAfter, type Editor} from './editor';
import {lexical} from './lexical';
import {plain} from './plain';
import {prosemirror} from './prosemirror';
import {quill} from './quill';
import {tinymce} from './tinymce';

/** The plain one last: every editor is an editable element too. */
const EDITORS: readonly Editor[] = [draft, lexical, quill, prosemirror, ckeditor, codemirror, tinymce, plain];

const SETTLE_MS = 1_500;

export function editorOf(element: HTMLElement): Editor | null {
  return EDITORS.find((editor) => editor.fits(element)) ?? null;
}

/** The words in a composer, lines parted by `\n`, without what editors put between them for themselves. */
export function readComposer(element: HTMLElement): string {
  return comparable(editorOf(element)?.read(element) ?? '').trim();
}

/** What is there, then the text: one space between, unless a space or a line end is there already. */
export function joinedText(before: string, text: string): string {
  return before === '' || /\s$/.test(before) ? before + text : `${before} ${text}`;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Written {
  /** What the composer held before the first text of ours. */
  readonly before: string;
  /** What it held afterwards. */
  readonly after: string;
}

/** What was written into each composer last, so that a second text takes the place of the first. */
const written = new WeakMap<HTMLElement, Written>();

/** What stays in front of the text: all that stands there, but not a text of ours that nobody has touched since. */
function keptIn(element: HTMLElement, now: string): string {
  const last = written.get(element);
  return last && comparable(last.after) === comparable(now) ? last.before : now;
}

/** Whether the text stands at the end already, as words of its own. */
function endsWith(now: string, text: string): boolean {
  const front = comparable(now).slice(0, -comparable(text).length);
  return comparable(now) === front + comparable(text) && (front === '' || /\s$/.test(front));
}

/** Line ends are not counted, so that a block is never torn apart. */
const lettersIn = (text: string): number => text.replace(/\n/g, '').length;

/**
 * Marks what is to be replaced, or puts the caret at the end. The editor follows it through `selectionchange`.
 *
 * Gives how much of `kept` stays as it is: what is written next begins behind it.
 */
async function aim(element: HTMLElement, editor: Editor, kept: string, now: string): Promise<string> {
  if (kept !== now && editor.markAll) return '';
  if (isField(element)) {
    element.focus({preventScroll: true});
    element.setSelectionRange(kept.length, element.value.length);
    return kept;
  }
  if (kept === now || !selectAfter(element, lettersIn(kept))) caretToEnd(element);
  await pause(editor.hears_ms);
  // A selection begins behind the last letter that is kept; the line ends behind it are written anew.
  return kept === now ? kept : kept.replace(/\n+$/, '');
}

/**
 * Writes `text` behind what the composer holds, and reads it back.
 *
 * Pressing twice never doubles it: a text that stands there already at the end is left alone, and an earlier
 * one that nobody has touched since is replaced.
 */
export async function insertInto(element: HTMLElement, text: string): Promise<Inserted> {
  const editor = editorOf(element);
  if (!editor) return {ok: false, why: 'unknown-editor'};
  const now = editor.read(element);
  const before = keptIn(element, now);
  if (before === now ? endsWith(now, text) : comparable(now) === comparable(joinedText(before, text))) return {ok: true};
  const kept = before !== now && editor.markAll?.(element, now) === false ? now : before;
  const expected = joinedText(kept, text);
  const stands = (): boolean => comparable(editor.read(element)) === comparable(expected);
  const left = await aim(element, editor, kept, now);
  // Else one undo would take what was written last together with the text.
  if (now !== '' && editor.joins_ms > 0) await pause(editor.joins_ms);
  editor.write(element, expected.slice(left.length));
  if (!(await until(stands, SETTLE_MS, element.ownerDocument))) {
    return {ok: false, why: 'differs', expected, found: editor.read(element)};
  }
  written.set(element, {before: kept, after: editor.read(element)});
  return {ok: true};
}

/** Gives the composer back what it held before our last text; where anybody has written since, nothing is touched. */
export async function takeBack(element: HTMLElement): Promise<Inserted> {
  const editor = editorOf(element);
  const last = written.get(element);
  if (!editor || !last) return {ok: false, why: 'unknown-editor'};
  const now = editor.read(element);
  const expected = last.before;
  if (comparable(now) !== comparable(last.after)) return {ok: false, why: 'differs', expected, found: now};
  const stands = (): boolean => comparable(editor.read(element)).trimEnd() === comparable(expected).trimEnd();
  if (editor.markAll?.(element, now) === false) return {ok: false, why: 'unknown-editor'};
  const left = await aim(element, editor, expected, now);
  if (left === '' && expected !== '') editor.write(element, expected);
  else erase(element);
  if (!(await until(stands, SETTLE_MS, element.ownerDocument))) {
    return {ok: false, why: 'differs', expected, found: editor.read(element)};
  }
  written.delete(element);
  return {ok: true};
}

/** The words that the composer held before anything of ours. */
export function heldBefore(element: HTMLElement): string {
  return comparable(written.get(element)?.before ?? '').trim();
}
