import {useEffect, useState} from 'preact/hooks';
import type {CapturedPost} from '../site';
import type {Service} from '../suggest/client';
import type {Organization} from '../suggest/organization';
import {markPractised, practised, type Practised} from '../suggest/practice';
import {Icon} from '../ui/icon';
import {say} from '../ui/words';
import type {PanelState} from './model';
import {isPractice, LESSONS, lessonPost, rulePost} from './practice_posts';
import {reasonOf} from './reasons';

/** What was practised, and a practice post whose answer has come marks the rule that stood against or for it. */
export function usePractised({post, answer}: PanelState, service: (() => Service) | null): Practised | null {
  const [known, setKnown] = useState<Practised | null>(null);
  const rule = post && isPractice(post) && answer?.stage === 'done' ? (answer.verdict?.rule ?? null) : null;
  useEffect(() => {
    if (!service) return;
    let gone = false;
    void (rule ? markPractised(service(), [rule]) : practised(service())).then((found) => {
      if (found.ok && !gone) setKnown(found.value);
    });
    return () => void (gone = true);
  }, [rule, service]);
  return known;
}

interface TourProps {
  organization: Organization | null;
  /** Keys of the practice posts that were answered. */
  seen: readonly string[];
  onPost: (post: CapturedPost) => void;
  onEnd: () => void;
}

/** The first run: three practice posts to answer, and not a word more. */
export function Tour({organization, seen, onPost, onEnd}: TourProps) {
  const posts = LESSONS.map((lesson) => lessonPost(lesson, organization));
  return (
    <section class="tour" data-aboveboard="tour" aria-label={say('tour')}>
      <h2>{say('tour')}</h2>
      <ol>
        {posts.map((post) => (
          <li key={post.key} data-seen={seen.includes(post.key) ? '' : undefined}>
            <p dir="auto">{post.post.text}</p>
            <button type="button" class="button" data-plain data-aboveboard="practise" onClick={() => onPost(post)}>
              <Icon name={seen.includes(post.key) ? 'pass' : 'reply'} />
              {say(seen.includes(post.key) ? 'tour.seen' : 'practice.suggest')}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="button" data-plain onClick={onEnd}>
        {say('tour.end')}
      </button>
    </section>
  );
}

interface BadgeProps {
  practised: Practised | null;
  organization: Organization | null;
  onPost: (post: CapturedPost) => void;
}

/** The rules that were practised; each of the others is one press away, those that a topic asks for first. */
export function Badge({practised: known, organization, onPost}: BadgeProps) {
  if (!known || !organization) return null;
  const done = new Set(known.practised.map(({rule}) => rule));
  const missing = new Set(known.required.flatMap((topic) => topic.missing));
  const rules = organization.rules
    .flatMap((rule) => {
      const post = rulePost(rule, organization);
      return post ? [{rule, post}] : [];
    })
    .sort((a, b) => Number(missing.has(b.rule.id)) - Number(missing.has(a.rule.id)));
  return (
    <details class="badge" data-aboveboard="badge" open={missing.size > 0}>
      <summary>
        <Icon name="pass" /> {say('badge', {n: rules.filter(({rule}) => done.has(rule.id)).length, all: rules.length})}
      </summary>
      <ul>
        {rules.map(({rule, post}) => (
          <li key={rule.id} data-rule={rule.id} data-done={done.has(rule.id) ? '' : undefined}>
            <span title={reasonOf(rule.id, rule.why)}>{rule.id}</span>
            {missing.has(rule.id) && <span class="quiet">{say('badge.needed')}</span>}
            {done.has(rule.id) ? (
              <span class="quiet">
                <Icon name="pass" /> {say('badge.done')}
              </span>
            ) : (
              <button type="button" class="button" data-plain onClick={() => onPost(post)}>
                {say('badge.practise')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
