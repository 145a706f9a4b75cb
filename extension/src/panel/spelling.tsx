import {Icon} from '../ui/icon';
import {say} from '../ui/words';
import type {Misspelled} from './spelled';

interface Props {
  misspelled: readonly Misspelled[];
  onReplace: (what: Misspelled, by: string) => void;
}

/** Words and turns that English does not know, each with what it may have meant. */
export function Spelling({misspelled, onReplace}: Props) {
  return (
    <li data-check="spelling" data-status="warn">
      <details>
        <summary>
          <Icon name="warn" />
          <span>{say('spelling', {words: misspelled.map(({text}) => `“${text}”`).join(', ')})}</span>
        </summary>
        <div class="because">
          {misspelled.map((each) => (
            <p key={each.start} dir="ltr" lang="en">
              <q>{each.text}</q> {each.why}{' '}
              {each.instead.map((word) => (
                <button key={word} type="button" class="button" data-plain onClick={() => onReplace(each, word)}>
                  {word === '' ? say('spelling.remove') : word}
                </button>
              ))}
            </p>
          ))}
        </div>
      </details>
    </li>
  );
}
