import {useEffect, useState} from 'preact/hooks';
import {forgetDrafts} from '../store/drafts';
import {listLeft, type Departure} from '../store/left';
import {distance, exact} from '../ui/time';
import {say} from '../ui/words';
import {serviceNow} from '../worker/telling';
import {forget} from './forget';

/** Every request of ours, byte for byte, and the way to have it deleted. */
export function Left() {
  const [departures, setDepartures] = useState<readonly Departure[] | null>(null);
  const [outcome, setOutcome] = useState('');
  const read = () => void listLeft().then(setDepartures, () => setDepartures([]));
  useEffect(read, []);
  const remove = async (which: readonly Departure[], all: boolean) => {
    const kept = await forget(which, await serviceNow());
    if (all) await forgetDrafts();
    const there = which.some(({suggestion}) => suggestion !== null);
    setOutcome(kept > 0 ? say('left.kept', {n: kept}) : say(there ? 'left.deleted' : 'left.deleted.here'));
    read();
  };
  if (departures === null) return null;
  return (
    <section class="left" aria-labelledby="left">
      <h2 id="left">{say('nav.left')}</h2>
      <p class="hint">{say('left.what')}</p>
      {departures.length === 0 && <p>{say('left.none')}</p>}
      <ul>
        {departures.map((departure) => (
          <Request key={departure.id} departure={departure} onDelete={() => void remove(sameOf(departure, departures), false)} />
        ))}
      </ul>
      <p class="outcome" role="status">
        {outcome}
      </p>
      {departures.length > 0 && (
        <div class="row">
          <button type="button" class="button" data-delete="all" onClick={() => void remove(departures, true)}>
            {say('left.delete.all')}
          </button>
          <p class="hint">{say('left.drafts')}</p>
        </div>
      )}
    </section>
  );
}

/** A suggestion is deleted whole: what else was sent for it goes with it. */
function sameOf(departure: Departure, all: readonly Departure[]): readonly Departure[] {
  if (departure.suggestion === null) return [departure];
  return all.filter(({suggestion}) => suggestion === departure.suggestion);
}

function Request({departure, onDelete}: {departure: Departure; onDelete: () => void}) {
  const {at, method, address, headers, body, suggestion, times} = departure;
  const time = new Date(at).toISOString();
  const size = new TextEncoder().encode(body ?? '').length;
  return (
    <li data-request={departure.id}>
      <details>
        <summary>
          <code>{method}</code> <code class="path">{pathOf(address)}</code>{' '}
          <span class="hint">
            {say('left.bytes', {n: size})} {times > 1 && `× ${times} `}· <time dateTime={time} title={exact(time)}>{distance(time)}</time>
          </span>
        </summary>
        <pre tabIndex={0}>{written(address, headers, body)}</pre>
        <button type="button" class="button" data-plain data-delete="one" onClick={onDelete}>
          {say(suggestion ? 'left.delete' : 'left.delete.here')}
        </button>
      </details>
    </li>
  );
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : address;
}

/** As it went: the address, the headers that we set, a blank line, the body. */
function written(address: string, headers: Departure['headers'], body: string | null): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [address, ...lines, ...(body === null ? [] : ['', body])].join('\n');
}
