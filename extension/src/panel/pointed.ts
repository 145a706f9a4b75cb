/** Which sentence of the draft is in hand: under the pointer for a moment, or under the resting caret. */
import type {RefObject} from 'preact';
import {useEffect, useMemo, useRef, useState} from 'preact/hooks';
import type {Sentence} from '../suggest/contract';
import type {Pointed} from './sentence_card';

/** Milliseconds: long enough to pass over a sentence, and to get from it to its card. */
const OPENS_MS = 180;
const CLOSES_MS = 260;

export interface Hand {
  readonly pointed: Pointed | null;
  over(target: EventTarget | null): void;
  leave(): void;
  typed(): void;
  close(): void;
  stay(stays: boolean): void;
}

type Ref = RefObject<HTMLDivElement>;

export function usePointed(frame: Ref, editor: Ref, sentences: readonly Sentence[], onPoint: (cites: readonly string[]) => void): Hand {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const now = useRef({sentences, onPoint});
  now.current = {sentences, onPoint};
  const hand = useMemo(() => {
    const later = (ms: number, what: () => void) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(what, ms);
    };
    const show = (span: HTMLElement | null, by: Pointed['by']) => setPointed(place(frame, editor, span, now.current.sentences, by));
    return {show, later, close: () => later(0, () => setPointed(null))};
  }, []);
  useCaret(editor, (span, byKeys) => {
    now.current.onPoint(citesOf(span));
    if (byKeys) hand.later(OPENS_MS, () => hand.show(span, 'caret'));
  });
  useEscape(pointed !== null, hand.close);
  useEffect(() => () => clearTimeout(timer.current), []);
  // The sentences are others now: what was pointed at may be gone.
  useEffect(() => setPointed(null), [sentences]);
  return {
    pointed,
    over: (target) => {
      const span = sentenceAt(target);
      onPoint(citesOf(span));
      hand.later(span ? OPENS_MS : CLOSES_MS, () => hand.show(span, 'pointer'));
    },
    leave: () => {
      onPoint([]);
      if (pointed?.by !== 'caret') hand.later(CLOSES_MS, () => setPointed(null));
    },
    typed: () => hand.later(0, () => setPointed(null)),
    close: hand.close,
    stay: (stays) => (stays ? clearTimeout(timer.current) : hand.later(CLOSES_MS, () => setPointed(null))),
  };
}

/** Under the sentence for the pointer; under the whole text for the caret, so that nothing written is covered. */
function place(frame: Ref, editor: Ref, span: HTMLElement | null, sentences: readonly Sentence[], by: Pointed['by']): Pointed | null {
  const sentence = sentences.find(({text}) => text === span?.dataset['text']);
  const box = frame.current?.getBoundingClientRect();
  const under = by === 'pointer' ? [...(span?.getClientRects() ?? [])].at(-1) : editor.current?.getBoundingClientRect();
  return sentence && box && under ? {sentence, by, top: under.bottom - box.top + 4} : null;
}

/** Where the caret was brought by keys: a click means the words, and the pointer has shown its card by itself. */
function useCaret(editor: Ref, onSentence: (span: HTMLElement | null, byKeys: boolean) => void): void {
  useEffect(() => {
    let byKeys = false;
    const keyed = () => void (byKeys = true);
    const clicked = () => void (byKeys = false);
    const moved = () => {
      const node = getSelection()?.anchorNode ?? null;
      if (node && editor.current?.contains(node)) onSentence(sentenceBy(node), byKeys);
    };
    document.addEventListener('keydown', keyed, {capture: true});
    document.addEventListener('pointerdown', clicked, {capture: true});
    document.addEventListener('selectionchange', moved);
    return () => {
      document.removeEventListener('keydown', keyed, {capture: true});
      document.removeEventListener('pointerdown', clicked, {capture: true});
      document.removeEventListener('selectionchange', moved);
    };
  }, []);
}

/** Escape puts the card away, whatever else it stops. */
function useEscape(open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('keydown', pressed, {capture: true});
    return () => document.removeEventListener('keydown', pressed, {capture: true});
  }, [open]);
}

function sentenceAt(target: EventTarget | null): HTMLElement | null {
  const span = target instanceof Element ? target.closest<HTMLElement>('[data-aboveboard="sentence"]') : null;
  return span && !span.hasAttribute('data-changed') ? span : null;
}

/** The sentence that holds the caret, else the one right before it: between two there is a space that is nobody's. */
function sentenceBy(node: Node): HTMLElement | null {
  return sentenceAt(node.parentElement) ?? sentenceAt(node.previousSibling);
}

function citesOf(span: HTMLElement | null): readonly string[] {
  return span?.dataset['cites']?.split(' ') ?? [];
}
