import 'fake-indexeddb/auto';
import {beforeEach, expect, test, vi} from 'vitest';
import {fresh} from '../panel/answer';
import type {Kept} from '../panel/host';
import {note} from './unwritten';

const inMemory = new Map<string, unknown>();

beforeEach(async () => {
  vi.stubGlobal('chrome', {storage: {session: session()}});
  await (await aPanel()).forgetDrafts();
});

/** The browser's own memory, which outlives a panel. */
function session() {
  return {
    get: async () => Object.fromEntries(inMemory),
    set: async (items: object) => Object.entries(items).forEach(([key, value]) => inMemory.set(key, value)),
    remove: async (keys: string[]) => keys.forEach((key) => inMemory.delete(key)),
  };
}

/** Each panel has the store to itself, over one database. */
async function aPanel() {
  vi.resetModules();
  return import('./drafts');
}

function kept(edited: string | null): Kept {
  const post = {platform: 'x', key: 'post-1'} as unknown as Kept['post'];
  return {post, answer: {...fresh('job-1'), edited}, former: null, past: [], spentMs: 0};
}

test('a panel that is behind takes no changed words away', async () => {
  const [first, behind] = [await aPanel(), await aPanel()];

  await first.keep('click-1', kept('My own words.'));
  await behind.keep('click-1', kept(null));

  expect((await first.recall('click-1'))?.answer.edited).toBe('My own words.');
});

test('nor one that writes in the very moment in which they are changed', async () => {
  const panels = [await aPanel(), await aPanel(), await aPanel(), await aPanel()];

  await Promise.all(panels.map((panel, place) => panel.keep('click-1', kept(place === 1 ? 'My own words.' : null))));

  expect((await panels[0]?.recall('click-1'))?.answer.edited).toBe('My own words.');
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

test('what a panel had no time to write is written by the next one', async () => {
  await note('x:post-1', {click: 'click-1', kept: kept('My last words.'), at: Date.now()});

  expect((await (await aPanel()).recall('click-1'))?.answer.edited).toBe('My last words.');
  expect(inMemory.size).toBe(0);
});

test('unless later words are on the disk', async () => {
  const panel = await aPanel();
  await panel.keep('click-1', kept('My own words.'));
  await note('x:post-1', {click: 'click-1', kept: kept('Words before that.'), at: Date.now() - 1000});

  expect((await panel.recall('click-1'))?.answer.edited).toBe('My own words.');
});

test('nothing stays in memory of what is written or forgotten', async () => {
  const panel = await aPanel();
  await panel.keep('click-1', kept('My own words.'));
  expect(inMemory.size).toBe(0);

  await note('x:post-1', {click: 'click-1', kept: kept('My last words.'), at: Date.now()});
  await panel.forgetDrafts();

  expect(await panel.recall('click-1')).toBeNull();
});
