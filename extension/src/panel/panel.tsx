/** The panel, top to bottom. Everything it shows follows from one state. */
import type {ComponentChildren} from 'preact';
import {useEffect, useMemo, useReducer, useRef, useState} from 'preact/hooks';
import type {CapturedPost} from '../site';
import {knowers, type Knower} from '../suggest/colleagues';
import type {Contact, Organization} from '../suggest/organization';
import {actOf} from '../ui/keys';
import {say, type Key} from '../ui/words';
import {Actions} from './actions';
import {writtenOf, type Answer} from './answer';
import {Checks} from './checks';
import {Chips} from './chips';
import type {Conduct} from './conduct';
import {Draft} from './draft';
import {replaceAt, typeAt} from './editable';
import {Head} from './head';
import {useKnown} from './known';
import type {PanelState} from './model';
import {isPractice} from './practice_posts';
import {Presence, usePresence} from './presence';
import {Problem} from './problem';
import {Progress, Spoken, Written} from './progress';
import {recheck, type Rechecked} from './recheck';
import {citedBy, Sources} from './sources';
import {useSpelling} from './spelled';
import {Verdict} from './verdict';
import {Warnings, type Pasted} from './warnings';

interface Props {
  conduct: Conduct;
  organization: Organization | null;
  /** What becomes of a pasted text: the place knows its site and address. */
  onPasted: (pasted: Pasted) => void;
  /** Shown while there is no post. */
  empty: ComponentChildren;
  /** Starts the practice that a topic asks for. */
  onPractise?: (rule: string) => void;
}

export function Panel({conduct, organization, onPasted, empty, onPractise}: Props) {
  const state = useConduct(conduct);
  const {post, answer, missing, former} = state;
  useKeys(conduct);
  return (
    <div class="panel" data-stage={answer?.stage ?? 'idle'}>
      {post && <Head post={post} onAgain={() => void conduct.again()} />}
      {!post && missing === null && empty}
      <Beside conduct={conduct} post={post} answer={answer} />
      {post && isPractice(post) && <Try post={post} />}
      <Warnings warnings={post?.warnings ?? []} missing={missing !== null} onPasted={onPasted} />
      {former && <Former onRestore={() => conduct.restore()} />}
      {post && answer && (
        <Answered
          conduct={conduct}
          state={state}
          post={post}
          answer={answer}
          organization={organization}
          onPractise={onPractise ?? null}
        />
      )}
      <Spoken answer={answer} />
    </div>
  );
}

interface AnsweredProps {
  conduct: Conduct;
  state: PanelState;
  post: CapturedPost;
  answer: Answer;
  organization: Organization | null;
  onPractise: ((rule: string) => void) | null;
}

function Answered({conduct, state, post, answer, organization, onPractise}: AnsweredProps) {
  const editor = useRef<HTMLDivElement>(null);
  const [lit, setLit] = useState<readonly string[]>([]);
  const checked = useMemo(() => recheck(answer, post.platform, 'public', state.checked), [post, answer, state.checked]);
  const known = useKnown(citedBy(answer), conduct.host.about);
  const contact = contactOf(answer, organization);
  const knower = useKnower(answer, conduct);
  const misspelled = useSpelling(conduct.host.spell, spelledText(answer, checked), namesIn(post, answer, organization));
  const keys = conduct.host.keys();
  const shown = shows(answer, checked);
  return (
    <>
      {answer.verdict && (
        <Verdict verdict={answer.verdict} reading={answer.reading} contact={contact} knower={knower} rules={organization?.rules ?? []} />
      )}
      <Progress answer={answer} organization={organization} />
      {shown && (
        <Draft
          answer={answer}
          checked={checked}
          misspelled={misspelled ?? []}
          holding={isHeld(answer)}
          editor={editor}
          known={known}
          keys={keys}
          undoes={state.past.at(-1)?.step ?? null}
          onUndo={() => conduct.undo()}
          onEdit={(text) => conduct.edit(text)}
          onChoose={(place) => conduct.choose(place)}
          onReject={(sentence) => conduct.reject(sentence)}
          onPoint={setLit}
        />
      )}
      {!shown && state.past.length > 0 && <Back onUndo={() => conduct.undo()} />}
      {shown && (
        <Checks
          checked={checked}
          organization={organization}
          misspelled={misspelled}
          onPutBack={(line) => putBack(editor.current, checked, line)}
          onReplace={(what, by) => editor.current && replaceAt(editor.current, what, by)}
        />
      )}
      {shown && !isHeld(answer) && (
        <Chips
          answer={answer}
          post={post.post.text}
          onChip={(chip) => conduct.chip(chip)}
          onDiscard={conduct.host.tell ? (reason) => conduct.discard(reason) : null}
        />
      )}
      {shown && isUnmoved(state) && (
        <p class="progress" role="status">
          {say('steer.same')}
        </p>
      )}
      {answer.problem && (
        <Problem
          problem={answer.problem}
          address={conduct.host.address()}
          written={checked.text !== ''}
          onRetry={() => conduct.retry()}
          onSettings={conduct.host.settings}
          onPractise={onPractise}
        />
      )}
      <Sources answer={answer} lit={lit} known={known} onUse={(id) => conduct.use(id)} onOpened={(id) => conduct.opened(id)} />
      <Written answer={answer} />
      <Actions
        conduct={conduct}
        post={post}
        answer={answer}
        text={checked.text}
        undisclosed={checked.undisclosed}
        contact={contact}
        notice={state.notice}
        keys={keys}
      />
    </>
  );
}

