import type {Draft} from '../suggest/contract';
import {ariaKeys, keyLabel, type Keys} from '../ui/keys';
import {say} from '../ui/words';

interface Props {
  drafts: readonly Draft[];
  chosen: number;
  keys: Keys;
  onChoose: (place: number) => void;
}

const ACTS = ['first', 'second', 'third'] as const;

/** Drafts that differ in strategy, one tab each; the arrows go from tab to tab, as in every list of tabs. */
export function Alternatives({drafts, chosen, keys, onChoose}: Props) {
  if (drafts.length < 2) return null;
  const move = (event: KeyboardEvent & {currentTarget: HTMLElement}) => {
    const by = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const place = (chosen + by + drafts.length) % drafts.length;
    onChoose(place);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[place]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={say('drafts')} onKeyDown={move}>
      {drafts.map((draft, place) => (
        <button
          key={draft.id}
          type="button"
          role="tab"
          class="tab"
          data-aboveboard="alternative"
          aria-selected={place === chosen}
          aria-controls="draft"
          tabIndex={place === chosen ? 0 : -1}
          aria-keyshortcuts={ACTS[place] && ariaKeys(keys[ACTS[place]])}
          title={draft.text}
          onClick={() => onChoose(place)}
        >
          <span class="unseen">{say('draft.n', {n: place + 1})}</span>
          <kbd aria-hidden="true">{ACTS[place] ? keyLabel(keys[ACTS[place]]) : place + 1}</kbd>
        </button>
      ))}
    </div>
  );
}
