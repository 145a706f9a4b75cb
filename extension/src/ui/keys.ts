/** Keys of the panel, each of which a person can change: written `Ctrl+Enter`, shown on the buttons. */

export const ACTS = ['stop', 'insert', 'first', 'second', 'third', 'undo'] as const;
export type Act = (typeof ACTS)[number];
export type Keys = Readonly<Record<Act, string>>;

export const DEFAULT_KEYS: Keys = {
  stop: 'Escape',
  insert: 'Ctrl+Enter',
  first: '1',
  second: '2',
  third: '3',
  undo: 'Alt+Z',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const MODIFIERS: readonly string[] = ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta'];

/** Left to the person, the browser or the reader: they would never come here, or mean something else. */
const TAKEN = ['Tab', 'Shift+Tab', 'Enter', 'Space', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+A', 'Ctrl+Z', 'Ctrl+W', 'Ctrl+T'];

/** The name of what was pressed; null while only modifiers are down. The Mac's command key counts as Ctrl. */
export function nameOf(pressed: Pressed): string | null {
  if (MODIFIERS.includes(pressed.key)) return null;
  const parts = [
    ...(pressed.ctrlKey || pressed.metaKey ? ['Ctrl'] : []),
    ...(pressed.altKey ? ['Alt'] : []),
    ...(pressed.shiftKey && pressed.key.length > 1 ? ['Shift'] : []),
  ];
  return [...parts, plain(pressed)].join('+');
}

/** With Alt some keyboards write another letter: then the key itself counts. */
function plain({key, code, altKey}: Pressed): string {
  const own = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  if (altKey && own) return own;
  if (key === ' ') return 'Space';
  return key.length === 1 ? key.toUpperCase() : key;
}

/** The act that was asked for. A key without a modifier is only a letter where somebody writes. */
export function actOf(pressed: Pressed, keys: Keys, writing: boolean): Act | null {
  const name = nameOf(pressed);
  const act = ACTS.find((each) => keys[each] === name) ?? null;
  return act && writing && name && isWriting(name) ? null : act;
}

/** A key that would write something, were it pressed in a text. */
function isWriting(name: string): boolean {
  return [...name].length === 1 || name === 'Space' || name === 'Backspace' || name === 'Delete' || /^(Shift\+)?Arrow/.test(name);
}

export type Refused = 'taken' | 'double';

/** Why a key can't be used for an act; null where it can. */
export function refusal(name: string, act: Act, keys: Keys): Refused | null {
  if (TAKEN.includes(name)) return 'taken';
  return ACTS.some((other) => other !== act && keys[other] === name) ? 'double' : null;
}

/** What was stored, wherever it is a key at all; the rest are the usual ones. */
export function keysFrom(stored: unknown): Keys {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const known = ACTS.flatMap((act) => (typeof given[act] === 'string' && given[act] !== '' ? [[act, given[act]] as const] : []));
  return {...DEFAULT_KEYS, ...Object.fromEntries(known)};
}

const MAC = typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent);
const SHORT: Readonly<Record<string, string>> = {Enter: '↵', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→'};

/** As it is printed on a keyboard. */
export function keyLabel(name: string): string {
  const shown = name.split('+').map((part) => (MAC && part === 'Ctrl' ? '⌘' : (SHORT[part] ?? part)));
  return shown.join(MAC ? '' : ' ');
}

/** For those who hear it, in the form that ARIA fixes. */
export function ariaKeys(name: string): string {
  return name.replace('Ctrl', MAC ? 'Meta' : 'Control');
}
