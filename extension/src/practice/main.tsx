/** Starts the practice page. */
import {render} from 'preact';
import {Conduct} from '../panel/conduct';
import type {Organization} from '../suggest/organization';
import {say, speak} from '../ui/words';
import {practiceHost, type Practice} from './host';
import {Page} from './page';
import {practicePosts} from './posts';

function start(root: HTMLElement): void {
  speak(null, navigator.languages, document.documentElement);
  document.title = say('practice.title');
  const posts = practicePosts();
  let organization: Organization | null = null;
  let asksToken = false;
  const practice: Practice = {
    token: null,
    needsToken: () => {
      asksToken = true;
      draw();
    },
  };
  const conduct = new Conduct(practiceHost(practice));
  const draw = () =>
    render(
      <Page
        conduct={conduct}
        posts={posts}
        organization={organization}
        asksToken={asksToken}
        onToken={(token) => {
          practice.token = token;
          asksToken = false;
          void learn();
          conduct.retry();
        }}
        onAnswered={() => void learn()}
      />,
      root,
    );
  const learn = async () => {
    organization = (await conduct.host.organization(AbortSignal.timeout(10_000))) ?? organization;
    draw();
  };
  draw();
  void learn();
}

const root = document.getElementById('page');
if (root) start(root);
