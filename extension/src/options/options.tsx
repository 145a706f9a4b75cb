import type {ComponentChildren} from 'preact';
import {useState} from 'preact/hooks';
import type {Settings} from '../settings';
import {isLanguage, LANGUAGES, type Language} from '../ui/languages';
import {say} from '../ui/words';
import {save, type Entered, type Saved} from './save';

interface Props {
  settings: Settings;
  /** The settings were changed: what is shown is read again. */
  onSaved: () => void;
}

export function Options({settings, onSaved}: Props) {
  const [entered, setEntered] = useState<Entered>({
    address: settings.address,
    token: '',
    language: settings.language,
    insertOnLinkedIn: settings.insertOnLinkedIn,
  });
  const [saved, setSaved] = useState<Saved | null>(null);
  const change = (part: Partial<Entered>) => setEntered({...entered, ...part});
  const store = async (what: Entered) => {
    setSaved(await save(what, settings));
    setEntered({...what, token: ''});
    onSaved();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void store(entered);
  };
  return (
    <form onSubmit={submit}>
      <Row name="address" label={say('options.address')} hint={say(settings.managed ? 'options.managed' : 'options.address.hint')}>
        <input
          id="address"
          class="field"
          type="url"
          dir="ltr"
          aria-describedby="address-hint"
          disabled={settings.managed}
          value={entered.address}
          onInput={(event) => change({address: event.currentTarget.value})}
        />
      </Row>
      <Row name="token" label={say('options.token')} hint={say(settings.token ? 'options.token.kept' : 'options.token.hint')}>
        <input
          id="token"
          class="field"
          type="password"
          autocomplete="off"
          aria-describedby="token-hint"
          value={entered.token ?? ''}
          onInput={(event) => change({token: event.currentTarget.value})}
        />
        {settings.token && (
          <button type="button" class="button" data-plain onClick={() => void store({...entered, token: null})}>
            {say('options.token.forget')}
          </button>
        )}
      </Row>
      <Row name="language" label={say('options.language')} hint="">
        <LanguageField value={entered.language} onChange={(language) => change({language})} />
      </Row>
      <div class="row">
        <label class="tick">
          <input
            type="checkbox"
            aria-describedby="linkedin-hint"
            checked={entered.insertOnLinkedIn}
            onChange={(event) => change({insertOnLinkedIn: event.currentTarget.checked})}
          />
          {say('options.linkedin')}
        </label>
        <p class="hint" id="linkedin-hint">
          {say('options.linkedin.hint')}
        </p>
      </div>
      <div class="row">
        <button class="button" data-primary>
          {say('options.save')}
        </button>
        <Outcome saved={saved} address={entered.address} />
      </div>
    </form>
  );
}

interface RowProps {
  name: string;
  label: string;
  hint: string;
  children: ComponentChildren;
}

function Row({name, label, hint, children}: RowProps) {
  return (
    <div class="row">
      <label for={name}>{label}</label>
      {children}
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

function LanguageField({value, onChange}: {value: Language | null; onChange: (value: Language | null) => void}) {
  const chosen = (event: Event & {currentTarget: HTMLSelectElement}) => {
    const {value: language} = event.currentTarget;
    onChange(isLanguage(language) ? language : null);
  };
  return (
    <select id="language" class="field" value={value ?? ''} onChange={chosen}>
      <option value="">{say('options.language.browser')}</option>
      {Object.entries(LANGUAGES).map(([id, name]) => (
        <option key={id} value={id} lang={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Outcome({saved, address}: {saved: Saved | null; address: string}) {
  return (
    <p class="outcome" role="status" data-good={saved ? String(saved.kind === 'connected') : undefined}>
      {saved && savedWords(saved, address)}
    </p>
  );
}

function savedWords(saved: Saved, address: string): string {
  switch (saved.kind) {
    case 'bad-address':
      return say('options.bad_address');
    case 'refused':
      return say('options.refused');
    case 'connected':
      return say('options.saved', {name: saved.name});
    case 'saved':
      return say('options.saved.problem', {problem: say(`problem.${saved.problem.kind}`, {address})});
    default:
      return saved satisfies never;
  }
}
