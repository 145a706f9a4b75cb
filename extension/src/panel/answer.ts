/** What one post was answered with, and what each thing that is heard or done makes of it. Pure. */
import type {Draft, Passage, Reading, Sentence, Suggestion, Verdict} from '../suggest/contract';
import type {Heard, StreamEvent} from '../suggest/events';
import type {Reason} from '../suggest/outcome';
import type {Problem} from '../suggest/problem';
import {isRejected, STRAIGHT, type Steer} from './steer';

export type Stage = 'idle' | 'asking' | 'done' | 'stopped' | 'failed';

/** One answer, so far. Kept, so that a panel opened again shows it again. */
export interface Answer {
  /** Names this asking; words of another one never land here. */
  readonly job: string;
  readonly stage: Stage;
  readonly id: string | null;
  readonly lastEventId: string | null;
  readonly verdict: Verdict | null;
  readonly reading: Reading | null;
  readonly passages: readonly Passage[];
  /** Of the draft that is shown, as they passed their checks; what was put away is not among them. */
  readonly sentences: readonly Sentence[];
  readonly drafts: readonly Draft[];
  /** The place in `drafts` of the one that is shown. */
  readonly chosen: number;
  readonly suggestion: Suggestion | null;
  readonly problem: Problem | null;
  /** The person's own text; null until they touch it. */
  readonly edited: string | null;
  /** Their text that they went back from: it can be had again. */
  readonly aside: string | null;
  /** Their texts of the drafts that are not shown, by place. */
  readonly others: Readonly<Record<number, string>>;
  readonly steer: Steer;
  /** Why the draft was thrown away, if it was. */
  readonly discarded: Reason | null;
  /** Whether the post was handed to the person who knows. */
  readonly handedTo: string | null;
}

export function fresh(job: string, steer: Steer = STRAIGHT): Answer {
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
    chosen: 0,
    suggestion: null,
    problem: null,
    edited: null,
    aside: null,
    others: {},
    steer,
    discarded: null,
    handedTo: null,
  };
}

/** The same post with other wishes: what was found of it stands until the new answer says otherwise. */
export function steered(answer: Answer, job: string, steer: Steer): Answer {
  const {verdict, reading, passages} = answer;
  return {...fresh(job, steer), verdict, reading, passages};
}

/** The text that Insert and Copy take: the person's own, else the draft's, else what has passed so far. */
export function textOf(answer: Answer): string {
  return answer.edited ?? writtenOf(answer);
}

/** What the service wrote, before any edit, without what was put away. */
export function writtenOf(answer: Answer): string {
  const draft = draftOf(answer);
  const whole = draft !== null && draft.sentences.length === answer.sentences.length;
  return whole ? draft.text : joined(answer.sentences);
}

/** The draft that is shown; null while it is being written. */
export function draftOf({drafts, chosen}: Answer): Draft | null {
  return drafts[chosen] ?? null;
}

/** Null goes back to the suggestion and lays the person's text aside. */
export function edit(answer: Answer, text: string | null): Answer {
  if (text === null) return {...answer, edited: null, aside: answer.edited ?? answer.aside};
  return {...answer, edited: text === writtenOf(answer) ? null : text};
}

/** Shows another draft; the person's text of this one is kept with it. */
export function choose(answer: Answer, place: number): Answer {
  if (place === answer.chosen || !answer.drafts[place]) return answer;
  const {[place]: mine = null, ...rest} = answer.others;
  const others = answer.edited === null ? rest : {...rest, [answer.chosen]: answer.edited};
  return shown({...answer, chosen: place, edited: mine, aside: null, others});
}

/** Takes a sentence out, here and wherever it comes again. */
export function reject(answer: Answer, sentence: string): Answer {
  const steer = {...answer.steer, rejected: [...answer.steer.rejected, sentence]};
  const edited = answer.edited === null ? null : without(answer.edited, sentence);
  return shown({...answer, steer, edited});
}

function without(text: string, sentence: string): string {
  const at = text.indexOf(sentence);
  if (at === -1) return text;
  const before = text.slice(0, at);
  const after = text.slice(at + sentence.length);
  return before === '' ? after.trimStart() : before.trimEnd() + (after.startsWith('\n') ? after : after.replace(/^ */, ' ')).trimEnd();
}

/** Nothing is taken up after Stop: what is there stays as the person left it. */
export function heard(answer: Answer, {id, event}: Heard): Answer {
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
      return shown({...answer, drafts: withDraft(answer.drafts, event.draft)});
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
  if (isRejected(text, answer.steer.rejected)) return answer;
  const sentences = [...answer.sentences, {text, kind, cites}];
  return {...answer, sentences, edited: answer.edited === null ? null : `${answer.edited} ${text}`};
}

function withDraft(drafts: readonly Draft[], draft: Draft): readonly Draft[] {
  const place = drafts.findIndex(({id}) => id === draft.id);
  return place === -1 ? [...drafts, draft] : drafts.with(place, draft);
}

function finished(answer: Answer, suggestion: Suggestion): Answer {
  const {id, verdict, reading, passages, drafts} = suggestion;
  const chosen = Math.min(answer.chosen, Math.max(0, drafts.length - 1));
  return shown({...answer, stage: 'done', id, verdict, reading, passages, drafts, chosen, suggestion});
}

function shown(answer: Answer): Answer {
  const of = draftOf(answer)?.sentences ?? (answer.suggestion ? [] : answer.sentences);
  return {...answer, sentences: of.filter(({text}) => !isRejected(text, answer.steer.rejected))};
}

function joined(sentences: readonly Sentence[]): string {
  return sentences.map((sentence) => sentence.text).join(' ');
}
