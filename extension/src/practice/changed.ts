/** What became of an answer since the same post was asked about before. */
import {writtenOf, type Answer} from '../panel/model';
import {reasonOf} from '../panel/reasons';

export interface Comparison {
  /** Titles of the documents that the draft quotes, in order. */
  readonly documents: readonly {readonly id: string; readonly title: string}[];
  readonly change: 'first' | 'same' | 'changed';
  readonly before: string;
  readonly knewOther: boolean;
}

/** Null until the answer is whole. */
export function compare(former: Answer | null, answer: Answer | null): Comparison | null {
  if (!answer?.suggestion) return null;
  const before = former?.suggestion ? saidBy(former) : '';
  return {
    documents: documentsOf(answer),
    change: !former?.suggestion ? 'first' : before === saidBy(answer) ? 'same' : 'changed',
    before,
    knewOther: !!former?.suggestion && former.suggestion.knowledge_version !== answer.suggestion.knowledge_version,
  };
}

/** What the service said, whatever the person made of it: the draft, or where there is none the reason. */
function saidBy(answer: Answer): string {
  const {verdict} = answer;
  return writtenOf(answer) || (verdict ? reasonOf(verdict.rule, verdict.why) : '');
}

function documentsOf({sentences, passages}: Answer): Comparison['documents'] {
  const cited = sentences.flatMap(({cites}) => cites);
  const found = cited.flatMap((id) => passages.find((passage) => passage.id === id) ?? []);
  return [...new Map(found.map(({document, title}) => [document, {id: document, title}])).values()];
}
