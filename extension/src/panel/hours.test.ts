import {expect, test} from 'vitest';
import {hoursNow} from './hours';

const LONDON = 'Europe/London';

test.each([
  ['Mon-Fri 09:00-17:00', '2026-11-20T16:59:00Z', true],
  ['Mon-Fri 09:00-17:00', '2026-11-20T17:00:00Z', false],
  ['Mon-Fri 09:00-17:00', '2026-11-21T12:00:00Z', false],
  ['Mon-Fri 09:00-17:00, Sat 10:00-12:00', '2026-11-21T11:00:00Z', true],
  ['Fri-Mon 08:00-20:00', '2026-11-22T09:00:00Z', true],
  ['Mon–Sun 00:00–24:00', '2026-11-22T23:59:00Z', true],
  ['Mo-Fr 09:00-17:00', '2026-11-20T16:59:00Z', true],
  ['Mo. bis Fr. 9.00 bis 17.00 Uhr', '2026-11-21T12:00:00Z', false],
  ['Sa-So 10:00-12:00', '2026-11-21T11:00:00Z', true],
  ['Sonnabend 10:00-12:00', '2026-11-21T11:00:00Z', true],
  ['lunes a viernes 09:00-17:00', '2026-11-20T12:00:00Z', true],
  ['miércoles 09:00-17:00', '2026-11-18T12:00:00Z', true],
  ['24/7', '2026-11-22T03:00:00Z', true],
])('%s at %s: %s', (hours, at, there) => {
  expect(hoursNow(hours, LONDON, new Date(at))).toBe(there);
});

test('the desk’s own time zone counts', () => {
  expect(hoursNow('Mon-Fri 09:00-17:00', 'Asia/Tokyo', new Date('2026-11-20T01:00:00Z'))).toBe(true);
});

test.each([
  ['by appointment', LONDON],
  ['Mon-Fri 09:00-17:00', null],
  ['Mon-Fri 09:00-17:00', 'Atlantis/Port'],
])('nothing is said of %s in %s', (hours, zone) => {
  expect(hoursNow(hours, zone, new Date('2026-11-20T12:00:00Z'))).toBeNull();
});
