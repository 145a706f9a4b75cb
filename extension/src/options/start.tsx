import {render} from 'preact';
import {readSettings} from '../settings';
import {say, speak} from '../ui/words';
import {Options} from './options';

export async function startOptions(root: HTMLElement | null): Promise<void> {
  if (!root) return;
  const draw = async () => {
    const settings = await readSettings();
    speak(settings.language, navigator.languages, document.documentElement);
    document.title = say('options.title');
    render(
      <>
        <h1>{settings.organization ? `${say('options.title')} · ${settings.organization}` : say('options.title')}</h1>
        <Options settings={settings} onSaved={() => void draw()} />
      </>,
      root,
    );
  };
  await draw();
}
