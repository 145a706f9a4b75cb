import 'fake-indexeddb/auto';
import {beforeEach, expect, test, vi} from 'vitest';
import {fresh} from '../panel/answer';
import type {Kept} from '../panel/host';

beforeEach(async () => (await aPanel()).forgetDrafts());

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
