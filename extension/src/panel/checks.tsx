import type {CheckedSentence} from '../suggest/checks';
import type {Check} from '../suggest/contract';
import type {Organization} from '../suggest/organization';
import {Icon} from '../ui/icon';
import {has, say, sayOf, type Key} from '../ui/words';
import type {Rechecked} from './recheck';
import {Spelling} from './spelling';
import type {Misspelled} from './spelled';

const ORDER: readonly Check['status'][] = ['fail', 'warn', 'pass'];

interface Props {
  checked: Rechecked;
  organization: Organization | null;
  /** Null where nobody looked: another language, or nothing changed. */
  misspelled: readonly Misspelled[] | null;
  onPutBack: (line: string) => void;
  onReplace: (what: Misspelled, by: string) => void;
}

/** The checks in words: what needs a look first and in full, what passed in one line; each opens to its why. */
export function Checks({checked, organization, misspelled, onPutBack, onReplace}: Props) {
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
        {over > 0 && <Line status="fail" words={say('draft.over', {n: over})} name="length" organization={organization} />}
        {checked.undisclosed !== null && <Undisclosed line={checked.undisclosed} onPutBack={onPutBack} />}
        {checked.yours.length > 0 && <Yours checked={checked} organization={organization} />}
        {misspelled && misspelled.length > 0 && <Spelling misspelled={misspelled} onReplace={onReplace} />}
        {checks.map((check) => (
          <Line
            key={check.name}
            name={check.name}
            status={check.status}
            words={wordsOf(check)}
            detail={check.detail}
            organization={organization}
          />
        ))}
      </ul>
      {!checked.fresh && checks.length > 0 && <p class="quiet">{say('checks.edited')}</p>}
    </section>
  );
}

interface LineProps {
  name: string;
  status: Check['status'];
  words: string;
  detail?: string | null;
  organization: Organization | null;
  others?: readonly CheckedSentence[];
}

/** Opens to why it is asked, in a line, and to what the company itself says of it. */
function Line({name, status, words, detail, organization, others = []}: LineProps) {
  const why = has(`check.${name}.why`) ? say(`check.${name}.why` as Key) : null;
  return (
    <li data-check={name} data-status={status}>
      <details>
        <summary title={detail ?? undefined}>
          <Icon name={status} />
          <span>{words}</span>
          <span class="unseen"> {say(`status.${status}`)}</span>
        </summary>
        <div class="because">
          {others.map(({start, text, why: said}) => (
            <p key={start} dir="auto">
              <q>{text}</q> {said}
            </p>
          ))}
          {detail && status === 'pass' && <p dir="auto">{detail}</p>}
          {why && <p>{why}</p>}
          <OwnWords name={name} organization={organization} />
        </div>
      </details>
    </li>
  );
}

/** The rule as the company wrote it, and where. */
function OwnWords({name, organization}: {name: string; organization: Organization | null}) {
  if (!organization) return null;
  const lines = name === 'disclosed' ? Object.values(organization.disclosure).flat() : voiceOf(name, organization);
  if (lines.length === 0) return null;
  return (
    <p dir="auto">
      <q>{lines.join(' · ')}</q> <span class="quiet">{name === 'disclosed' ? 'organization.yaml' : 'voice.md'}</span>
    </p>
  );
}

function voiceOf(name: string, {voice}: Organization): readonly string[] {
  if (!voice || (name !== 'voice' && name !== 'dialogue')) return [];
  const never = voice.never.length > 0 ? [say('voice.never', {words: voice.never.join(', ')})] : [];
  return [...(voice.prose ? [voice.prose] : []), ...(name === 'voice' ? never : [])];
}

function Yours({checked, organization}: {checked: Rechecked; organization: Organization | null}) {
  const n = checked.yours.length;
  const words = n === 1 ? say('draft.yours.one') : say('draft.yours.detail', {n});
  const others = checked.others.filter(({support}) => support === 'yours');
  return <Line name="grounded" status="warn" words={words} organization={organization} others={others} />;
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

function countWords({used, limit}: Rechecked): string {
  return say('count', {used, limit});
}
