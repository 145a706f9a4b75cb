import type {Inserted} from '../site';
import type {Contact} from '../suggest/organization';
import {Icon} from '../ui/icon';
import {clock} from '../ui/time';
import {say} from '../ui/words';
import type {Notice as NoticeValue} from './model';

interface Props {
  notice: NoticeValue | null;
  contact: Contact | null;
  /** The disclosure that the text lacks; null where it has one, or needs none. */
  undisclosed: string | null;
  /** Null where an insertion can't be taken back. */
  onUninsert: (() => void) | null;
}

/** What became of the last action, in one line; always there, so that it is announced. */
export function Notice({notice, contact, undisclosed, onUninsert}: Props) {
  return (
    <div class="notice" role="status" data-aboveboard="notice" data-notice={notice ? noticeName(notice) : undefined}>
      {notice && <p>{noticeWords(notice, contact)}</p>}
      {notice && undisclosed !== null && takesText(notice) && (
        <p class="undisclosed" data-status="warn">
          <Icon name="warn" />
          {say('inserted.undisclosed', {line: undisclosed})}
        </p>
      )}
      {notice?.kind === 'handed-over' && notice.to.holding && <p class="quiet">{say('handed.holding')}</p>}
      {notice?.kind === 'inserted' && differs(notice.result) && <Found result={notice.result} />}
      {notice?.kind === 'inserted' && notice.result?.ok && onUninsert && (
        <button type="button" class="button" data-plain data-aboveboard="uninsert" onClick={onUninsert}>
          {say('undo')}
        </button>
      )}
    </div>
  );
}

/** The text has gone where it will be posted from. */
function takesText(notice: NoticeValue): boolean {
  if (notice.kind === 'copied') return notice.for !== 'ask';
  return notice.kind === 'inserted' && notice.result !== null && (notice.result.ok || notice.result.why === 'differs');
}

type Differs = Extract<Inserted, {why: 'differs'}>;

function Found({result}: {result: Differs}) {
  return (
    <>
      <p class="quiet">{say('inserted.found')}</p>
      <blockquote dir="auto">{result.found}</blockquote>
    </>
  );
}

function differs(result: Inserted | null): result is Differs {
  return result !== null && !result.ok && result.why === 'differs';
}

function noticeName(notice: NoticeValue): string {
  if (notice.kind === 'uninserted') return notice.result?.ok ? 'uninserted' : 'not-uninserted';
  if (notice.kind !== 'inserted') return notice.kind;
  if (notice.result === null) return 'no-page';
  return notice.result.ok ? 'inserted' : notice.result.why;
}

function noticeWords(notice: NoticeValue, contact: Contact | null): string {
  switch (notice.kind) {
    case 'copied':
      return notice.for === 'ask' ? say('contact.copied', {name: contact?.name ?? ''}) : say(`copied.${notice.for}`);
    case 'not-copied':
      return say('copied.none');
    case 'handed-over':
      return handedWords(notice.to.contact);
    case 'not-handed-over':
      return say('handed.not', {name: contact?.name ?? ''});
    case 'uninserted':
      return say(notice.result?.ok ? 'uninserted.ok' : 'uninserted.not');
    case 'inserted':
      if (notice.result === null) return say('inserted.no-page');
      return say(notice.result.ok ? 'inserted.ok' : `inserted.${notice.result.why}`);
    default:
      return notice satisfies never;
  }
}

function handedWords({name, there, back_at}: {name: string; there: boolean | null; back_at: string | null}): string {
  if (there === false && back_at) return say('handed.back', {name, time: clock(back_at)});
  return say(there ? 'handed.there' : 'handed', {name});
}
