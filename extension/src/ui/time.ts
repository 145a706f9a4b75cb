/** Times as people say them. */
import {spoken} from './words';

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Further away than this, a date says more than a count of days. */
const FAR_S = 21 * 86_400;

/** "in 22h", "3d ago", "now"; weeks away a date. */
export function distance(iso: string, now: number = Date.now()): string {
  const seconds = (Date.parse(iso) - now) / 1_000;
  if (Math.abs(seconds) > FAR_S) return day(iso);
  const format = new Intl.RelativeTimeFormat(spoken(), {numeric: 'auto', style: 'narrow'});
  const step = STEPS.find(([unit, size]) => Math.abs(seconds) >= (unit === 'day' ? 2 * size : size));
  if (!step) return format.format(0, 'second');
  return format.format(Math.trunc(seconds / step[1]), step[0]);
}

/** Exact, in the reader's own zone. */
export function exact(iso: string): string {
  return new Intl.DateTimeFormat(spoken(), {dateStyle: 'full', timeStyle: 'short'}).format(new Date(iso));
}

/** A day without a time, as it is written down: no zone moves it. */
export function day(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(spoken(), {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'}).format(
    date,
  );
}

/** "17:00" today, "Mon 09:00" on another day, in the reader's own zone. */
export function clock(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  const today = at.toDateString() === now.toDateString();
  const form: Intl.DateTimeFormatOptions = {hour: 'numeric', minute: '2-digit', ...(today ? {} : {weekday: 'short'})};
  return new Intl.DateTimeFormat(spoken(), form).format(at);
}

export function took(ms: number): string {
  const format = new Intl.NumberFormat(spoken(), {maximumSignificantDigits: 2});
  return ms < 1_000 ? `${format.format(ms)} ms` : `${format.format(ms / 1_000)} s`;
}
