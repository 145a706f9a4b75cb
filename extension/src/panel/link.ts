/** The panel's line to the worker. Where the worker dies, it is woken and takes the stream up where it broke. */
import {PANEL_PORT, parseToPanel, type FromPanel, type ToPanel} from '../messages';
import type {Resume} from '../suggest/client';
import type {SuggestionRequest} from '../suggest/contract';
import type {Heard} from '../suggest/events';
import {problem} from '../suggest/problem';

/** How often a job survives the worker's death; a job that kills it every time must end. */
const LIVES = 5;

/** One job's events, in order, over as many ports as it takes. */
export async function* askWorker(
  job: string,
  request: SuggestionRequest,
  from: Resume | null,
  signal: AbortSignal,
): AsyncGenerator<Heard> {
  let resume = from;
  for (let life = 0; life < LIVES && !signal.aborted; life += 1) {
    for await (const told of conversation({kind: 'suggest', job, request, resume}, signal)) {
      if (told.kind === 'ended') return;
      if (told.kind !== 'event') continue;
      const {event, id} = told.heard;
      if (event.type === 'verdict') resume = {suggestion: event.id, lastEventId: id};
      else if (resume && id) resume = {...resume, lastEventId: id};
      yield told.heard;
      if (event.type === 'done' || event.type === 'problem') return;
    }
  }
  if (!signal.aborted) yield {id: null, event: {type: 'problem', problem: problem('interrupted')}};
}

/** What the worker says of one job until it ends, or its port does. */
async function* conversation(asked: Extract<FromPanel, {kind: 'suggest'}>, signal: AbortSignal): AsyncGenerator<ToPanel> {
  const port = chrome.runtime.connect({name: PANEL_PORT});
  const waiting: ToPanel[] = [];
  let wake = () => {};
  let over = false;
  const end = () => {
    over = true;
    wake();
  };
  port.onMessage.addListener((message: unknown) => {
    const told = parseToPanel(message);
    if (told?.job !== asked.job) return;
    waiting.push(told);
    wake();
  });
  port.onDisconnect.addListener(end);
  signal.addEventListener('abort', end, {once: true});
  port.postMessage(asked);
  try {
    while (!over || waiting.length > 0) {
      for (const told of waiting.splice(0)) yield told;
      // What came while the last was being looked at has woken nobody.
      if (!over && waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal.removeEventListener('abort', end);
    port.disconnect();
  }
}
