import {useEffect, useState} from 'preact/hooks';
import {writeSettings, type Settings} from '../settings';
import {ACTS, DEFAULT_KEYS, keyLabel, nameOf, refusal, type Act, type Keys as KeysOf, type Refused} from '../ui/keys';
import {say} from '../ui/words';

interface Props {
  settings: Settings;
  onSaved: () => void;
}

/** Each key of the panel, and a press to change it. */
export function Keys({settings: {keys}, onSaved}: Props) {
  const [waits, setWaits] = useState<Act | null>(null);
  const [refused, setRefused] = useState<{why: Refused; name: string} | null>(null);
  const store = async (changed: KeysOf) => {
    await writeSettings({keys: changed});
    onSaved();
  };
  const pressed = (event: KeyboardEvent, act: Act) => {
    if (waits !== act) return;
    const name = nameOf(event);
    if (name === null || name === 'Tab') return;
    event.preventDefault();
    const why = refusal(name, act, keys);
    setRefused(why && {why, name});
    if (why) return;
    setWaits(null);
    void store({...keys, [act]: name});
  };
  return (
    <section class="keys" aria-labelledby="keys">
      <h2 id="keys">{say('nav.keys')}</h2>
      <dl>
        <CaptureKey />
        {ACTS.map((act) => (
          <div key={act} data-act={act}>
            <dt id={`key-${act}`}>{say(`key.${act}`)}</dt>
            <dd>
              <kbd>{keyLabel(keys[act])}</kbd>
              <button
                type="button"
                class="button"
                data-plain
                aria-describedby={`key-${act}`}
                onClick={() => setWaits(waits === act ? null : act)}
                onKeyDown={(event) => pressed(event, act)}
                onBlur={() => setWaits(null)}
              >
                {say(waits === act ? 'keys.press' : 'keys.change')}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p class="outcome" role="status" data-good={refused ? 'false' : undefined}>
        {refused && say(`keys.${refused.why}`, {key: keyLabel(refused.name)})}
      </p>
      <button type="button" class="button" onClick={() => void store(DEFAULT_KEYS)}>
        {say('keys.reset')}
      </button>
    </section>
  );
}

/** The one key that works on every page is the browser's to give: it is changed there. */
function CaptureKey() {
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    void chrome.commands.getAll().then((all) => setShortcut(all.find(({name}) => name === 'suggest-reply')?.shortcut || null));
  }, []);
  return (
    <div data-act="capture">
      <dt>{say('keys.capture')}</dt>
      <dd>
        <kbd>{shortcut ? keyLabel(shortcut) : say('keys.none')}</kbd>
        <button type="button" class="button" data-plain onClick={() => void chrome.tabs.create({url: 'chrome://extensions/shortcuts'})}>
          {say('keys.capture.change')}
        </button>
      </dd>
    </div>
  );
}
