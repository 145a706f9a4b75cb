import {useEffect, useState} from 'preact/hooks';
import {askPage, type PageStatus} from '../messages';
import type {HookCount} from '../site';
import {copied} from '../panel/clipboard';
import {Icon} from '../ui/icon';
import {say} from '../ui/words';

interface Looked {
  readonly tab: number;
  readonly title: string;
  readonly status: PageStatus;
}

/** Every hook into the open pages' mark-up, and whether it still matches: a person's report names the broken one. */
export function SelfCheck() {
  const [looked, setLooked] = useState<readonly Looked[] | null>(null);
  const [told, setTold] = useState(false);
  const look = () => void lookAtAll().then(setLooked);
  useEffect(look, []);
  const copy = async () => setTold(await copied(report(looked ?? [])));
  if (looked === null) return null;
  return (
    <section class="self-check" aria-labelledby="page">
      <h2 id="page">{say('nav.page')}</h2>
      {looked.length === 0 && <p>{say('page.none')}</p>}
      {looked.map((each) => (
        <Page key={each.tab} looked={each} />
      ))}
      <div class="line">
        <button type="button" class="button" data-primary onClick={look}>
          {say('page.look')}
        </button>
        {looked.length > 0 && (
          <button type="button" class="button" onClick={() => void copy()}>
            {say('page.copy')}
          </button>
        )}
      </div>
      <p class="outcome" role="status">
        {told && say('page.copied')}
      </p>
    </section>
  );
}

/** A tab without our script does not answer, and is none of our business. */
async function lookAtAll(): Promise<Looked[]> {
  const tabs = await chrome.tabs.query({});
  const asked = tabs.map(async ({id, title}) => {
    const status = id === undefined ? null : await askPage(id, {kind: 'status'});
    return status && id !== undefined ? [{tab: id, title: title ?? '', status}] : [];
  });
  return (await Promise.all(asked)).flat();
}

function brokenIn({hooks, posts}: PageStatus): readonly HookCount[] {
  // Without a post on the page there is nothing that the hooks could hold on to, but the post itself.
  return hooks.filter(({needed, count, name}) => needed && count === 0 && (posts > 0 || name === 'post'));
}

function Page({looked: {title, status}}: {looked: Looked}) {
  const broken = brokenIn(status);
  const names = broken.map(({name}) => name).join(', ');
  return (
    <article data-platform={status.platform} data-broken={broken.length}>
      <h3 dir="auto">{title || status.platform}</h3>
      <p class="hint">{say('page.found', {posts: status.posts, buttons: status.buttons})}</p>
      <p class="outcome" data-good={String(broken.length === 0)}>
        <Icon name={broken.length === 0 ? 'pass' : 'fail'} />{' '}
        {broken.length === 0 ? say('page.whole') : say('page.broken', {n: broken.length, names})}
      </p>
      <div class="scrolls" tabIndex={0} role="region" aria-label={title || status.platform}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('hook.name')}</th>
              <th scope="col">{say('hook.count')}</th>
              <th scope="col">{say('hook.why')}</th>
            </tr>
          </thead>
          <tbody>
            {status.hooks.map((hook) => (
              <Row key={hook.name} hook={hook} broken={broken.includes(hook)} />
            ))}
          </tbody>
        </table>
      </div>
    </article>
  );
}

function Row({hook, broken}: {hook: HookCount; broken: boolean}) {
  return (
    <tr data-hook={hook.name} data-status={broken ? 'fail' : undefined}>
      <th scope="row" title={hook.selector}>
        {hook.name}
      </th>
      <td>
        {hook.count} {broken && <strong>{say('hook.missing')}</strong>}
        {!broken && hook.count === 0 && <span class="hint">{say('hook.optional')}</span>}
      </td>
      <td lang="en">{hook.why}</td>
    </tr>
  );
}

/** Names and counts, no post: it can be sent to anybody. */
function report(looked: readonly Looked[]): string {
  const {version} = chrome.runtime.getManifest();
  const lines = looked.flatMap(({status}) => [
    `${status.platform}: ${status.posts} posts, ${status.buttons} buttons`,
    ...status.hooks.map(({name, count, needed, selector}) => `  ${needed && count === 0 ? 'MISSING ' : ''}${name} ${count} ${selector}`),
  ]);
  return [`Aboveboard ${version}`, navigator.userAgent, ...lines].join('\n');
}
