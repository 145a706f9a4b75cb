import type {Passage} from '../suggest/contract';
import {say} from '../ui/words';
import type {Answer} from './answer';
import type {Known} from './known';
import {ownedBy, PageLink, Quoted} from './passage';
import {excerpt, supporting} from './support';

/** Numbers the passages by their first citation: the same number stands in the draft and on the card. */
export function numbered(answer: Answer): Map<string, number> {
  const cited = new Set(answer.sentences.flatMap((sentence) => sentence.cites));
  return new Map([...cited].map((id, index) => [id, index + 1]));
}

/** The passages that the draft cites, in the order of their numbers. */
export function citedBy(answer: Answer): Passage[] {
  return [...numbered(answer).keys()].flatMap((id) => answer.passages.find((passage) => passage.id === id) ?? []);
}

interface Props {
  answer: Answer;
  /** Ids of passages that the sentence in hand cites. */
  lit: readonly string[];
  known: Known;
  onUse: (passage: string) => void;
  onOpened: (passage: string) => void;
}

export function Sources({answer, lit, known, onUse, onOpened}: Props) {
  const numbers = numbered(answer);
  const others = answer.passages.filter((passage) => !numbers.has(passage.id));
  // While it is being written, which passages it will cite is not known: they would only move.
  const settled = answer.stage !== 'asking';
  if (answer.passages.length === 0) return null;
  return (
    <section class="sources" data-aboveboard="sources" aria-label={say('sources')}>
      {citedBy(answer).map((passage) => (
        <Source
          key={passage.id}
          passage={passage}
          number={numbers.get(passage.id) ?? null}
          supports={claimsOn(answer, passage.id)}
          lit={lit.includes(passage.id)}
          known={known}
          onUse={null}
          onOpened={onOpened}
        />
      ))}
      {others.length > 0 && (
        <details class="others">
          <summary>{say('source.others', {n: others.length})}</summary>
          {others.map((passage) => (
            <Source
              key={passage.id}
              passage={passage}
              number={null}
              supports={[]}
              lit={false}
              known={known}
              onUse={settled && answer.drafts.length > 0 ? onUse : null}
              onOpened={onOpened}
            />
          ))}
        </details>
      )}
    </section>
  );
}

function claimsOn(answer: Answer, passage: string): readonly string[] {
  return answer.sentences.filter(({kind, cites}) => kind === 'claim' && cites.includes(passage)).map(({text}) => text);
}

interface SourceProps {
  passage: Passage;
  number: number | null;
  supports: readonly string[];
  lit: boolean;
  known: Known;
  /** Null where the draft uses it already. */
  onUse: ((passage: string) => void) | null;
  onOpened: (passage: string) => void;
}

function Source({passage, number, supports, lit, known, onUse, onOpened}: SourceProps) {
  const spans = supporting(passage.text, supports);
  const shown = excerpt(passage.text, spans);
  const whole = shown.reduce((sum, {start, end}) => sum + end - start, 0) >= passage.text.length;
  return (
    <article class="source" data-source={passage.id} data-lit={lit ? '' : undefined} aria-label={passage.title}>
      <header>
        {number !== null && <span class="number">{number}</span>}
        <h3 dir="auto">{passage.title}</h3>
        <span class="quiet">{ownedBy(passage, known)}</span>
      </header>
      <Quoted text={passage.text} parts={shown} spans={spans} />
      <footer>
        {!whole && (
          <details onToggle={(event) => event.currentTarget.open && onOpened(passage.id)}>
            <summary>{say('source.whole')}</summary>
            <Quoted text={passage.text} parts={[{start: 0, end: passage.text.length}]} spans={spans} />
          </details>
        )}
        <span class="quiet" title={passage.document}>
          {passage.id}
        </span>
        {onUse && (
          <button type="button" class="button" data-plain data-aboveboard="use" onClick={() => onUse(passage.id)}>
            {say('source.use')}
          </button>
        )}
        <PageLink address={passage.source} />
      </footer>
    </article>
  );
}
