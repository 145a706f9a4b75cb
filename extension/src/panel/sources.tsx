import {useEffect, useState} from 'preact/hooks';
import type {Passage} from '../suggest/contract';
import type {About} from '../suggest/organization';
import {Icon} from '../ui/icon';
import {day} from '../ui/time';
import {say} from '../ui/words';
import type {Answer} from './model';
import {excerpt, supporting} from './support';
import type {Span} from './recheck';

/** Numbers the passages by their first citation: the same number stands in the draft and on the card. */
export function numbered(answer: Answer): Map<string, number> {
  const cited = new Set(answer.sentences.flatMap((sentence) => sentence.cites));
  return new Map([...cited].map((id, index) => [id, index + 1]));
}

interface Props {
  answer: Answer;
  /** Ids of passages that the sentence in hand cites. */
  lit: readonly string[];
  about: (document: string) => Promise<About | null>;
}

export function Sources({answer, lit, about}: Props) {
  const numbers = numbered(answer);
  const cited = [...numbers.keys()].flatMap((id) => answer.passages.find((passage) => passage.id === id) ?? []);
  const known = useAbout(cited, about);
  const others = answer.passages.filter((passage) => !numbers.has(passage.id));
  if (answer.passages.length === 0) return null;
  return (
    <section class="sources" data-aboveboard="sources" aria-label={say('sources')}>
      {cited.map((passage) => (
        <Source
          key={passage.id}
          passage={passage}
          number={numbers.get(passage.id) ?? null}
          supports={claimsOn(answer, passage.id)}
          lit={lit.includes(passage.id)}
          about={known.get(passage.document) ?? null}
        />
      ))}
      {others.length > 0 && (
        <details class="others">
          <summary>{say('source.others', {n: others.length})}</summary>
          {others.map((passage) => (
            <Source key={passage.id} passage={passage} number={null} supports={[]} lit={false} about={null} />
          ))}
        </details>
      )}
    </section>
  );
}

function claimsOn(answer: Answer, passage: string): readonly string[] {
  return answer.sentences.filter(({kind, cites}) => kind === 'claim' && cites.includes(passage)).map(({text}) => text);
}

/** Owner and date of review, where the passage does not bring them: asked for once a document. */
function useAbout(cited: readonly Passage[], about: Props['about']): ReadonlyMap<string, About> {
  const [known, setKnown] = useState<ReadonlyMap<string, About>>(new Map());
  const documents = [...new Set(cited.map(({document}) => document))];
  useEffect(() => {
    let gone = false;
    for (const document of documents.filter((id) => !known.has(id))) {
      void about(document).then((found) => {
        if (found && !gone) setKnown((before) => new Map(before).set(document, found));
      });
    }
    return () => void (gone = true);
  }, [documents.join('\n')]);
  return known;
}

interface SourceProps {
  passage: Passage;
  number: number | null;
  supports: readonly string[];
  lit: boolean;
  about: About | null;
}

function Source({passage, number, supports, lit, about}: SourceProps) {
  const spans = supporting(passage.text, supports);
  const shown = excerpt(passage.text, spans);
  const whole = shown.reduce((sum, {start, end}) => sum + end - start, 0) >= passage.text.length;
  const owner = passage.owner ?? about?.owner;
  const reviewed = passage.reviewed ?? about?.reviewed;
  const known = [owner, reviewed && say('source.reviewed', {date: day(reviewed)})];
  return (
    <article class="source" data-source={passage.id} data-lit={lit ? '' : undefined} aria-label={passage.title}>
      <header>
        {number !== null && <span class="number">{number}</span>}
        <h3 dir="auto">{passage.title}</h3>
        <span class="quiet">{known.filter(Boolean).join(' · ')}</span>
      </header>
      <Quoted text={passage.text} parts={shown} spans={spans} />
      <footer>
        {!whole && (
          <details>
            <summary>{say('source.whole')}</summary>
            <Quoted text={passage.text} parts={[{start: 0, end: passage.text.length}]} spans={spans} />
          </details>
        )}
        <span class="quiet" title={passage.document}>
          {passage.id}
        </span>
        <PageLink address={passage.source} />
      </footer>
    </article>
  );
}

/** The passage's own words; those that support the sentence are marked, by weight and not by colour alone. */
function Quoted({text, parts, spans}: {text: string; parts: readonly Span[]; spans: readonly Span[]}) {
  return (
    <blockquote dir="auto">
      {parts.map((part, place) => (
        <span key={part.start}>
          {part.start > 0 && (place > 0 ? ' … ' : '… ')}
          {marked(text, part, spans)}
        </span>
      ))}
      {(parts.at(-1)?.end ?? 0) < text.length && ' …'}
    </blockquote>
  );
}

function marked(text: string, part: Span, spans: readonly Span[]) {
  const pieces = [];
  const to = part.start + text.slice(part.start, part.end).trimEnd().length;
  let from = part.start;
  for (const span of spans) {
    const start = Math.max(span.start, part.start);
    const end = Math.min(span.end, to);
    if (start >= end) continue;
    pieces.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return [...pieces, text.slice(from, to)];
}

/** Only a web address becomes a link: what a document names as its source is not ours to trust. */
function PageLink({address}: {address: string | null}) {
  const url = address && URL.canParse(address) ? new URL(address) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer">
      <Icon name="link" />
      {say('source.open')}
    </a>
  );
}
