import {expect, test} from 'vitest';
import {Spent} from './spent';

function watched() {
  const heard: (() => void)[] = [];
  const page = {hidden: false, addEventListener: (_: string, hear: () => void) => void heard.push(hear)};
  let at = 0;
  const spent = new Spent(page as unknown as Document, () => at);
  return {
    spent,
    pass: (ms: number) => void (at += ms),
    show: (seen: boolean) => {
      page.hidden = !seen;
      for (const hear of heard) hear();
    },
  };
}

test('time counts from when a post is shown', () => {
  const {spent, pass} = watched();
  pass(500);

  spent.begin();
  pass(1_200);

  expect(spent.ms).toBe(1_200);
});

test('time in which the panel can not be seen does not count', () => {
  const {spent, pass, show} = watched();
  spent.begin();
  pass(1_000);

  show(false);
  pass(60_000);
  show(true);
  pass(500);

  expect(spent.ms).toBe(1_500);
});

test('a panel that comes into view without a post counts nothing', () => {
  const {spent, pass, show} = watched();
  spent.begin();
  spent.end();

  show(false);
  show(true);
  pass(9_000);

  expect(spent.ms).toBe(0);
});

test('another post begins anew, one taken up again goes on', () => {
  const {spent, pass} = watched();
  spent.begin();
  pass(1_000);

  spent.begin();
  pass(10);
  expect(spent.ms).toBe(10);

  spent.begin(2_000);
  pass(5);
  expect(spent.ms).toBe(2_005);
});

test('more than a week is a week', () => {
  const {spent, pass} = watched();
  spent.begin();

  pass(30 * 86_400_000);

  expect(spent.ms).toBe(7 * 86_400_000);
});
