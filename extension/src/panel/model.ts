/** What the panel shows, as one value, and what each thing that happens makes of it. Pure. */
import type {Captured, CapturedPost, Inserted, Part} from '../site';
import type {Draft, Passage, Reading, Sentence, Suggestion, Verdict} from '../suggest/contract';
import type {Heard, StreamEvent} from '../suggest/events';
import type {Problem} from '../suggest/problem';

export type Stage = 'idle' | 'asking' | 'done' | 'stopped' | 'failed';

/** What one post was answered with, so far. Kept, so that a panel opened again shows it again. */
export interface Answer {
  /** Names this asking; words of another one never land here. */
  readonly job: string;
  readonly stage: Stage;
  readonly id: string | null;
  readonly lastEventId: string | null;
  readonly verdict: Verdict | null;
  readonly reading: Reading | null;
  readonly passages: readonly Passage[];
  /** As they passed their checks; the draft's own once that is there. */
  readonly sentences: readonly Sentence[];
  readonly drafts: readonly Draft[];
  readonly suggestion: Suggestion | null;
  readonly problem: Problem | null;
  /** The person's own text; null until they touch it. */
  readonly edited: string | null;
  /** Their text that they went back from: it can be had again. */
  readonly aside: string | null;
}

/** What was done with the draft, told once. */
export type Notice =
  | {readonly kind: 'inserted'; readonly result: Inserted | null}
  | {readonly kind: 'copied'; readonly for: 'person' | 'linkedin' | 'ask'}
  | {readonly kind: 'not-copied'};

export interface PanelState {
  readonly post: CapturedPost | null;
  /** What could not be read, where there is no post. */
  readonly missing: readonly Part[] | null;
  readonly answer: Answer | null;
  /** The answer before this one, for the same post: asked again is never lost. */
  readonly former: Answer | null;
  readonly notice: Notice | null;
}

export type Change =
  | {readonly kind: 'captured'; readonly captured: Captured; readonly job: string; readonly former: Answer | null}
  | {readonly kind: 'recalled'; readonly post: CapturedPost; readonly answer: Answer}
  | {readonly kind: 'heard'; readonly job: string; readonly heard: Heard}
  | {readonly kind: 'retried'; readonly job: string}
  | {readonly kind: 'stopped'}
  | {readonly kind: 'restored'}
  | {readonly kind: 'edited'; readonly text: string | null}
  | {readonly kind: 'noticed'; readonly notice: Notice | null}
  | {readonly kind: 'cleared'};

export const EMPTY: PanelState = {post: null, missing: null, answer: null, former: null, notice: null};

export function fresh(job: string): Answer {
  return {
    job,
    stage: 'asking',
    id: null,
    lastEventId: null,
    verdict: null,
    reading: null,
    passages: [],
    sentences: [],
    drafts: [],
    suggestion: null,
    problem: null,
    edited: null,
    aside: null,
  };
}

export function next(state: PanelState, change: Change): PanelState {
  switch (change.kind) {
    case 'captured':
      return captured(state, change);
    case 'recalled':
      return {...EMPTY, post: change.post, answer: change.answer};
    case 'heard':
      return withAnswer(state, (answer) => (answer.job === change.job ? heard(answer, change.heard) : answer));
    case 'retried':
      return withAnswer(state, (answer) => ({...answer, job: change.job, stage: 'asking', problem: null}));
    case 'stopped':
      return withAnswer(state, (answer) => (answer.stage === 'asking' ? {...answer, stage: 'stopped'} : answer));
    case 'restored':
      return state.former ? {...state, answer: state.former, former: state.answer, notice: null} : state;
    case 'edited':
      return withAnswer(state, (answer) => edit(answer, change.text));
    case 'noticed':
      return {...state, notice: change.notice};
    case 'cleared':
      return EMPTY;
    default:
      return change satisfies never;
  }
}

/** The text that Insert and Copy take: the person's own, else the draft's, else what has passed so far. */
export function textOf(answer: Answer): string {
  return answer.edited ?? writtenOf(answer);
}

/** Null goes back to the suggestion and lays the person's text aside. */
function edit(answer: Answer, text: string | null): Answer {
  if (text === null) return {...answer, edited: null, aside: answer.edited ?? answer.aside};
  return {...answer, edited: text === writtenOf(answer) ? null : text};
}

/** What the service wrote, before any edit. */
export function writtenOf(answer: Answer): string {
  return answer.drafts[0]?.text ?? answer.sentences.map((sentence) => sentence.text).join(' ');
}

function captured(state: PanelState, {captured: found, job, former}: Extract<Change, {kind: 'captured'}>): PanelState {
  if (!found.ok) return {...EMPTY, missing: found.missing};
  const before = state.post?.key === found.key ? state.answer : former;
  return {...EMPTY, post: found, answer: fresh(job), former: before && textOf(before) !== '' ? before : null};
}

function withAnswer(state: PanelState, change: (answer: Answer) => Answer): PanelState {
  if (!state.answer) return state;
  const answer = change(state.answer);
  return answer === state.answer ? state : {...state, answer};
}

/** Nothing is taken up after Stop: what is there stays as the person left it. */
function heard(answer: Answer, {id, event}: Heard): Answer {
  if (answer.stage !== 'asking') return answer;
  return {...said(answer, event), lastEventId: id ?? answer.lastEventId};
}

function said(answer: Answer, event: StreamEvent): Answer {
  switch (event.type) {
    case 'verdict':
      return {...answer, id: event.id, verdict: event.verdict, reading: event.reading};
    case 'passages':
      return {...answer, passages: event.passages};
    case 'sentence':
      return answer.drafts.length === 0 ? withSentence(answer, event) : answer;
    case 'draft':
      return withDraft(answer, event.draft);
    case 'done':
      return finished(answer, event.suggestion);
    case 'problem':
      return {...answer, stage: 'failed', problem: event.problem};
    default:
      return event satisfies never;
  }
}

/** Where the person writes already, the next sentence comes behind their words, never over them. */
function withSentence(answer: Answer, {text, kind, cites}: Sentence): Answer {
  const sentences = [...answer.sentences, {text, kind, cites}];
  return {...answer, sentences, edited: answer.edited === null ? null : `${answer.edited} ${text}`};
}

function withDraft(answer: Answer, draft: Draft): Answer {
  const drafts = [...answer.drafts, draft];
  return {...answer, drafts, sentences: drafts[0]?.sentences ?? []};
}

function finished(answer: Answer, suggestion: Suggestion): Answer {
  return {
    ...answer,
    stage: 'done',
    id: suggestion.id,
    verdict: suggestion.verdict,
    reading: suggestion.reading,
    passages: suggestion.passages,
    drafts: suggestion.drafts,
    sentences: suggestion.drafts[0]?.sentences ?? [],
    suggestion,
  };
}
