/** Opening hours as curators write them: "Mon-Fri 09:00-17:00" or "Mo-Fr 09:00-17:00 Uhr", parts parted by commas. */

/** As the service reads them: Monday to Sunday, a language a line. */
const NAMES = `
mon tue wed thu fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonntag
lunes martes miércoles jueves viernes sábado domingo
lundi mardi mercredi jeudi vendredi samedi dimanche
lunedì martedì mercoledì giovedì venerdì sabato domenica
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
mandag tirsdag onsdag torsdag fredag lørdag søndag
måndag tisdag onsdag torsdag fredag lördag söndag`;
const SHORT = {mo: 0, di: 1, mi: 2, do: 3, fr: 4, sa: 5, so: 6, ma: 0, za: 5, zo: 6, vr: 4, wo: 2, mie: 2};
const DAYS = new Map<string, number>([
  ...NAMES.trim().split('\n').flatMap((line) => line.split(' ').map((name, day): [string, number] => [name.slice(0, 3), day])),
  ...Object.entries(SHORT),
]);
const TO = String.raw`\s*(?:[-–]|bis|to|a|à|til|till|tot)\s*`;
const CLOCK = String.raw`(\d{1,2})[:.](\d{2})`;
const DAY = String.raw`(\p{L}{2,10})\.?`;
const PART = new RegExp(`^${DAY}(?:${TO}${DAY})?:?\\s+${CLOCK}${TO}${CLOCK}(?:\\s*(?:uhr|h))?$`, 'iu');

/**
 * Whether somebody is there at `now`.
 *
 * Null where the hours are written in another way, or the time zone is missing or unknown: then nothing is said.
 */
export function hoursNow(hours: string, timezone: string | null, now: Date): boolean | null {
  const local = timezone ? localTime(timezone, now) : null;
  if (!local) return null;
  if (/^(24\/7|always)$/i.test(hours.trim())) return true;
  const parts = hours.split(/[,;]/).map((part) => PART.exec(part.trim()));
  let open = false;
  for (const part of parts) {
    const [, from, to = from, ...clock] = part ?? [];
    const first = dayOf(from ?? '');
    const last = dayOf(to ?? '');
    if (first === undefined || last === undefined) return null;
    const [startHour = 0, startMinute = 0, endHour = 0, endMinute = 0] = clock.map(Number);
    const inDays = (local.day - first + 7) % 7 <= (last - first + 7) % 7;
    open ||= inDays && local.minute >= startHour * 60 + startMinute && local.minute < endHour * 60 + endMinute;
  }
  return open;
}

/** 0 is Monday. */
function dayOf(name: string): number | undefined {
  const word = name.toLowerCase();
  // "Sonnabend" begins like Sunday and is Saturday.
  return word === 'sonnabend' ? 5 : DAYS.get(word.length === 2 ? word : word.slice(0, 3));
}

function localTime(timeZone: string, now: Date): {day: number; minute: number} | null {
  try {
    const format = new Intl.DateTimeFormat('en-GB', {timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
    const parts = Object.fromEntries(format.formatToParts(now).map(({type, value}) => [type, value]));
    return {day: dayOf(parts['weekday'] ?? '') ?? 0, minute: Number(parts['hour']) * 60 + Number(parts['minute'])};
  } catch {
    return null;
  }
}
