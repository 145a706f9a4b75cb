import type {Reason} from '../suggest/outcome';
import {Icon} from '../ui/icon';
import {say} from '../ui/words';
import type {Answer} from './answer';
import {Discard} from './discard';
import {questionsIn, type Chip} from './steer';

interface Props {
  answer: Answer;
  post: string;
  onChip: (chip: Chip) => void;
  /** Null where throwing away teaches nobody anything. */
  onDiscard: ((reason: Reason) => void) | null;
}

/** Wishes for the next draft, each pressed once and taken back by another press. */
export function Chips({answer, post, onChip, onDiscard}: Props) {
  const chips: Chip[] = ['shorter', 'warmer', ...(questionsIn(post) > 1 ? (['second'] as const) : [])];
  return (
    <div class="chips" role="group" aria-label={say('steer')}>
      {chips.map((chip) => (
        <button
          key={chip}
          type="button"
          class="button"
          data-chip={chip}
          data-aboveboard="steer"
          aria-pressed={answer.steer[chip]}
          onClick={() => onChip(chip)}
        >
          {answer.steer[chip] && <Icon name="pass" />}
          {say(`steer.${chip}`)}
        </button>
      ))}
      {onDiscard && answer.stage !== 'asking' && <Discard onDiscard={onDiscard} />}
    </div>
  );
}
