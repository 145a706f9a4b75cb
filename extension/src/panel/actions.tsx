import type {CapturedPost, Inserted} from '../site';
import type {Contact} from '../suggest/organization';
import {Icon} from '../ui/icon';
import {say} from '../ui/words';
import type {Notice as NoticeValue} from './model';

const KEYS = /mac/i.test(navigator.userAgent) ? '⌘↵' : 'Ctrl ↵';

interface Props {
  post: CapturedPost;
  text: string;
  asking: boolean;
  /** Null where there is no reply box to write into. */
  onInsert: (() => void) | null;
  copies: boolean;
  onCopy: () => void;
  onStop: () => void;
  contact: Contact | null;
  onAsk: (note: string) => void;
  notice: NoticeValue | null;
}

/** One primary action: what the verdict asks for. */
export function Actions({post, text, asking, onInsert, copies, onCopy, onStop, contact, onAsk, notice}: Props) {
  const empty = text.trim() === '';
  const asks = contact !== null;
  return (
    <footer class="actions">
      <Notice notice={notice} contact={contact} />
      {contact && <Ask contact={contact} post={post} onAsk={onAsk} />}
      {onInsert && !empty && (
        <button type="button" class="button" data-primary={asks ? undefined : ''} data-aboveboard="insert" onClick={onInsert}>
          <Icon name={copies ? 'copy' : 'insert'} />
          {say(copies ? 'insert.linkedin' : 'insert')}
          <kbd>{KEYS}</kbd>
        </button>
      )}
      {!empty && (
        <button
          type="button"
          class="button"
          data-primary={onInsert || asks ? undefined : ''}
          data-aboveboard="copy"
         
          onClick={onCopy}
        >
          <Icon name="copy" />
          {say('copy')}
          {!onInsert && <kbd>{KEYS}</kbd>}
        </button>
      )}
      {asking && (
        <button type="button" class="button" data-aboveboard="stop" onClick={onStop}>
          <Icon name="stop" />
          {say('stop')}
          <kbd>Esc</kbd>
        </button>
      )}
    </footer>
  );
}

/** Hands the post to the person who knows: by mail, by their page, else by a text to paste. */
function Ask({contact, post, onAsk}: {contact: Contact; post: CapturedPost; onAsk: (note: string) => void}) {
  const words = say('contact.ask', {name: contact.name});
  const address = addressOf(contact, post);
  if (!address) {
    return (
      <button type="button" class="button" data-primary data-aboveboard="ask" onClick={() => onAsk(noteOf(post))}>
        <Icon name="escalate" />
        {words}
      </button>
    );
  }
  return (
    <a class="button" data-primary data-aboveboard="ask" href={address} target="_blank" rel="noopener noreferrer">
      <Icon name="escalate" />
      {words}
    </a>
  );
}

function addressOf({reach}: Contact, post: CapturedPost): string | null {
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(reach)) {
    const subject = say('contact.subject', {author: post.post.author.name ?? post.post.author.handle ?? ''});
    return `mailto:${reach}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(noteOf(post))}`;
  }
  return /^https:\/\//i.test(reach) && URL.canParse(reach) ? reach : null;
}

function noteOf(post: CapturedPost): string {
  return `${post.url}\n\n${post.post.text}`;
}

/** What became of the last action, in one line; always there, so that it is announced. */
function Notice({notice, contact}: {notice: NoticeValue | null; contact: Contact | null}) {
  return (
    <div class="notice" role="status" data-aboveboard="notice" data-notice={notice ? noticeName(notice) : undefined}>
      {notice && <p>{noticeWords(notice, contact)}</p>}
      {notice?.kind === 'inserted' && differs(notice.result) && (
        <>
          <p class="quiet">{say('inserted.found')}</p>
          <blockquote dir="auto">{notice.result.found}</blockquote>
        </>
      )}
    </div>
  );
}

type Differs = Extract<Inserted, {why: 'differs'}>;

function differs(result: Inserted | null): result is Differs {
  return result !== null && !result.ok && result.why === 'differs';
}

function noticeName(notice: NoticeValue): string {
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
    case 'inserted':
      if (notice.result === null) return say('inserted.no-page');
      return say(notice.result.ok ? 'inserted.ok' : `inserted.${notice.result.why}`);
    default:
      return notice satisfies never;
  }
}
