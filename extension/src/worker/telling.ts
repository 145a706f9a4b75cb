/** Tells the service what became of drafts, whenever one of our contexts is awake; several at once do it once. */
import {readSettings} from '../settings';
import type {Service} from '../suggest/client';
import {tellOutcome, type Circumstances, type Happened} from '../suggest/outcome';
import {notedFetch} from '../store/left';
import {queueOutcome, tellOutcomes} from '../store/outcomes';

/** The service as the settings name it now, with what is sent to it noted. */
export async function serviceNow(): Promise<Service> {
  const {address, token} = await readSettings();
  return {address, token, fetch: notedFetch};
}

/** Gives how many wait still. Never throws: what can't be told now waits. */
export async function tellAll(): Promise<number> {
  try {
    const service = await serviceNow();
    return await tellOutcomes((outcome) => tellOutcome(service, outcome));
  } catch {
    return 0;
  }
}

/** Written down first, so that nothing that happens afterwards loses it. */
export async function happened(suggestion: string, what: Happened, circumstances: Circumstances, key?: string): Promise<void> {
  await queueOutcome(suggestion, {...what, ...circumstances, at: new Date().toISOString()}, key);
  await tellAll();
}

const RETRY_MS = 30_000;

/** While a panel is open: again when the network is back, and every half minute while something waits. */
export function keepTelling(signal: AbortSignal): void {
  let waiting = 1;
  const tell = async () => void (waiting = await tellAll());
  const timer = setInterval(() => waiting > 0 && void tell(), RETRY_MS);
  addEventListener('online', () => void tell(), {signal});
  signal.addEventListener('abort', () => clearInterval(timer), {once: true});
  void tell();
}
