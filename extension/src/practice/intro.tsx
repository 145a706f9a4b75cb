import type {ComponentChildren} from 'preact';
import type {Organization} from '../suggest/organization';
import {say, type Key} from '../ui/words';

/** Three lines: what this is, where the knowledge is, how to load the extension. */
export function Intro({organization}: {organization: Organization | null}) {
  const knowledge = organization?.knowledge ?? null;
  const folder = knowledge?.folder ?? say('practice.knowledge.folder');
  return (
    <header class="intro">
      <h1>Aboveboard</h1>
      {organization && <p>{say('practice.what', {name: organization.name})}</p>}
      {knowledge && (
        <p>
          <Filled
            words="practice.knowledge"
            parts={{n: knowledge.documents, folder: <code>{folder}</code>, version: <code>{knowledge.version.slice(0, 8)}</code>}}
          />
        </p>
      )}
      <p>
        <Filled
          words="practice.load"
          parts={{page: <code>chrome://extensions</code>, folder: <code>{organization?.extension ?? 'extension/dist'}</code>}}
        />
      </p>
    </header>
  );
}

/** Words with elements in their places, whatever order a language puts them in. */
function Filled({words, parts}: {words: Key; parts: Record<string, ComponentChildren>}) {
  return <>{say(words).split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : parts[part]))}</>;
}
