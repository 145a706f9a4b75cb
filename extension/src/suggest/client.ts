/** Asking the service: one request, its stream, and the taking up of a stream that broke. */
import {createParser, type EventSourceMessage} from 'eventsource-parser';
import type {SuggestionRequest} from './contract';
import {parseEvent, type Heard} from './events';
import {passes, problem, problemOf, type Problem} from './problem';

export interface Service {
  /** Without a slash at its end, such as `http://127.0.0.1:8400`; empty for the page's own origin. */
  readonly address: string;
  readonly token: string | null;
  /** What requests go through, where they are noted on their way. */
  readonly fetch?: typeof fetch;
}

/** Where a broken stream goes on. */
export interface Resume {
  readonly suggestion: string;
  readonly lastEventId: string | null;
}

export interface AskOptions {
  /** The same key gives the same answer, however often it is sent. */
  readonly key: string;
  readonly signal: AbortSignal;
  readonly resume?: Resume | null;
  readonly fetch?: typeof fetch;
  /** Called for each comment line: the service is still at it. */
  readonly onAlive?: () => void;
  /** Milliseconds before each try to take up a broken stream; their number is the number of tries. */
  readonly pauses?: readonly number[];
}

const PAUSES = [250, 1_000, 3_000] as const;

/** The major number of the contract that this extension speaks. */
const CONTRACT = 1;

/** More than two comment lines missed: the stream is dead, even if the connection does not say so. */
const SILENCE_MS = 40_000;

type Wanted = SuggestionRequest;

/**
 * Asks for a suggestion and gives its events as they come.
 *
 * It ends after `done`, after a `problem`, or when the signal stops it; it throws nothing.
 */
export async function* ask(service: Service, request: Wanted, options: AskOptions): AsyncGenerator<Heard> {
  const pauses = [...(options.pauses ?? PAUSES)];
  let resume = options.resume ?? null;
  while (!options.signal.aborted) {
    const opened = await open(service, request, resume, options);
    if (options.signal.aborted) return;
    let broken: Problem = problem('interrupted');
    if (opened instanceof Response) {
      for await (const heard of read(opened, options)) {
        if (heard.event.type === 'verdict') resume = {suggestion: heard.event.id, lastEventId: heard.id};
        else if (resume && heard.id) resume = {...resume, lastEventId: heard.id};
        yield heard;
        if (heard.event.type === 'done' || heard.event.type === 'problem') return;
      }
    } else broken = opened;
    const pause = passes(broken) && broken.kind !== 'rate-limited' ? pauses.shift() : undefined;
    const hopeless = broken.kind === 'unreachable' && resume === null;
    if (options.signal.aborted) return;
    if (pause === undefined || hopeless) {
      yield {id: null, event: {type: 'problem', problem: resume ? interrupted(broken) : broken}};
      return;
    }
    await sleep(pause, options.signal);
  }
}

/** What was heard so far is kept: the person is told that the rest did not come, not that nothing did. */
function interrupted(broken: Problem): Problem {
  return broken.kind === 'unreachable' ? {...broken, kind: 'interrupted'} : broken;
}

async function open(
  service: Service,
  request: Wanted,
  resume: Resume | null,
  options: AskOptions,
): Promise<Response | Problem> {
  const headers: Record<string, string> = {Accept: 'text/event-stream', ...authorization(service)};
  const send = options.fetch ?? service.fetch ?? fetch;
  try {
    const response = resume
      ? await send(`${service.address}/v1/suggestions/${encodeURIComponent(resume.suggestion)}/events`, {
          headers: resume.lastEventId ? {...headers, 'Last-Event-ID': resume.lastEventId} : headers,
          signal: options.signal,
          cache: 'no-store',
        })
      : await send(`${service.address}/v1/suggestions`, {
          method: 'POST',
          headers: {...headers, 'Content-Type': 'application/json', 'Idempotency-Key': options.key},
          body: JSON.stringify(request),
          signal: options.signal,
          cache: 'no-store',
        });
    if (!response.ok) return await problemOf(response);
    return tooNew(response) ?? notAStream(response) ?? response;
  } catch {
    return problem('unreachable', service.address);
  }
}

export function authorization(service: Service): Record<string, string> {
  return service.token ? {Authorization: `Bearer ${service.token}`} : {};
}

/** A service of a later contract says so; one that says nothing is taken at its word's form. */
export function tooNew(response: Response): Problem | null {
  const spoken = Number.parseInt(response.headers.get('Aboveboard-Contract') ?? '', 10);
  return Number.isNaN(spoken) || spoken <= CONTRACT ? null : problem('version', String(spoken));
}

/** A captive portal answers 200 with a page of its own. */
function notAStream(response: Response): Problem | null {
  const kind = response.headers.get('Content-Type') ?? '';
  return kind.startsWith('text/event-stream') ? null : problem('unreadable', kind || 'no content type');
}

/** Ends, without a word, when the stream does or when it has been silent too long. */
async function* read(response: Response, {signal, onAlive}: AskOptions): AsyncGenerator<Heard> {
  if (!response.body) return;
  const waiting: EventSourceMessage[] = [];
  const parser = createParser({
    onEvent: (message) => waiting.push(message),
    onComment: () => onAlive?.(),
  });
  const reader = response.body.getReader();
  // One decoder for the whole stream: a chunk may end inside an emoji.
  const decoder = new TextDecoder();
  try {
    while (true) {
      const part = await beforeSilence(reader.read(), signal);
      if (part === null || part.done) return;
      parser.feed(decoder.decode(part.value, {stream: true}));
      for (const message of waiting.splice(0)) {
        const heard = parseEvent(message);
        if (heard) yield heard;
      }
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

type Part = ReadableStreamReadResult<Uint8Array>;

async function beforeSilence(part: Promise<Part>, signal: AbortSignal): Promise<Part | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), SILENCE_MS);
    signal.addEventListener('abort', () => resolve(null), {once: true});
  });
  try {
    return await Promise.race([part.catch(() => null), silence]);
  } finally {
    clearTimeout(timer);
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), {once: true});
  });
}
