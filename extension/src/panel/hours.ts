/** Opening hours as curators write them: "Mon-Fri 09:00-17:00", several parts parted by commas. */

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const PART = /^([a-z]{3})[a-z]*(?:\s*[-–]\s*([a-z]{3})[a-z]*)?\s+(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/i;

/**
 * Whether somebody is there at `now`.
 *
 * Null where the hours are written in another way, or the time zone is missing or unknown: then nothing is said.
 */
export function hoursNow(hours: string, timezone: string | null, now: Date): boolean | null {
  const local = timezone ? localTime(timezone, now) : null;
  if (!local) return null;
  const parts = hours.split(/[,;]/).map((part) => PART.exec(part.trim()));
  let open = false;
  for (const part of parts) {
    const [, from, to = from, ...clock] = part ?? [];
    const first = DAYS.indexOf(from?.toLowerCase() ?? '');
    const last = DAYS.indexOf(to?.toLowerCase() ?? '');
    if (first === -1 || last === -1) return null;
    const [startHour = 0, startMinute = 0, endHour = 0, endMinute = 0] = clock.map(Number);
    const inDays = (local.day - first + 7) % 7 <= (last - first + 7) % 7;
    open ||= inDays && local.minute >= startHour * 60 + startMinute && local.minute < endHour * 60 + endMinute;
  }
  return open;
}

function localTime(timeZone: string, now: Date): {day: number; minute: number} | null {
  try {
    const format = new Intl.DateTimeFormat('en-GB', {timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
    const parts = Object.fromEntries(format.formatToParts(now).map(({type, value}) => [type, value]));
    const day = DAYS.indexOf((parts['weekday'] ?? '').toLowerCase());
    return {day, minute: Number(parts['hour']) * 60 + Number(parts['minute'])};
  } catch {
    return null;
  }
}
