/** The stream's events (section 4), parsed once, here: past this file nothing is `unknown`. */
import type {EventSourceMessage} from 'eventsource-parser';
import * as v from 'valibot';
import {Draft, Kind, Passage, Reading, Suggestion, Verdict} from './contract';
import {problem, problemFrom, type Problem} from './problem';

const schemas = {
  verdict: v.object({id: v.string(), verdict: Verdict, reading: Reading}),
  passages: v.object({passages: v.array(Passage)}),
  sentence: v.object({
    draft: v.string(),
    text: v.string(),
    kind: Kind,
    cites: v.nullish(v.array(v.string()), []),
  }),
  draft: v.union([v.object({draft: Draft}), v.pipe(Draft, v.transform((draft) => ({draft})))]),
  done: v.union([
    v.object({suggestion: Suggestion}),
    v.pipe(Suggestion, v.transform((suggestion) => ({suggestion}))),
  ]),
} as const;

type Schemas = typeof schemas;
type Name = keyof Schemas;

export type StreamEvent =
  | {[N in Name]: {readonly type: N} & v.InferOutput<Schemas[N]>}[Name]
  | {readonly type: 'problem'; readonly problem: Problem};

/** One event and the id by which the stream can be taken up after it. */
export interface Heard {
  readonly id: string | null;
  readonly event: StreamEvent;
}

/**
 * Reads one message of the stream.
 *
 * An event of a name we do not know is null: a later service may say more, and the words we know still hold.
 * An event that we do know, in another form than the contract's, is a problem.
 */
export function parseEvent(message: EventSourceMessage): Heard | null {
  const name = message.event ?? '';
  const id = message.id ?? null;
  const data = parseJson(message.data);
  if (name === 'problem') return {id, event: {type: 'problem', problem: problemFrom(data)}};
  if (!isName(name)) return null;
  return {id, event: parseKnown(name, data)};
}

function parseKnown(name: Name, data: unknown): StreamEvent {
  const parsed = v.safeParse(schemas[name], data);
  if (parsed.success) return {type: name, ...parsed.output} as StreamEvent;
  const where = parsed.issues.map((issue) => `${name}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
  return {type: 'problem', problem: problem('unreadable', where[0])};
}

function isName(name: string): name is Name {
  return Object.hasOwn(schemas, name);
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
