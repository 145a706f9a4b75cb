/** What went wrong, as a value: problem+json from the service, or what the way to it did. */
import * as v from 'valibot';

export type ProblemKind =
  | 'unreachable' // nobody answers at that address
  | 'interrupted' // the stream broke and could not be taken up again
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'invalid'
  | 'rate-limited'
  | 'unavailable'
  | 'unreadable' // an answer that is not in the contract's form
  | 'practice-needed' // the topic asks for practice that the person has not had
  | 'version' // the service speaks a later contract than this extension
  | 'internal';

export interface Problem {
  readonly kind: ProblemKind;
  readonly title: string;
  readonly detail: string;
  readonly status: number | null;
  /** Seconds, where the service says when to come back. */
  readonly retryAfterS: number | null;
  readonly errors: readonly {readonly pointer: string; readonly message: string}[];
}

export type Outcome<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly problem: Problem};

const Body = v.object({
  type: v.fallback(v.string(), ''),
  title: v.fallback(v.string(), ''),
  detail: v.fallback(v.string(), ''),
  status: v.fallback(v.nullable(v.number()), null),
  retry_after: v.fallback(v.nullish(v.number(), null), null),
  errors: v.fallback(v.array(v.object({pointer: v.string(), message: v.string()})), []),
});

export function problem(kind: ProblemKind, detail = '', more: Partial<Problem> = {}): Problem {
  return {kind, title: '', detail, status: null, retryAfterS: null, errors: [], ...more};
}

/** A problem event's data, or a problem+json body: whatever of it can be read. */
export function problemFrom(data: unknown, status: number | null = null): Problem {
  const parsed = v.safeParse(Body, data);
  if (!parsed.success) return problem(kindOf(status), '', {status});
  const {type, title, detail, errors, retry_after} = parsed.output;
  const code = status ?? parsed.output.status;
  const kind = type.endsWith('/practice-needed') ? 'practice-needed' : kindOf(code);
  return {kind, title, detail, status: code, retryAfterS: retry_after, errors};
}

/** The answer of a request that was refused. Never throws: a body that is no JSON still has a status. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const found = problemFrom(body, response.status);
  const after = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  return Number.isNaN(after) ? found : {...found, retryAfterS: after};
}

/** Worth asking again with nothing changed. */
export function passes(found: Problem): boolean {
  return ['unreachable', 'interrupted', 'rate-limited', 'unavailable', 'internal'].includes(found.kind);
}

function kindOf(status: number | null): ProblemKind {
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 409:
      return 'conflict';
    case 413:
      return 'too-large';
    case 400:
    case 422:
      return 'invalid';
    case 429:
      return 'rate-limited';
    case 502:
    case 503:
    case 504:
      return 'unavailable';
    default:
      return 'internal';
  }
}
