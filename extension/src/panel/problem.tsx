import {useEffect, useState} from 'preact/hooks';
import {passes, type Problem as ProblemValue} from '../suggest/problem';
import {Icon} from '../ui/icon';
import {say} from '../ui/words';

interface Props {
  problem: ProblemValue;
  address: string;
  /** Whether something was written before it broke. */
  written: boolean;
  onRetry: () => void;
  onSettings: (() => void) | null;
  /** Starts the practice that a topic asks for; null where there is none. */
  onPractise: ((rule: string) => void) | null;
}

/** One sentence what happened, one what was kept, one button what to do. */
export function Problem({problem, address, written, onRetry, onSettings, onPractise}: Props) {
  const left = useSecondsLeft(problem);
  const rule = problem.kind === 'practice-needed' ? (problem.errors[0]?.pointer.replace(/^\/rules\//, '') ?? null) : null;
  const needsToken = problem.kind === 'unauthorized' && onSettings !== null;
  return (
    <section class="problem" data-aboveboard="problem" data-problem={problem.kind} role="alert">
      <p>
        <Icon name="fail" />
        <span>
          {say(`problem.${problem.kind}`, {address})}
          {problem.detail && explains(problem) && (
            <span class="detail" dir="auto">
              {problem.detail}
            </span>
          )}
        </span>
      </p>
      {problem.errors.map(({pointer, message}) => (
        <p key={pointer} class="quiet" dir="auto">
          {pointer}: {message}
        </p>
      ))}
      <p class="quiet">
        {say(written ? 'problem.draft_kept' : 'problem.kept')} {left > 0 && say('problem.wait', {n: left})}
      </p>
      {rule !== null && onPractise && (
        <button type="button" class="button" data-primary data-aboveboard="practise" onClick={() => onPractise(rule)}>
          {say('problem.practise')}
        </button>
      )}
      {needsToken ? (
        <button type="button" class="button" data-primary onClick={onSettings}>
          {say('problem.settings')}
        </button>
      ) : (
        <button type="button" class="button" data-primary={rule === null ? '' : undefined} disabled={left > 0} onClick={onRetry}>
          {say(written && passes(problem) ? 'problem.resume' : 'problem.retry')}
        </button>
      )}
    </section>
  );
}

/** The service's own sentence helps where it was the service that spoke. */
function explains({kind}: ProblemValue): boolean {
  return !['unreachable', 'interrupted', 'unreadable', 'version', 'unauthorized'].includes(kind);
}

/** Counts down where the service said when to come back. */
function useSecondsLeft(problem: ProblemValue): number {
  const [left, setLeft] = useState(problem.retryAfterS ?? 0);
  useEffect(() => {
    const end = Date.now() + (problem.retryAfterS ?? 0) * 1_000;
    const tick = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1_000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [problem]);
  return left;
}
