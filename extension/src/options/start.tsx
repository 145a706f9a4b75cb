/** The options page: settings, keys, the self-check of open pages, and what left this browser; each at an address of its own. */
import {render} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import {readSettings, type Settings} from '../settings';
import {say, speak} from '../ui/words';
import {Keys} from './keys';
import {Left} from './left';
import {Options} from './options';
import {SelfCheck} from './self_check';

const VIEWS = ['settings', 'keys', 'page', 'left'] as const;
type View = (typeof VIEWS)[number];

export async function startOptions(root: HTMLElement | null): Promise<void> {
  if (!root) return;
  const draw = async () => {
    const settings = await readSettings();
    speak(settings.language, navigator.languages, document.documentElement);
    document.title = say('options.title');
    render(<Page settings={settings} onSaved={() => void draw()} />, root);
  };
  await draw();
}

function Page({settings, onSaved}: {settings: Settings; onSaved: () => void}) {
  const view = useView();
  return (
    <>
      <h1>{settings.organization ? `${say('options.title')} · ${settings.organization}` : say('options.title')}</h1>
      <nav aria-label={say('options.title')}>
        {VIEWS.map((each) => (
          <a key={each} href={`#${each}`} aria-current={each === view ? 'page' : undefined}>
            {say(`nav.${each}`)}
          </a>
        ))}
      </nav>
      {view === 'settings' && <Options settings={settings} onSaved={onSaved} />}
      {view === 'keys' && <Keys settings={settings} onSaved={onSaved} />}
      {view === 'page' && <SelfCheck />}
      {view === 'left' && <Left />}
    </>
  );
}

function useView(): View {
  const [view, setView] = useState(named(location.hash));
  useEffect(() => {
    const changed = () => setView(named(location.hash));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return view;
}

function named(hash: string): View {
  return VIEWS.find((view) => hash === `#${view}`) ?? 'settings';
}
