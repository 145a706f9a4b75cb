/** One outlined set, 16 px, in the text's colour. Text stands beside each: a reader is told nothing twice. */
const PATHS = {
  reply: 'M6.5 4 2.5 8l4 4M3 8h6a4.5 4.5 0 0 1 4.5 4.5',
  reply_privately: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  escalate: 'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8ZM2.5 14a5.5 5.5 0 0 1 11 0',
  hold: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.75V8l2.25 1.5',
  leave: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM5 8h6',
  pass: 'm3 8.5 3.25 3.25L13 5',
  warn: 'M8 2.5 14 13H2zM8 6.5v3M8 11.25v.01',
  fail: 'm4 4 8 8M12 4l-8 8',
  again: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5V5h-2.5',
  stop: 'M4 4h8v8H4z',
  copy: 'M5.5 5.5h7.5V13H5.5zM3 10.5V3h7.5',
  insert: 'M2.5 12.5h11M8 2.5v7M5 6.75 8 9.75l3-3',
  people: 'M6 7.5a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM1.75 13a4.25 4.25 0 0 1 8.5 0M10.5 7.25a2 2 0 1 0 0-4M11.5 9.25A4 4 0 0 1 14.25 13',
  link: 'M6.5 3.5H3v9.5h9.5V9.5M9 2.5h4.5V7M13.25 2.75 7.5 8.5',
} as const;

export type IconName = keyof typeof PATHS;

const TURNS: readonly IconName[] = ['reply', 'link'];

export function Icon({name}: {name: IconName}) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" data-turns={TURNS.includes(name) ? '' : undefined}>
      <path d={PATHS[name]} />
    </svg>
  );
}
