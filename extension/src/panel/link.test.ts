import {afterEach, expect, test, vi} from 'vitest';
import type {SuggestionRequest} from '../suggest/contract';
import type {StreamEvent} from '../suggest/events';
import {askWorker} from './link';

const JOB = 'job-1';
const QUESTION = {} as SuggestionRequest;

/** A worker that can be made to say something at any moment, and to die. */
function standInForChrome() {
  const heard: ((message: unknown) => void)[] = [];
  const ends: (() => void)[] = [];
  const port = {
    onMessage: {addListener: (listener: (message: unknown) => void) => heard.push(listener)},
    onDisconnect: {addListener: (listener: () => void) => ends.push(listener)},
    postMessage: vi.fn(),
    disconnect: vi.fn(),
  };
  vi.stubGlobal('chrome', {runtime: {connect: () => port}});
  return {
    port,
    say: (id: string, event: object) => heard.at(-1)!({kind: 'event', job: JOB, heard: {id, event}}),
    die: () => ends.at(-1)!(),
  };
}

afterEach(() => vi.unstubAllGlobals());

test('what comes while the event before is being looked at is heard without a further one', async () => {
  const worker = standInForChrome();
  const seen: StreamEvent['type'][] = [];

  const answering = askWorker(JOB, QUESTION, null, new AbortController().signal);
  const first = answering.next();
  worker.say('sug:1', {type: 'verdict', id: 'sug_1'});
  seen.push((await first).value!.event.type);
  worker.say('sug:2', {type: 'done'});
  for await (const {event} of answering) seen.push(event.type);

  expect(seen).toEqual(['verdict', 'done']);
});

test('a worker that dies is asked to go on where it broke', async () => {
  const worker = standInForChrome();

  const answering = askWorker(JOB, QUESTION, null, new AbortController().signal);
  const first = answering.next();
  worker.say('sug:1', {type: 'verdict', id: 'sug_1'});
  await first;
  const second = answering.next();
  worker.die();
  await vi.waitFor(() => expect(worker.port.postMessage).toHaveBeenCalledTimes(2));
  worker.say('sug:2', {type: 'done'});
  await second;

  expect(worker.port.postMessage).toHaveBeenLastCalledWith(
    expect.objectContaining({resume: {suggestion: 'sug_1', lastEventId: 'sug:1'}}),
  );
});
