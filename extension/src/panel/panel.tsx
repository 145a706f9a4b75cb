/** The panel, top to bottom. Everything it shows follows from one state. */
import {useEffect, useMemo, useReducer, useRef, useState} from 'preact/hooks';
import type {Contact, Organization} from '../suggest/organization';
import {say} from '../ui/words';
import {took} from '../ui/time';
import {Actions} from './actions';
import {Checks} from './checks';
import type {Conduct} from './conduct';
import {Draft} from './draft';
import {typeAt} from './editable';
import {Head} from './head';
import type {Answer} from './model';
import {Problem} from './problem';
import {recheck, type Rechecked} from './recheck';
import {Sources} from './sources';
import {Verdict} from './verdict';
import {Warnings, type Pasted} from './warnings';

interface Props {
  conduct: Conduct;
  organization: Organization | null;
  /** What becomes of a pasted text: the place knows its site and address. */
  onPasted: (pasted: Pasted) => void;
  /** Takes the post in view; null where there is no page to take one from. */
  onCapture: (() => void) | null;
}

export function Panel({conduct, organization, onPasted, onCapture}: Props) {
  const state = useConduct(conduct);
  const {post, answer, missing, former, notice} = state;
  const editor = useRef<HTMLDivElement>(null);
  const [lit, setLit] = useState<readonly string[]>([]);
  const checked = useMemo(() => (post && answer ? recheck(answer, post.platform) : null), [post, answer]);
  const contact = contactOf(answer, organization);
  useKeys(conduct);
  return (
    <div class="panel" data-stage={answer?.stage ?? 'idle'}>
      {post && <Head post={post} onAgain={() => void conduct.again()} />}
      {!post && missing === null && <Empty onCapture={onCapture} />}
      <Warnings
        warnings={post?.warnings ?? []}
        missing={missing !== null}
        onPasted={onPasted}
      />
      {former && <Former onRestore={() => conduct.restore()} />}
      {answer?.verdict && (
        <Verdict verdict={answer.verdict} reading={answer.reading} contact={contact} rules={organization?.rules ?? []} />
      )}
      {answer && <Progress answer={answer} organization={organization} />}
      {answer && checked && shows(answer, checked) && (
        <Draft
          answer={answer}
          checked={checked}
          holding={isHeld(answer)}
          editor={editor}
          onEdit={(text) => conduct.edit(text)}
          onPoint={setLit}
        />
      )}
      {answer && checked && shows(answer, checked) && (
        <Checks checked={checked} onPutBack={(line) => putBack(editor.current, checked, line)} />
      )}
      {answer?.problem && (
        <Problem
          problem={answer.problem}
          address={conduct.host.address()}
          written={checked !== null && checked.text !== ''}
          onRetry={() => conduct.retry()}
          onSettings={conduct.host.settings}
        />
      )}
      {answer && <Sources answer={answer} lit={lit} about={conduct.host.about} />}
      {answer && <Written answer={answer} />}
      {post && answer && checked && (
        <Actions
          post={post}
          text={checked.text}
          asking={answer.stage === 'asking'}
          onInsert={conduct.host.insert ? () => void conduct.insert() : null}
          copies={conduct.host.copiesOn(post.platform)}
          onCopy={() => void conduct.copy()}
          onStop={() => conduct.stop()}
          contact={contact}
          onAsk={(note) => void conduct.copyForContact(note)}
          notice={notice}
        />
      )}
      <Spoken answer={answer} />
    </div>
  );
}

function useConduct(conduct: Conduct): Conduct['state'] {
  const [, changed] = useReducer((n: number) => n + 1, 0);
  useEffect(() => conduct.subscribe(() => changed(undefined)), [conduct]);
  return conduct.state;
}

function useKeys(conduct: Conduct): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === 'Escape') conduct.stop();
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void conduct.insert();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [conduct]);
}

function contactOf(answer: Answer | null, organization: Organization | null): Contact | null {
  const id = answer?.verdict?.contact ?? null;
  return organization?.contacts.find((contact) => contact.id === id) ?? null;
}

/** Anything but a reply holds the answer back: a draft is then only a holding one. */
function isHeld({verdict}: Answer): boolean {
  return verdict !== null && verdict.action !== 'reply' && verdict.action !== 'reply_privately';
}

function shows(answer: Answer, {text}: Rechecked): boolean {
  return text !== '' || answer.edited !== null;
}

/** Behind the greeting, if that still stands there: within the first hundred characters, as it was. */
function putBack(root: HTMLElement | null, checked: Rechecked, line: string): void {
  const first = checked.pieces[0];
  if (!root) return;
  if (first?.sentence?.kind === 'courtesy') typeAt(root, first.text.length, ` ${line}`);
  else typeAt(root, 0, `${line} `);
}

function Empty({onCapture}: {onCapture: (() => void) | null}) {
  return (
    <section class="empty">
      <h2>{say('empty.title')}</h2>
      <p class="quiet">{say(onCapture ? 'empty.text' : 'empty.practice')}</p>
      {onCapture && (
        <button type="button" class="button" data-aboveboard="again" onClick={onCapture}>
          {say('empty.capture')}
        </button>
      )}
    </section>
  );
}

function Former({onRestore}: {onRestore: () => void}) {
  return (
    <p class="former">
      {say('again.former')}
      <button type="button" class="button" data-plain onClick={onRestore}>
        {say('again.restore')}
      </button>
    </p>
  );
}

/** What is being done, as it happens. */
function Progress({answer, organization}: {answer: Answer; organization: Organization | null}) {
  const words = progressWords(answer, organization);
  return words === '' ? null : <p class="progress">{words}</p>;
}

function progressWords(answer: Answer, organization: Organization | null): string {
  if (answer.stage === 'stopped') return say('progress.stopped');
  if (answer.stage === 'done') return answer.drafts.length === 0 ? say('holding.none') : '';
  if (answer.stage !== 'asking') return '';
  if (!answer.verdict) return say('progress.reading');
  if (answer.passages.length > 0) return say('progress.writing', {n: answer.passages.length});
  const documents = organization?.knowledge?.documents ?? 0;
  return documents > 0 ? say('progress.looking', {n: documents}) : say('progress.looking.some');
}

/** Once it is done: who wrote it, and how long it took. */
function Written({answer: {suggestion, drafts}}: {answer: Answer}) {
  if (!suggestion || drafts.length === 0) return null;
  const time = took(suggestion.timings_ms['total'] ?? 0);
  const {drafter} = suggestion;
  return (
    <p class="quiet" title={drafter}>
      {drafter === 'extractive' ? say('written.sources', {time}) : say('written.model', {drafter, time})}
    </p>
  );
}

/** For those who hear it: the verdict, then sentence by sentence, never token by token. */
function Spoken({answer}: {answer: Answer | null}) {
  const verdict = answer?.verdict;
  return (
    <div class="unseen" role="log" aria-live="polite">
      {verdict && <p>{`${say(`action.${verdict.action}`)}. ${verdict.why}`}</p>}
      {answer?.sentences.map(({text}, index) => <p key={index}>{text}</p>)}
    </div>
  );
}
