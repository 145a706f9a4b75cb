/** The self-check: every hook of a site and how often the open page has it. */
import type {Hook, HookCount} from '../site';

/** Counts in the whole page; nothing is changed and nothing is kept. */
export function counted(hooks: readonly Hook[], root: ParentNode): HookCount[] {
  return hooks.map((hook) => ({...hook, count: root.querySelectorAll(hook.selector).length}));
}
