import type {Check} from '../suggest/contract';
import {Icon, type IconName} from '../ui/icon';
import {say, sayOf} from '../ui/words';
import type {Rechecked} from './recheck';

const ORDER: readonly Check['status'][] = ['fail', 'warn', 'pass'];

/** The checks in words: what needs a look first and in full, what passed in one line. */
export function Checks({checked, onPutBack}: {checked: Rechecked; onPutBack: (line: string) => void}) {
  const checks = [...checked.checks].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  const over = checked.used - checked.limit;
  return (
    <section class="checks" data-aboveboard="checks" aria-label={say('checks')}>
      <span class="count" data-status={over > 0 ? 'fail' : undefined} title={countWords(checked)}>
        <span aria-hidden="true" dir="ltr">
          {checked.used} / {checked.limit}
        </span>
        <span class="unseen">{countWords(checked)}</span>
      </span>
      <ul>
        {over > 0 && <Line status="fail" words={say('draft.over', {n: over})} name="length" />}
        {checked.undisclosed !== null && (
          <Undisclosed line={checked.undisclosed} onPutBack={onPutBack} />
        )}
        {checked.yours.length > 0 && <Line status="warn" words={yoursWords(checked.yours.length)} name="grounded" />}
        {checks.map((check) => (
          <Line key={check.name} name={check.name} status={check.status} words={wordsOf(check)} detail={check.detail} />
        ))}
      </ul>
      {checked.edited && checks.length > 0 && <p class="quiet">{say('checks.edited')}</p>}
    </section>
  );
}

interface LineProps {
  name: string;
  status: Check['status'];
  words: string;
  detail?: string | null;
}

function Line({name, status, words, detail}: LineProps) {
  const icon: IconName = status;
  return (
    <li data-check={name} data-status={status} title={detail ?? undefined}>
      <Icon name={icon} />
      <span>{words}</span>
      <span class="unseen"> {say(`status.${status}`)}</span>
    </li>
  );
}

function Undisclosed({line, onPutBack}: {line: string; onPutBack: (line: string) => void}) {
  return (
    <li data-check="disclosed" data-status="warn">
      <Icon name="warn" />
      <span>{say('draft.undisclosed', {line})}</span>
      <button type="button" class="button" data-plain onClick={() => onPutBack(line)}>
        {say('draft.put_back')}
      </button>
    </li>
  );
}

function wordsOf(check: Check): string {
  const name = sayOf('check', check.name);
  return check.status === 'pass' || !check.detail ? name : `${name}: ${check.detail}`;
}

function yoursWords(n: number): string {
  return n === 1 ? say('draft.yours.one') : say('draft.yours.detail', {n});
}

function countWords({used, limit}: Rechecked): string {
  return say('count', {used, limit});
}
