import {useState} from 'preact/hooks';
import {say} from '../ui/words';

/** Where the service lets nobody in without a token. It stays in this page's memory. */
export function TokenBox({onToken}: {onToken: (token: string) => void}) {
  const [token, setToken] = useState('');
  const use = (event: Event) => {
    event.preventDefault();
    onToken(token.trim());
  };
  return (
    <form class="token" onSubmit={use}>
      <label>
        {say('practice.token')}
        <input
          class="field"
          type="password"
          autocomplete="off"
          required
          value={token}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
      </label>
      <button class="button" data-primary>
        {say('practice.token.use')}
      </button>
      <p class="quiet">{say('practice.token.hint')}</p>
    </form>
  );
}
