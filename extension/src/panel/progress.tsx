import type {Organization} from '../suggest/organization';
import {took} from '../ui/time';
import {say} from '../ui/words';
import type {Answer} from './answer';
import {reasonOf} from './reasons';

interface Props {
  answer: Answer;
  organization: Organization | null;
}

/** What is being done, as it happens. */
export function Progress({answer, organization}: Props) {
  const words = progressWords(answer, organization);
  return words === '' ? null : <p class="progress">{words}</p>;
}

function progressWords(answer: Answer, organization: Organization | null): string {
  if (answer.discarded) return say('discarded', {why: say(`discard.${answer.discarded}`)});
  if (answer.stage === 'stopped') return say('progress.stopped');
  if (answer.stage === 'done') return answer.drafts.length === 0 ? say('holding.none') : '';
  if (answer.stage !== 'asking') return '';
  if (!answer.verdict) return say('progress.reading');
  if (answer.passages.length > 0) return say('progress.writing', {n: answer.passages.length});
  const documents = organization?.knowledge?.documents ?? 0;
  return documents > 0 ? say('progress.looking', {n: documents}) : say('progress.looking.some');
}

/** Once it is done: who wrote it, and how long it took. */
export function Written({answer: {suggestion, drafts}}: {answer: Answer}) {
  if (!suggestion || drafts.length === 0) return null;
  const time = took(suggestion.timings_ms['total'] ?? 0);
  const {drafter} = suggestion;
  return (
    <p class="quiet" title={drafter}>
      {drafter === 'extractive' ? say('written.sources', {time}) : say('written.model', {drafter, time})}
    </p>
  );
}

/** For those who hear it: the verdict, then sentence by sentence, never token by token. */
export function Spoken({answer}: {answer: Answer | null}) {
  const verdict = answer?.verdict;
  return (
    <div class="unseen" role="log" aria-live="polite">
      {verdict && <p>{`${say(`action.${verdict.action}`)}. ${reasonOf(verdict.rule, verdict.why)}`}</p>}
      {answer?.sentences.map(({text}, index) => <p key={index}>{text}</p>)}
    </div>
  );
}
