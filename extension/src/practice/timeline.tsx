import type {ComponentChildren} from 'preact';
import type {CapturedPost, Post} from '../site';
import {Icon} from '../ui/icon';
import {distance, exact} from '../ui/time';
import {say} from '../ui/words';
import {GROUPS, type PracticePost} from './posts';

interface Props {
  posts: readonly PracticePost[];
  chosen: string | null;
  onSuggest: (post: CapturedPost) => void;
  /** Shown behind the chosen post, where there is no room beside the timeline. */
  below: ComponentChildren;
}

export function Timeline({posts, chosen, onSuggest, below}: Props) {
  return (
    <>
      {GROUPS.map((group) => (
        <section key={group} class="group" aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{say(`practice.group.${group}`)}</h2>
          {posts
            .filter((post) => post.group === group)
            .map(({captured}) => (
              <div key={captured.key}>
                <Shown captured={captured} chosen={captured.key === chosen} onSuggest={onSuggest} />
                {captured.key === chosen && below}
              </div>
            ))}
        </section>
      ))}
    </>
  );
}

interface ShownProps {
  captured: CapturedPost;
  chosen: boolean;
  onSuggest: (post: CapturedPost) => void;
}

function Shown({captured, chosen, onSuggest}: ShownProps) {
  return (
    <article class="card" data-post={captured.key} aria-current={chosen ? 'true' : undefined}>
      {captured.thread.map((part) => (
        <Said key={part.id} post={part} />
      ))}
      <Said post={captured.post} />
      <footer>
        <button type="button" class="button" data-plain data-aboveboard="suggest" onClick={() => onSuggest(captured)}>
          <Icon name="reply" />
          {say('practice.suggest')}
        </button>
      </footer>
    </article>
  );
}

function Said({post}: {post: Post}) {
  const {name, handle} = post.author;
  return (
    <div class="said-by">
      <span class="face" aria-hidden="true">
        {[...(name ?? '?')][0]}
      </span>
      <div>
        <p class="who">
          <bdi class="name">{name}</bdi>
          <bdi class="quiet">{handle}</bdi>
          {post.created_at && (
            <time class="quiet" dateTime={post.created_at} title={exact(post.created_at)}>
              {distance(post.created_at)}
            </time>
          )}
        </p>
        <p class="said" dir="auto" lang={post.language ?? undefined}>
          {post.text}
        </p>
      </div>
    </div>
  );
}
