import {say} from '../ui/words';
import type {Comparison} from './changed';

/** After an answer: which documents it came from, and whether it changed since the post was asked about before. */
export function Origin({comparison}: {comparison: Comparison | null}) {
  return (
    <div class="origin" role="status" data-change={comparison?.change}>
      {comparison && (
        <>
          <p>{originWords(comparison)}</p>
          {comparison.knewOther && <p>{say('practice.knew')}</p>}
          {comparison.change === 'same' && <p>{say('practice.same')}</p>}
          {comparison.change === 'changed' && (
            <p class="before" dir="auto">
              {say('practice.changed', {before: comparison.before})}
            </p>
          )}
        </>
      )}
    </div>
  );
}

function originWords({documents}: Comparison): string {
  if (documents.length === 0) return say('practice.origin.none');
  const named = documents.map(({id, title}) => `${title} (${id})`);
  return say('practice.origin', {documents: named.join(', ')});
}
