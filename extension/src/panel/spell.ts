/** The way to harper's own thread, which starts with the first edit of an English draft. The practice page has none. */
import type {Spell, SpellingAnswer, SpellingQuestion} from './spelled';

let worker: Worker | null = null;
let asked = 0;

export const spell: Spell = (text, names, signal) => {
  worker ??= new Worker(new URL('./spelling_worker.ts', import.meta.url), {type: 'module'});
  const asking = worker;
  asked += 1;
  const n = asked;
  return new Promise((resolve) => {
    const heard = ({data}: MessageEvent<SpellingAnswer>) => data.n === n && resolve(data.found);
    asking.addEventListener('message', heard, {signal});
    asking.addEventListener('error', () => resolve(null), {signal});
    signal.addEventListener('abort', () => resolve(null), {once: true});
    asking.postMessage({n, text, names} satisfies SpellingQuestion);
  });
};
