import type {CapturedPost} from '../site';
import type {Contact} from '../suggest/organization';
import {Icon} from '../ui/icon';
import {ariaKeys, keyLabel, type Keys} from '../ui/keys';
import {say} from '../ui/words';
import type {Answer} from './answer';
import {Ask} from './ask';
import type {Conduct} from './conduct';
import type {Notice as NoticeValue} from './model';
import {Notice} from './notice';

interface Props {
  conduct: Conduct;
  post: CapturedPost;
  answer: Answer;
  text: string;
  /** The disclosure that the person took out. */
  undisclosed: string | null;
  contact: Contact | null;
  notice: NoticeValue | null;
  keys: Keys;
}

/** One primary action: what the verdict asks for. */
export function Actions({conduct, post, answer, text, undisclosed, contact, notice, keys}: Props) {
  const {host} = conduct;
  const empty = text.trim() === '' || answer.discarded !== null;
  const copies = host.copiesOn(post.platform);
  const asks = contact !== null && answer.handedTo === null;
  const asking = answer.stage === 'asking';
  return (
    <footer class="actions">
      <Notice
        notice={notice}
        contact={contact}
        undisclosed={undisclosed}
        onUninsert={host.uninsert ? () => void conduct.uninsert() : null}
      />
      {contact && (
        <Ask
          contact={contact}
          post={post}
          onHandOver={host.tell ? () => void conduct.handOver(contact.id) : null}
          handedTo={answer.handedTo}
          failed={notice?.kind === 'not-handed-over'}
          onCopy={(note) => void conduct.copyForContact(note)}
        />
      )}
      {host.insert && !empty && (
        <button
          type="button"
          class="button"
          data-primary={asks ? undefined : ''}
          data-aboveboard="insert"
          aria-keyshortcuts={ariaKeys(keys.insert)}
          onClick={() => void conduct.insert()}
        >
          <Icon name={copies ? 'copy' : 'insert'} />
          {say(copies ? 'insert.linkedin' : 'insert')}
          <kbd>{keyLabel(keys.insert)}</kbd>
        </button>
      )}
      {!empty && (
        <button
          type="button"
          class="button"
          data-primary={host.insert || asks ? undefined : ''}
          data-aboveboard="copy"
          onClick={() => void conduct.copy()}
        >
          <Icon name="copy" />
          {say('copy')}
          {!host.insert && <kbd>{keyLabel(keys.insert)}</kbd>}
        </button>
      )}
      {asking && (
        <button
          type="button"
          class="button"
          data-aboveboard="stop"
          aria-keyshortcuts={ariaKeys(keys.stop)}
          onClick={() => conduct.stop()}
        >
          <Icon name="stop" />
          {say('stop')}
          <kbd>{keyLabel(keys.stop)}</kbd>
        </button>
      )}
    </footer>
  );
}
