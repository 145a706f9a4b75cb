import type {RefObject} from 'preact';
import {useEffect, useLayoutEffect, useRef} from 'preact/hooks';
import type {Sentence} from '../suggest/contract';
import {keyLabel, type Keys} from '../ui/keys';
import {say} from '../ui/words';
import {Alternatives} from './alternatives';
import type {Answer} from './answer';
import {markChanged, rangesOf, readText, writePieces} from './editable';
import type {Known} from './known';
import type {Step} from './model';
import {usePointed} from './pointed';
import type {Rechecked, Span} from './recheck';
import {SentenceCard} from './sentence_card';
import {numbered} from './sources';

interface Props {
  answer: Answer;
  checked: Rechecked;
  /** Places where the words are spelled in a way that is not known. */
  misspelled: readonly Span[];
  holding: boolean;
  editor: RefObject<HTMLDivElement>;
  known: Known;
  keys: Keys;
  /** What Undo would take back; null where there is nothing. */
  undoes: Step | null;
  onUndo: () => void;
  onEdit: (text: string | null) => void;
  onChoose: (place: number) => void;
  onReject: (sentence: string) => void;
  /** The passages that the sentence under the pointer or the caret cites. */
  onPoint: (cites: readonly string[]) => void;
}

/** The draft, edited in place: sentences come as they pass their checks, each claim with its source's number. */
export function Draft(props: Props) {
  const {answer, checked, editor, onEdit, onPoint} = props;
  const frame = useRef<HTMLDivElement>(null);
  const hand = usePointed(frame, editor, answer.sentences, onPoint);
  useShown(editor, answer, checked);
  useMarked(editor, 'yours', checked.yours);
  useMarked(editor, 'misspelled', props.misspelled);
  return (
    <section class="draft">
      <DraftHead {...props} />
      <div ref={frame} class="frame" onMouseLeave={() => hand.leave()}>
        <div
          ref={editor}
          id="draft"
          class="editor"
          data-aboveboard="draft"
          role="textbox"
          aria-multiline="true"
          aria-label={say('draft.label')}
          contentEditable="plaintext-only"
          dir="auto"
          spellcheck
          lang={answer.reading?.language}
          onInput={(event) => {
            hand.typed();
            onEdit(readText(event.currentTarget));
          }}
          onMouseOver={(event) => hand.over(event.target)}
        />
        {hand.pointed && (
          <SentenceCard
            pointed={hand.pointed}
            passages={answer.passages}
            known={props.known}
            onReject={(sentence: Sentence['text']) => {
              hand.close();
              props.onReject(sentence);
            }}
            onStay={hand.stay}
          />
        )}
      </div>
    </section>
  );
}

/** Which draft this is, and the ways back. */
function DraftHead({answer, checked, holding, keys, undoes, onUndo, onEdit, onChoose}: Props) {
  return (
    <div class="line">
      <h2>{say(holding ? 'holding' : 'draft')}</h2>
      <Alternatives drafts={answer.drafts} chosen={answer.chosen} keys={keys} onChoose={onChoose} />
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
      {undoes && (
        <button type="button" class="button" data-plain data-aboveboard="undo" onClick={onUndo}>
          {say('undo')}
          <kbd>{keyLabel(keys.undo)}</kbd>
        </button>
      )}
    </div>
  );
}

/** Writes what the service said; what the person typed is already there and is left alone. */
function useShown(editor: RefObject<HTMLDivElement>, answer: Answer, checked: Rechecked): void {
  const written = useRef('');
  useLayoutEffect(() => {
    const root = editor.current;
    if (!root) return;
    const now = `${answer.job}|${answer.chosen}|${answer.sentences.length}|${answer.drafts.length}`;
    const same = readText(root) === checked.text;
    if (!same || (written.current !== now && !checked.edited)) writePieces(root, checked.pieces, numbered(answer));
    written.current = now;
    markChanged(root);
  });
}

/** Lines under places of the text: highlights, because a change of the nodes would cost the undo. */
function useMarked(editor: RefObject<HTMLDivElement>, name: 'yours' | 'misspelled', spans: readonly Span[]): void {
  useEffect(() => {
    if (!editor.current || !('highlights' in CSS)) return;
    CSS.highlights.set(name, new Highlight(...rangesOf(editor.current, spans)));
    return () => CSS.highlights.delete(name);
  });
}
