/** Runs a panel's jobs: asks the service, passes each event on. Keeps nothing that the panel could not give again. */
import {PANEL_PORT, parseFromPanel, type FromPanel, type ToPanel} from '../messages';
import {ask} from '../suggest/client';
import {nameSuggestion} from '../store/left';
import {serviceNow} from './telling';

type Suggest = Extract<FromPanel, {kind: 'suggest'}>;

/** Serves a port, if it is one of our panels'. */
export function serve(port: chrome.runtime.Port): void {
  if (port.name !== PANEL_PORT || !isPanel(port.sender)) return port.disconnect();
  const running = new Map<string, AbortController>();
  port.onMessage.addListener((message: unknown) => {
    const asked = parseFromPanel(message);
    if (!asked) return;
    running.get(asked.job)?.abort();
    running.delete(asked.job);
    if (asked.kind === 'stop') return;
    const stop = new AbortController();
    running.set(asked.job, stop);
    void run(asked, (told) => port.postMessage(told), stop.signal);
  });
  port.onDisconnect.addListener(() => {
    for (const stop of running.values()) stop.abort();
  });
}

async function run(asked: Suggest, tell: (told: ToPanel) => void, signal: AbortSignal): Promise<void> {
  const {job, request, resume} = asked;
  const service = await serviceNow();
  const onAlive = () => !signal.aborted && tell({kind: 'alive', job});
  for await (const heard of ask(service, request, {key: job, resume, signal, onAlive})) {
    if (signal.aborted) return;
    tell({kind: 'event', job, heard});
    if (heard.event.type === 'verdict') void nameSuggestion(job, heard.event.id).catch(() => undefined);
  }
  if (!signal.aborted) tell({kind: 'ended', job});
}

/** Only our own extension's own page: not a content script, not a frame of somebody else's. */
function isPanel(sender: chrome.runtime.MessageSender | undefined): boolean {
  return sender?.id === chrome.runtime.id && (sender.url ?? '').startsWith(chrome.runtime.getURL('panel.html'));
}
