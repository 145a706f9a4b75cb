/** What the panel shows, as one value, and what each thing that happens makes of it. Pure. */
import type {Captured, CapturedPost, Inserted, Part} from '../site';
import type {CheckedText} from '../suggest/checks';
import type {HandedOver} from '../suggest/colleagues';
import type {Heard} from '../suggest/events';
import type {Reason} from '../suggest/outcome';
import type {Problem} from '../suggest/problem';
import {choose, edit, fresh, heard, reject, steered, textOf, type Answer} from './answer';
import {STRAIGHT, type Steer} from './steer';

export {fresh, textOf, writtenOf, type Answer, type Stage} from './answer';

/** What was done with the draft, told once. */
export type Notice =
  | {readonly kind: 'inserted'; readonly result: Inserted | null}
  | {readonly kind: 'uninserted'; readonly result: Inserted | null}
  | {readonly kind: 'copied'; readonly for: 'person' | 'linkedin' | 'ask'}
  | {readonly kind: 'not-copied'}
  | {readonly kind: 'handed-over'; readonly to: HandedOver}
  | {readonly kind: 'not-handed-over'; readonly problem: Problem};

/** A step that Undo takes back. */
export type Step = 'steered' | 'rejected' | 'discarded';

/** What a person can go back to. */
export interface Steps {
  /** The answer before this one, for the same post: asked again is never lost. */
  readonly former: Answer | null;
  /** The answer before each step, the last step last. */
  readonly past: readonly {readonly step: Step; readonly answer: Answer}[];
}

export interface PanelState extends Steps {
  readonly post: CapturedPost | null;
  /** What could not be read, where there is no post. */
  readonly missing: readonly Part[] | null;
  readonly answer: Answer | null;
  /** What the service says of a text as it stood; of another text it says nothing. */
  readonly checked: {readonly text: string; readonly found: CheckedText} | null;
  readonly notice: Notice | null;
}

export type Change =
  | {readonly kind: 'captured'; readonly captured: Captured; readonly job: string; readonly former: Answer | null}
  | ({readonly kind: 'recalled'; readonly post: CapturedPost; readonly answer: Answer} & Steps)
  | {readonly kind: 'heard'; readonly job: string; readonly heard: Heard}
  | {readonly kind: 'retried'; readonly job: string}
  | {readonly kind: 'stopped'}
  | {readonly kind: 'restored'}
  | {readonly kind: 'edited'; readonly text: string | null}
  | {readonly kind: 'chosen'; readonly place: number}
  | {readonly kind: 'steered'; readonly job: string; readonly steer: Steer}
  | {readonly kind: 'rejected'; readonly sentence: string}
  | {readonly kind: 'discarded'; readonly reason: Reason}
  | {readonly kind: 'undone'}
  | {readonly kind: 'checked'; readonly text: string; readonly found: CheckedText}
  | {readonly kind: 'handed-over'; readonly to: HandedOver}
  | {readonly kind: 'noticed'; readonly notice: Notice | null}
  | {readonly kind: 'cleared'};

export const EMPTY: PanelState = {
  post: null,
  missing: null,
  answer: null,
  former: null,
  past: [],
  checked: null,
  notice: null,
};

/** Steps that can be taken back; older ones are let go. */
const STEPS = 20;

export function next(state: PanelState, change: Change): PanelState {
  switch (change.kind) {
    case 'captured':
      return captured(state, change);
    case 'recalled':
      return {...EMPTY, post: change.post, answer: change.answer, former: change.former, past: change.past};
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
    case 'chosen':
      return withAnswer(state, (answer) => choose(answer, change.place));
    case 'steered':
      return step(state, 'steered', (answer) => steered(answer, change.job, change.steer));
    case 'rejected':
      return step(state, 'rejected', (answer) => reject(answer, change.sentence));
    case 'discarded':
      return step(state, 'discarded', (answer) => ({...answer, discarded: change.reason}));
    case 'undone':
      return undone(state);
    case 'checked':
      return {...state, checked: {text: change.text, found: change.found}};
    case 'handed-over':
      return {
        ...withAnswer(state, (answer) => ({...answer, handedTo: change.to.contact.name})),
        notice: {kind: 'handed-over', to: change.to},
      };
    case 'noticed':
      return {...state, notice: change.notice};
    case 'cleared':
      return EMPTY;
    default:
      return change satisfies never;
  }
}

function captured(state: PanelState, {captured: found, job, former}: Extract<Change, {kind: 'captured'}>): PanelState {
  if (!found.ok) return {...EMPTY, missing: found.missing};
  const before = state.post?.key === found.key ? state.answer : former;
  // What was put away under this post stays away, however often it is asked about.
  const answer = fresh(job, {...STRAIGHT, rejected: before?.steer.rejected ?? []});
  return {...EMPTY, post: found, answer, former: before && textOf(before) !== '' ? before : null};
}

function withAnswer(state: PanelState, change: (answer: Answer) => Answer): PanelState {
  if (!state.answer) return state;
  const answer = change(state.answer);
  return answer === state.answer ? state : {...state, answer};
}

function step(state: PanelState, name: Step, change: (answer: Answer) => Answer): PanelState {
  if (!state.answer) return state;
  const past = [...state.past, {step: name, answer: state.answer}].slice(-STEPS);
  return {...state, answer: change(state.answer), past, notice: null};
}

/** The answer as it was before the last step; one that was cut off by it counts as stopped. */
function undone(state: PanelState): PanelState {
  const last = state.past.at(-1);
  if (!last) return state;
  const {answer} = last;
  const settled: Answer = answer.stage === 'asking' ? {...answer, stage: 'stopped'} : answer;
  return {...state, answer: settled, past: state.past.slice(0, -1), notice: null};
}
