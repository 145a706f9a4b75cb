import type {CapturedPost} from '../site';
import type {Contact} from '../suggest/organization';
import {Icon} from '../ui/icon';
import {say} from '../ui/words';

interface Props {
  contact: Contact;
  post: CapturedPost;
  /** Hands it over in the service; null where nothing is for real. */
  onHandOver: (() => void) | null;
  /** The name of the person it was handed to. */
  handedTo: string | null;
  /** It could not be handed over: then the person is written to. */
  failed: boolean;
  onCopy: (note: string) => void;
}

/** One click hands the post to the person who knows; where the service can't take it, they are written to. */
export function Ask({contact, post, onHandOver, handedTo, failed, onCopy}: Props) {
  const words = say('contact.ask', {name: contact.name});
  if (!onHandOver || failed) return <Write contact={contact} post={post} onCopy={onCopy} words={words} primary />;
  if (handedTo !== null) return <Write contact={contact} post={post} onCopy={onCopy} words={say('contact.write', {name: contact.name})} primary={false} />;
  return (
    <button type="button" class="button" data-primary data-aboveboard="ask" onClick={onHandOver}>
      <Icon name="escalate" />
      {words}
    </button>
  );
}

type WriteProps = Pick<Props, 'contact' | 'post' | 'onCopy'> & {words: string; primary: boolean};

/** By mail, by their page, else by a text to paste. */
function Write({contact, post, onCopy, words, primary}: WriteProps) {
  const address = addressOf(contact, post);
  const look = {class: 'button', 'data-primary': primary ? '' : undefined, 'data-aboveboard': 'ask'};
  const inside = (
    <>
      <Icon name="escalate" />
      {words}
    </>
  );
  return address ? (
    <a {...look} href={address} target="_blank" rel="noopener noreferrer">
      {inside}
    </a>
  ) : (
    <button {...look} type="button" onClick={() => onCopy(noteOf(post))}>
      {inside}
    </button>
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
