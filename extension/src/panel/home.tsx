/** The panel with what stands around it in the extension: the way in, the drafts kept, the practice. */
import {useMemo, useRef} from 'preact/hooks';
import type {CapturedPost} from '../site';
import type {Organization} from '../suggest/organization';
import {say} from '../ui/words';
import type {Conduct} from './conduct';
import {Empty} from './empty';
import {Panel, useConduct} from './panel';
import {isPractice, rulePost} from './practice_posts';
import {Recent, type Drafts} from './recent';
import {Badge, Tour, usePractised} from './tour';
import {Update} from './update';
import type {Pasted} from './warnings';

interface Props {
  conduct: Conduct;
  organization: Organization | null;
  shortcut: string | null;
  /** Of the extension. */
  version: string;
  toured: boolean;
  drafts: Drafts;
  onPasted: (pasted: Pasted) => void;
  onCapture: (() => void) | null;
  onPost: (post: CapturedPost) => void;
  onHome: () => void;
  onToured: () => void;
}

export function Home({conduct, organization, shortcut, version, toured, drafts, onPasted, onCapture, onPost, onHome, onToured}: Props) {
  const state = useConduct(conduct);
  const service = useMemo(() => () => conduct.host.service(), [conduct]);
  const known = usePractised(state, service);
  const seen = useSeen(state.answer?.stage === 'done' ? state.post : null);
  const practise = (id: string) => {
    const rule = organization?.rules.find((each) => each.id === id);
    const post = rule && organization ? rulePost(rule, organization) : null;
    if (post) onPost(post);
  };
  const empty = (
    <>
      <Empty onCapture={onCapture} shortcut={shortcut} />
      <Recent drafts={drafts} />
      {!toured && <Tour organization={organization} seen={seen} onPost={onPost} onEnd={onToured} />}
      {toured && <Badge practised={known} organization={organization} onPost={onPost} />}
    </>
  );
  return (
    <>
      <Update service={service} version={version} />
      <Panel conduct={conduct} organization={organization} onPasted={onPasted} empty={empty} onPractise={practise} />
      {state.post && isPractice(state.post) && state.answer?.stage !== 'asking' && (
        <p class="home">
          <button type="button" class="button" data-aboveboard="home" onClick={onHome}>
            {say('tour.back')}
          </button>
        </p>
      )}
    </>
  );
}

/** The practice posts that were answered since the panel was opened. */
function useSeen(answered: CapturedPost | null): readonly string[] {
  const seen = useRef(new Set<string>());
  if (answered && isPractice(answered)) seen.current.add(answered.key);
  return [...seen.current];
}
