import {useEffect, useState} from 'preact/hooks';
import type {CapturedPost} from '../site';
import type {Service} from '../suggest/client';
import {leave, present, PRESENT_EVERY_S, type Doing, type Presence as Here} from '../suggest/colleagues';
import {Icon} from '../ui/icon';
import {distance} from '../ui/time';
import {say, sayOf} from '../ui/words';

/** Who else is on this post, and who has answered it; asked again as long as the panel shows the post. */
export function usePresence(post: CapturedPost | null, doing: Doing, service: (() => Service) | null): Here | null {
  const [here, setHere] = useState<{url: string; found: Here} | null>(null);
  const url = post && isAddress(post) ? post.url : null;
  useEffect(() => {
    if (!url || !service) return;
    let gone = false;
    const tell = async () => {
      if (document.visibilityState === 'hidden') return;
      const found = await present(service(), url, doing);
      if (found.ok && !gone) setHere({url, found: found.value});
    };
    void tell();
    const timer = setInterval(() => void tell(), PRESENT_EVERY_S * 1_000);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [url, doing, service]);
  useEffect(() => (url && service ? () => leave(service(), url) : undefined), [url, service]);
  return here?.url === url ? here?.found ?? null : null;
}

/** Only the post's own address names it: a page's address would join people who look at different posts. */
function isAddress({key, warnings}: CapturedPost): boolean {
  return !warnings.includes('permalink-unresolved') && !key.startsWith('pasted-');
}

export function Presence({here}: {here: Here | null}) {
  return (
    <div class="presence" data-aboveboard="presence" role="status">
      {here?.answered.map(({name, event, at, url}) => (
        <p key={`${name}${at}`} data-answered="">
          <Icon name="pass" />
          <span>
            {say(event === 'sent' ? 'presence.answered' : 'presence.inserted', {name})} {at && <span class="quiet">{distance(at)}</span>}{' '}
            <AnswerLink url={url} />
          </span>
        </p>
      ))}
      {here?.others.map(({name, doing, seconds}) => (
        <p key={name}>
          <Icon name="people" />
          <span>{say('presence.other', {name, doing: sayOf('doing', doing), time: minutes(seconds)})}</span>
        </p>
      ))}
    </div>
  );
}

function minutes(seconds: number): string {
  return seconds < 60 ? say('presence.moment') : say('presence.minutes', {n: Math.floor(seconds / 60)});
}

function AnswerLink({url}: {url: string | null}) {
  if (!url || !URL.canParse(url) || new URL(url).protocol !== 'https:') return null;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {say('presence.see')}
    </a>
  );
}
