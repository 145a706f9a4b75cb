import {REASONS, type Reason} from '../suggest/outcome';
import {say} from '../ui/words';

/** Throwing a draft away asks why: one press more, and the next drafts are better for it. */
export function Discard({onDiscard}: {onDiscard: (reason: Reason) => void}) {
  return (
    <details class="discard" data-aboveboard="discard">
      <summary class="button" data-plain>
        {say('discard')}
      </summary>
      <div class="reasons" role="group" aria-label={say('discard.why')}>
        <p class="quiet">{say('discard.why')}</p>
        {REASONS.map((reason) => (
          <button key={reason} type="button" class="button" data-plain data-reason={reason} onClick={() => onDiscard(reason)}>
            {say(`discard.${reason}`)}
          </button>
        ))}
      </div>
    </details>
  );
}
