/** Capturing in a tab, from the worker or the panel: through our content script, else by one sent after a click. */
import {askPage, PAGE_SCRIPT} from '../messages';
import type {Captured} from '../site';

const NOTHING: Captured = {ok: false, missing: ['post']};

/** The post that the person means in this tab. Never throws: a page that can't be read is an outcome. */
export async function captureIn(tab: number): Promise<Captured> {
  return (await askPage(tab, {kind: 'capture'})) ?? (await captureByScript(tab));
}

/** The same post as it is now; null where its page does not answer any more. */
export async function recaptureIn(tab: number, key: string): Promise<Captured | null> {
  return askPage(tab, {kind: 'recapture', key});
}

/** Allowed by the click itself (`activeTab`); without one, or on the browser's own pages, it is refused. */
async function captureByScript(tab: number): Promise<Captured> {
  try {
    const [frame] = await chrome.scripting.executeScript({target: {tabId: tab}, files: [`/${PAGE_SCRIPT}`]});
    const captured: unknown = frame?.result;
    return typeof captured === 'object' && captured !== null ? (captured as Captured) : NOTHING;
  } catch {
    return NOTHING;
  }
}
