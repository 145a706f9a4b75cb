import type {RefObject} from 'preact';
import {useEffect, useLayoutEffect, useRef} from 'preact/hooks';
import {say} from '../ui/words';
import {markChanged, rangesOf, readText, writePieces} from './editable';
import type {Answer} from './model';
import type {Rechecked} from './recheck';
import {numbered} from './sources';

interface Props {
  answer: Answer;
  checked: Rechecked;
  holding: boolean;
  editor: RefObject<HTMLDivElement>;
  onEdit: (text: string | null) => void;
  /** The passages that the sentence under the pointer or the caret cites. */
  onPoint: (cites: readonly string[]) => void;
}

/** The draft, edited in place: sentences come as they pass their checks, each claim with its source's number. */
export function Draft({answer, checked, holding, editor, onEdit, onPoint}: Props) {
  useShown(editor, answer, checked);
  useYours(editor, checked);
  useCaret(editor, onPoint);
  const label = say(holding ? 'holding' : 'draft');
  return (
    <section class="draft">
      <div class="line">
        <h2>{label}</h2>
        {checked.edited && (
          <button type="button" class="button" data-plain onClick={() => onEdit(null)}>
            {say('draft.restore')}
          </button>
        )}
        {!checked.edited && answer.aside !== null && (
          <button type="button" class="button" data-plain onClick={() => onEdit(answer.aside)}>
            {say('draft.mine')}
          </button>
        )}
      </div>
      <div
        ref={editor}
        class="editor"
        data-aboveboard="draft"
        role="textbox"
        aria-multiline="true"
        aria-label={say('draft.label')}
        contentEditable="plaintext-only"
        dir="auto"
        spellcheck
        lang={answer.reading?.language}
        onInput={(event) => onEdit(readText(event.currentTarget))}
        onMouseOver={(event) => onPoint(citesAt(event.target))}
        onMouseLeave={() => onPoint([])}
      />
    </section>
  );
}

/** Writes what the service said; what the person typed is already there and is left alone. */
function useShown(editor: RefObject<HTMLDivElement>, answer: Answer, checked: Rechecked): void {
  const written = useRef('');
  useLayoutEffect(() => {
    const root = editor.current;
    if (!root) return;
    const now = `${answer.job}|${answer.sentences.length}|${answer.drafts.length}`;
    const same = readText(root) === checked.text;
    if (!same || (written.current !== now && !checked.edited)) writePieces(root, checked.pieces, numbered(answer));
    written.current = now;
    markChanged(root);
  });
}

/** Dotted lines under the person's own claims: a highlight, because a change of the nodes would cost the undo. */
function useYours(editor: RefObject<HTMLDivElement>, checked: Rechecked): void {
  useEffect(() => {
    if (!editor.current || !('highlights' in CSS)) return;
    CSS.highlights.set('yours', new Highlight(...rangesOf(editor.current, checked.yours)));
    return () => CSS.highlights.delete('yours');
  });
}

function useCaret(editor: RefObject<HTMLDivElement>, onPoint: Props['onPoint']): void {
  useEffect(() => {
    const moved = () => {
      const node = getSelection()?.anchorNode ?? null;
      if (node && editor.current?.contains(node)) onPoint(citesAt(node.parentElement));
    };
    document.addEventListener('selectionchange', moved);
    return () => document.removeEventListener('selectionchange', moved);
  }, []);
}

function citesAt(target: EventTarget | null): readonly string[] {
  const sentence = target instanceof Element ? target.closest<HTMLElement>('[data-aboveboard="sentence"]') : null;
  return sentence && !sentence.hasAttribute('data-changed') ? (sentence.dataset['cites']?.split(' ') ?? []) : [];
}
