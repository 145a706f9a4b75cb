import type {Passage} from '../suggest/contract';
import {Icon} from '../ui/icon';
import {day} from '../ui/time';
import {say} from '../ui/words';
import type {Known} from './known';
import type {Span} from './recheck';

/** Who answers for a passage and when it was last looked at, as far as anybody says. */
export function ownedBy({owner, reviewed, document}: Passage, known: Known): string {
  const about = known.get(document);
  const at = reviewed ?? about?.reviewed;
  return [owner ?? about?.owner, at && say('source.reviewed', {date: day(at)})].filter(Boolean).join(' · ');
}

interface Props {
  text: string;
  parts: readonly Span[];
  spans: readonly Span[];
}

/** The passage's own words; those that support the sentence are marked, by weight and not by colour alone. */
export function Quoted({text, parts, spans}: Props) {
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
export function PageLink({address}: {address: string | null}) {
  const url = address && URL.canParse(address) ? new URL(address) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer">
      <Icon name="link" />
      {say('source.open')}
    </a>
  );
}
