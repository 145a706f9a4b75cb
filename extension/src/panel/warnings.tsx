import {useState} from 'preact/hooks';
import type {Captured, CapturedPost, Warning} from '../site';
import {Icon} from '../ui/icon';
import {say} from '../ui/words';

interface Props {
  warnings: readonly Warning[];
  /** No post was found: the text can be pasted. */
  missing: boolean;
  onPasted: (pasted: Pasted) => void;
}

export interface Pasted {
  readonly text: string;
  readonly author: string;
}

/** What could not be read is said, each on a line of its own. The element is always there, so that it is announced. */
export function Warnings({warnings, missing, onPasted}: Props) {
  return (
    <section class="warnings" data-aboveboard="warnings" role="status">
      {warnings.map((warning) => (
        <p key={warning} data-warning={warning}>
          <Icon name="warn" />
          {say(`warning.${warning}`)}
        </p>
      ))}
      {missing && <Paste onPasted={onPasted} />}
    </section>
  );
}

function Paste({onPasted}: {onPasted: (pasted: Pasted) => void}) {
  return (
    <div data-warning="post-not-found">
      <p>
        <Icon name="warn" />
        {say('warning.post-not-found')}
      </p>
      <PasteBox onPasted={onPasted} />
    </div>
  );
}

export function PasteBox({onPasted}: {onPasted: (pasted: Pasted) => void}) {
  const [text, setText] = useState('');
  const [author, setAuthor] = useState('');
  const send = (event: Event) => {
    event.preventDefault();
    if (text.trim() !== '') onPasted({text: text.trim(), author: author.trim()});
  };
  return (
    <form class="paste" onSubmit={send}>
      <label>
        {say('paste.text')}
        <textarea class="field" dir="auto" required value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <label>
        {say('paste.author')}
        <input class="field" dir="auto" value={author} onInput={(event) => setAuthor(event.currentTarget.value)} />
      </label>
      <button class="button" data-primary>
        {say('paste.send')}
      </button>
    </form>
  );
}

/** A post that a person pasted: what they did not say is not made up. */
export function postFrom({text, author}: Pasted, platform: CapturedPost['platform'], url: string): Captured {
  const isHandle = author.startsWith('@');
  const id = `pasted-${crypto.randomUUID()}`;
  return {
    ok: true,
    platform,
    key: id,
    url,
    post: {
      id,
      author: {handle: isHandle || author === '' ? author || '@unknown' : null, name: isHandle ? null : author || null, verified: null},
      text: text.replaceAll('\r\n', '\n').normalize('NFC'),
      created_at: null,
      language: null,
      media: [],
      links: text.match(/https?:\/\/\S+/g) ?? [],
      quote: null,
    },
    thread: [],
    warnings: [],
  };
}
