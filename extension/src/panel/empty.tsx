import {say} from '../ui/words';
import {keyLabel} from '../ui/keys';

interface Props {
  /** Takes the post in view; null where there is no page to take one from. */
  onCapture: (() => void) | null;
  /** The browser's own key for it, as the person has set it; null where it has none. */
  shortcut: string | null;
}

export function Empty({onCapture, shortcut}: Props) {
  return (
    <section class="empty">
      <h2>{say('empty.title')}</h2>
      <p class="quiet">{onCapture ? (shortcut ? say('empty.text', {key: keyLabel(shortcut)}) : say('empty.nokey')) : say('empty.practice')}</p>
      {onCapture && (
        <button type="button" class="button" data-aboveboard="again" onClick={onCapture}>
          {say('empty.capture')}
          {shortcut && <kbd>{keyLabel(shortcut)}</kbd>}
        </button>
      )}
    </section>
  );
}