export function useConduct(conduct: Conduct): Conduct['state'] {
  const [, changed] = useReducer((n: number) => n + 1, 0);
  useEffect(() => conduct.subscribe(() => changed(undefined)), [conduct]);
  return conduct.state;
}

const PLACES = {first: 0, second: 1, third: 2} as const;

function useKeys(conduct: Conduct): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const act = event.isComposing ? null : actOf(event, conduct.host.keys(), isWriting(event.target));
      if (act === null) return;
      if (act === 'stop') return conduct.stop();
      event.preventDefault();
      if (act === 'insert') void conduct.insert();
      else if (act === 'undo') conduct.undo();
      else conduct.choose(PLACES[act]);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [conduct]);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function contactOf(answer: Answer, organization: Organization | null): Contact | null {
  const id = answer.verdict?.contact ?? null;
  return organization?.contacts.find((contact) => contact.id === id) ?? null;
}

/** Who is there now is asked when somebody is to be asked, and not before. */
function useKnower(answer: Answer, {host}: Conduct): Knower | null {
  const [found, setFound] = useState<readonly Knower[]>([]);
  const id = answer.verdict?.contact ?? null;
  useEffect(() => {
    if (!id || !host.tell) return;
    let gone = false;
    void knowers(host.service()).then((told) => {
      if (told.ok && !gone) setFound(told.value.contacts);
    });
    return () => void (gone = true);
  }, [id, host]);
  return found.find((knower) => knower.id === id) ?? null;
}

/** An English draft that the person has touched; what the service wrote, it has read over itself. */
function spelledText(answer: Answer, {edited, text}: Rechecked): string | null {
  return edited && (answer.reading?.language ?? '').startsWith('en') ? text : null;
}

/** What is spelled as it is: our names, the author's, and every word that a source uses. */
function namesIn({post}: CapturedPost, {passages}: Answer, organization: Organization | null): readonly string[] {
  const own = organization ? [organization.name, ...organization.contacts.map(({name}) => name)] : [];
  return [...own, post.author.name ?? '', ...passages.map(({title, text}) => `${title} ${text}`)];
}

/** Anything but a reply holds the answer back: a draft is then only a holding one. */
function isHeld({verdict}: Answer): boolean {
  return verdict !== null && verdict.action !== 'reply' && verdict.action !== 'reply_privately';
}

function shows(answer: Answer, {text}: Rechecked): boolean {
  return answer.discarded === null && (text !== '' || answer.edited !== null);
}

/** A wish that changed nothing is said to have: pressing it again would not help. */
function isUnmoved({answer, past}: PanelState): boolean {
  const last = past.at(-1);
  if (last?.step !== 'steered' || answer?.stage !== 'done') return false;
  return writtenOf(last.answer) === writtenOf(answer) && answer.edited === null;
}

/** Behind the greeting, if that still stands there: within the first hundred characters, as it was. */
function putBack(root: HTMLElement | null, checked: Rechecked, line: string): void {
  const first = checked.pieces[0];
  if (!root) return;
  if (first?.sentence?.kind === 'courtesy') typeAt(root, first.text.length, ` ${line}`);
  else typeAt(root, 0, `${line} `);
}

/** Who else is here. A practice post is nobody else's. */
function Beside({conduct, post, answer}: {conduct: Conduct; post: CapturedPost | null; answer: Answer | null}) {
  const service = useMemo(() => (conduct.host.tell ? () => conduct.host.service() : null), [conduct]);
  const real = post && !isPractice(post) ? post : null;
  const drafting = answer !== null && (answer.edited !== null || answer.drafts.length > 0);
  return <Presence here={usePresence(real, drafting ? 'drafting' : 'reading', service)} />;
}

/** On a practice post, one thing to try. */
function Try({post}: {post: CapturedPost}) {
  const name = post.key.replace('practice-lesson-', 'tour.try.');
  const key: Key = name.startsWith('tour.try.') ? (name as Key) : 'tour.try.rule';
  return (
    <p class="try" data-aboveboard="try">
      {say(key)}
    </p>
  );
}

/** Where the draft was thrown away, it can still be had back. */
function Back({onUndo}: {onUndo: () => void}) {
  return (
    <button type="button" class="button" data-aboveboard="undo" onClick={onUndo}>
      {say('undo')}
    </button>
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
