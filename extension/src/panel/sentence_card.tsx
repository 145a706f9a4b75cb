import type {Passage, Sentence} from '../suggest/contract';
import {Icon} from '../ui/icon';
import {say, sayOf} from '../ui/words';
import type {Known} from './known';
import {ownedBy, PageLink, Quoted} from './passage';
import {excerpt, supporting} from './support';

/** The sentence under the pointer or the caret, and where its card goes: pixels below the frame's top. */
export interface Pointed {
  readonly sentence: Sentence;
  readonly by: 'pointer' | 'caret';
  readonly top: number;
}

interface Props {
  pointed: Pointed;
  passages: readonly Passage[];
  known: Known;
  onReject: (sentence: string) => void;
  onStay: (stays: boolean) => void;
}

/** What stands behind one sentence: the passage itself, who owns it, when it was reviewed, and its page. */
export function SentenceCard({pointed: {sentence, by, top}, passages, known, onReject, onStay}: Props) {
  const cited = sentence.cites.flatMap((id) => passages.find((passage) => passage.id === id) ?? []);
  return (
    <aside
      class="card-of-sentence"
      data-aboveboard="source-card"
      data-by={by}
      style={{insetBlockStart: `${top}px`}}
      aria-label={say('card')}
      onMouseEnter={() => onStay(true)}
      onMouseLeave={() => onStay(false)}
    >
      {cited.map((passage) => (
        <Behind key={passage.id} passage={passage} sentence={sentence} known={known} />
      ))}
      {cited.length === 0 && <p class="quiet">{sayOf('kind', sentence.kind)}</p>}
      {sentence.kind !== 'disclosure' && (
        <button type="button" class="button" data-plain data-aboveboard="reject" onClick={() => onReject(sentence.text)}>
          <Icon name="fail" />
          {say('reject')}
        </button>
      )}
    </aside>
  );
}

function Behind({passage, sentence, known}: {passage: Passage; sentence: Sentence; known: Known}) {
  const spans = supporting(passage.text, [sentence.text]);
  return (
    <div class="behind" data-source={passage.id}>
      <p>
        <strong dir="auto">{passage.title}</strong> <span class="quiet">{ownedBy(passage, known)}</span>
      </p>
      <Quoted text={passage.text} parts={excerpt(passage.text, spans)} spans={spans} />
      <PageLink address={passage.source} />
    </div>
  );
}
