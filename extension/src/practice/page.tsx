import {useEffect, useReducer, useRef, useState} from 'preact/hooks';
import type {Conduct} from '../panel/conduct';
import {Empty} from '../panel/empty';
import {Panel} from '../panel/panel';
import {PasteBox, postFrom, type Pasted} from '../panel/warnings';
import type {CapturedPost} from '../site';
import type {Organization} from '../suggest/organization';
import {say} from '../ui/words';
import {compare} from './changed';
import {Intro} from './intro';
import {Origin} from './origin';
import type {PracticePost} from './posts';
import {useRoom} from './room';
import {Timeline} from './timeline';
import {TokenBox} from './token';

interface Props {
  conduct: Conduct;
  posts: readonly PracticePost[];
  organization: Organization | null;
  asksToken: boolean;
  onToken: (token: string) => void;
  /** The knowledge may have changed since the page was opened. */
  onAnswered: () => void;
}

const NARROW = matchMedia('(max-width: 859px)');

export function Page({conduct, posts, organization, asksToken, onToken, onAnswered}: Props) {
  const narrow = useNarrow();
  const [own, setOwn] = useState(false);
  const beside = useRef<HTMLElement>(null);
  const state = useConduct(conduct);
  useRoom(beside);
  const version = state.answer?.suggestion?.knowledge_version;
  useEffect(() => void (version && onAnswered()), [version]);
  const paste = (pasted: Pasted) => {
    setOwn(true);
    conduct.show(postFrom(pasted, 'x', 'https://x.com/'));
  };
  const suggest = (post: CapturedPost) => {
    setOwn(false);
    conduct.show(post);
  };
  const panel = (
    <aside ref={beside} class="beside" aria-label="Aboveboard">
      <Origin comparison={compare(state.former, state.answer)} />
      <Panel conduct={conduct} organization={organization} onPasted={paste} empty={<Empty onCapture={null} shortcut={null} />} />
    </aside>
  );
  return (
    <>
      <Intro organization={organization} />
      {asksToken && <TokenBox onToken={onToken} />}
      <div class="halves">
        <main>
          <Timeline posts={posts} chosen={state.post?.key ?? null} onSuggest={suggest} below={narrow ? panel : null} />
          <section class="group">
            <h2>{say('practice.own')}</h2>
            <div class="card">
              <PasteBox onPasted={paste} />
            </div>
            {narrow && own && panel}
          </section>
        </main>
        {!narrow && panel}
      </div>
    </>
  );
}

function useConduct(conduct: Conduct): Conduct['state'] {
  const [, changed] = useReducer((n: number) => n + 1, 0);
  useEffect(() => conduct.subscribe(() => changed(undefined)), [conduct]);
  return conduct.state;
}

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(NARROW.matches);
  useEffect(() => {
    const changed = () => setNarrow(NARROW.matches);
    NARROW.addEventListener('change', changed);
    return () => NARROW.removeEventListener('change', changed);
  }, []);
  return narrow;
}
