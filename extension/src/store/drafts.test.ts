import {beforeEach, expect, test, vi} from 'vitest';
import {fresh} from '../panel/answer';
import type {Kept} from '../panel/host';

interface Row {
  readonly name: string;
  readonly click: string;
}

const rows = vi.hoisted(() => new Map<string, Row>());

vi.mock('./database', () => ({
  database: async () => ({
    get: async (_store: string, name: string) => rows.get(name),
    getFromIndex: async (_store: string, _index: string, click: string) => [...rows.values()].find((row) => row.click === click),
    put: async (_store: string, row: Row) => void rows.set(row.name, row),
  }),
}));
vi.mock('./seal', () => ({
  hiddenName: async (name: string) => name,
  seal: async (value: unknown) => structuredClone(value),
  unseal: async (value: unknown) => value,
}));

beforeEach(() => rows.clear());

/** Each panel has the store to itself, over one database. */
async function aPanel() {
  vi.resetModules();
  return import('./drafts');
}

function kept(edited: string | null): Kept {
  const post = {platform: 'x', key: 'post-1'} as unknown as Kept['post'];
  return {post, answer: {...fresh('job-1'), edited}, spentMs: 0};
}

test('a panel that is behind takes no changed words away', async () => {
  const [first, behind] = [await aPanel(), await aPanel()];

  await first.keep('click-1', kept('My own words.'));
  await behind.keep('click-1', kept(null));

  expect((await first.recall('click-1'))?.answer.edited).toBe('My own words.');
});

test('the panel in which they were changed may take them back', async () => {
  const panel = await aPanel();

  await panel.keep('click-1', kept('My own words.'));
  await panel.keep('click-1', kept(null));

  expect((await panel.recall('click-1'))?.answer.edited).toBeNull();
});

test('so may one that has taken them up', async () => {
  const [first, second] = [await aPanel(), await aPanel()];
  await first.keep('click-1', kept('My own words.'));

  await second.recall('click-1');
  await second.keep('click-1', kept(null));

  expect((await second.recall('click-1'))?.answer.edited).toBeNull();
});

test('a new click on the same post begins anew', async () => {
  const [first, second] = [await aPanel(), await aPanel()];
  await first.keep('click-1', kept('My own words.'));

  await second.keep('click-2', kept(null));

  expect(await first.recall('click-1')).toBeNull();
  expect((await second.recall('click-2'))?.answer.edited).toBeNull();
});
