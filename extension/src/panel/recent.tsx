import {useEffect, useState} from 'preact/hooks';
import type {KeptDraft} from '../store/drafts';
import {distance} from '../ui/time';
import {say} from '../ui/words';
import {textOf} from './answer';
import type {Kept} from './host';
import {isPractice} from './practice_posts';

export interface Drafts {
  recent(): Promise<KeptDraft[]>;
  forget(kept: Kept): Promise<void>;
  open(kept: Kept): void;
}

/** Drafts of the last days, each to be had again or thrown away: what a crash or a closed panel left. */
export function Recent({drafts}: {drafts: Drafts}) {
  const [kept, setKept] = useState<readonly KeptDraft[]>([]);
  const read = () => void drafts.recent().then((all) => setKept(all.filter(worthIt)));
  useEffect(read, []);
  if (kept.length === 0) return null;
  return (
    <section class="recent" data-aboveboard="recent" aria-label={say('recent')}>
      <h2>{say('recent')}</h2>
      <ul>
        {kept.map((each) => (
          <li key={each.post.key}>
            <button type="button" class="open" onClick={() => drafts.open(each)}>
              <span class="who">
                <bdi class="name">{each.post.post.author.name ?? each.post.post.author.handle}</bdi>
                <time class="quiet">{distance(new Date(each.at).toISOString())}</time>
              </span>
              <span class="clamped" dir="auto">
                {textOf(each.answer)}
              </span>
            </button>
            <button type="button" class="button" data-plain onClick={() => void drafts.forget(each).then(read)}>
              {say('recent.forget')}
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet">{say('recent.hint')}</p>
    </section>
  );
}

function worthIt({post, answer}: KeptDraft): boolean {
  return !isPractice(post) && answer.discarded === null && textOf(answer) !== '';
}
