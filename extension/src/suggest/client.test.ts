/// <reference types="node" />
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, expect, test} from 'vitest';
import type {CapturedPost} from '../site';
import {ask, type AskOptions} from './client';
import type {StreamEvent} from './events';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

const VERDICT = {
  id: 'sug_1',
  verdict: {action: 'reply', rule: null, why: 'A question.', contact: null, respond_by: null},
  reading: {intent: 'question', sentiment: 'neutral', urgency: 'normal', language: 'en'},
};
const SENTENCE = {draft: 'd1', text: 'Guten Tag 👋🏽', kind: 'courtesy', cites: []};
const DONE = {
  ...VERDICT,
  drafts: [],
  passages: [],
  drafter: 'extractive',
  knowledge_version: 'v1',
  timings_ms: {total: 3},
};
const POST: CapturedPost['post'] = {
  id: '1',
  author: {handle: '@ana', name: 'Ana', verified: false},
  text: 'Can I still send it back?',
  created_at: null,
  language: null,
  media: [],
  links: [],
  quote: null,
};
const REQUEST = {platform: 'x' as const, url: 'https://x.com/ana/status/1', post: POST, thread: []};

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function served(handle: Handle): Promise<string> {
  server = createServer(handle);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function frame(number: number, name: string, data: unknown): string {
  return `id: sug_1:${number}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

function stream(response: ServerResponse): ServerResponse {
  return response.writeHead(200, {'Content-Type': 'text/event-stream'});
}

async function heard(address: string, options: Partial<AskOptions> = {}, token: string | null = null): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  const signal = new AbortController().signal;
  for await (const {event} of ask({address, token}, REQUEST, {key: 'k', signal, pauses: [1, 1], ...options})) {
    events.push(event);
  }
  return events;
}

const types = (events: StreamEvent[]) => events.map(({type}) => type);

test('a whole stream is heard in its order and ends with done', async () => {
  const address = await served((_request, response) => {
    stream(response).end(frame(1, 'verdict', VERDICT) + frame(2, 'sentence', SENTENCE) + frame(3, 'done', DONE));
  });

  const events = await heard(address);

  expect(types(events)).toEqual(['verdict', 'sentence', 'done']);
});

test('an emoji that two chunks share arrives whole', async () => {
  const address = await served((_request, response) => {
    const bytes = Buffer.from(frame(1, 'sentence', SENTENCE) + frame(2, 'done', DONE));
    const inside = bytes.indexOf(Buffer.from('👋')) + 2;
    stream(response).write(bytes.subarray(0, inside));
    setTimeout(() => response.end(bytes.subarray(inside)), 20);
  });

  const [sentence] = await heard(address);

  expect(sentence).toMatchObject({type: 'sentence', text: 'Guten Tag 👋🏽'});
});

test('a stream that breaks is taken up behind its last event, and nothing is asked twice', async () => {
  const asked: string[] = [];
  const address = await served((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['last-event-id'] ?? ''}`.trim());
    if (request.method === 'POST') {
      stream(response).write(frame(1, 'verdict', VERDICT) + frame(2, 'sentence', SENTENCE), () => response.destroy());
    } else stream(response).end(frame(3, 'done', DONE));
  });

  const events = await heard(address);

  expect(types(events)).toEqual(['verdict', 'sentence', 'done']);
  expect(asked).toEqual(['POST /v1/suggestions', 'GET /v1/suggestions/sug_1/events sug_1:2']);
});

test('a stream that breaks before its verdict is asked for again with the same key', async () => {
  const keys: unknown[] = [];
  const address = await served((request, response) => {
    keys.push(request.headers['idempotency-key']);
    if (keys.length === 1) stream(response).write(': ping\n\n', () => response.destroy());
    else stream(response).end(frame(1, 'done', DONE));
  });

  const events = await heard(address);

  expect(types(events)).toEqual(['done']);
  expect(keys).toEqual(['k', 'k']);
});

test('a stream that can not be taken up says that it was interrupted', async () => {
  const address = await served((request, response) => {
    if (request.method !== 'POST') return void request.socket.destroy();
    stream(response).write(frame(1, 'verdict', VERDICT), () => response.destroy());
  });

  const events = await heard(address);

  expect(events.at(-1)).toMatchObject({type: 'problem', problem: {kind: 'interrupted'}});
});

test('where nobody listens the problem is that nobody does', async () => {
  const address = await served(() => undefined);
  await new Promise((resolve) => server?.close(resolve));

  const events = await heard(address);

  expect(events).toMatchObject([{type: 'problem', problem: {kind: 'unreachable', detail: address}}]);
});

test.each([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [409, 'conflict'],
  [413, 'too-large'],
  [422, 'invalid'],
  [429, 'rate-limited'],
  [500, 'internal'],
])('status %i is the problem %s', async (status, kind) => {
  const address = await served((_request, response) => {
    response.writeHead(status, {'Content-Type': 'application/problem+json'}).end('{"title": "No", "detail": "Why not."}');
  });

  const events = await heard(address, {pauses: []});

  expect(events).toMatchObject([{type: 'problem', problem: {kind, status, detail: 'Why not.'}}]);
});

test('a part that is down is tried again, and says when to come back', async () => {
  let tries = 0;
  const address = await served((_request, response) => {
    tries += 1;
    response.writeHead(503, {'Retry-After': '7'}).end();
  });

  const events = await heard(address);

  expect(events).toMatchObject([{type: 'problem', problem: {kind: 'unavailable', retryAfterS: 7}}]);
  expect(tries).toBe(3);
});

test('a page in the place of an answer is no answer', async () => {
  const address = await served((_request, response) => {
    response.writeHead(200, {'Content-Type': 'text/html'}).end('<h1>Welcome to the hotel</h1>');
  });

  const events = await heard(address);

  expect(events).toMatchObject([{type: 'problem', problem: {kind: 'unreadable'}}]);
});

test('a service of a later contract is told apart', async () => {
  const address = await served((_request, response) => {
    response.writeHead(200, {'Content-Type': 'text/event-stream', 'Aboveboard-Contract': '2'}).end();
  });

  const events = await heard(address);

  expect(events).toMatchObject([{type: 'problem', problem: {kind: 'version'}}]);
});

test('the token goes in the header, and nothing goes where there is none', async () => {
  const sent: unknown[] = [];
  const address = await served((request, response) => {
    sent.push(request.headers.authorization);
    stream(response).end(frame(1, 'done', DONE));
  });

  await heard(address, {}, 'secret');
  await heard(address, {}, null);

  expect(sent).toEqual(['Bearer secret', undefined]);
});

test('after a stop nothing more is heard', async () => {
  const stop = new AbortController();
  const address = await served((_request, response) => {
    stream(response).write(frame(1, 'verdict', VERDICT));
  });
  const events: StreamEvent[] = [];

  for await (const {event} of ask({address, token: null}, REQUEST, {key: 'k', signal: stop.signal})) {
    events.push(event);
    stop.abort();
  }

  expect(types(events)).toEqual(['verdict']);
});

test('a comment line tells that the service is still at it', async () => {
  const address = await served((_request, response) => {
    stream(response).end(`: ping\n\n: ping\n\n${frame(1, 'done', DONE)}`);
  });
  let alive = 0;

  await heard(address, {onAlive: () => (alive += 1)});

  expect(alive).toBe(2);
});
