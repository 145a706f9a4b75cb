import type {CapturedPost, Post} from '../site';
import {Icon} from '../ui/icon';
import {distance, exact} from '../ui/time';
import {say} from '../ui/words';

const SITES = {x: 'X', facebook: 'Facebook', linkedin: 'LinkedIn', web: 'Web'} as const;

/** The post in two lines; opens to the whole thread, as it was captured. */
export function Head({post, onAgain}: {post: CapturedPost; onAgain: () => void}) {
  return (
    <header class="head">
      <div class="line">
        <p class="who">
          <Name post={post.post} />
          <span class="quiet">
            {SITES[post.platform]}
            {post.post.created_at && <Ago at={post.post.created_at} />}
          </span>
        </p>
        <button type="button" class="button" data-plain data-aboveboard="again" onClick={onAgain}>
          <Icon name="again" />
          {say('again')}
        </button>
      </div>
      <details class="post">
        <summary>
          <span class="unseen">{say('post.whole')}: </span>
          <span class="clamped" dir="auto">
            {post.post.text || mediaWords(post.post)}
          </span>
        </summary>
        <Whole post={post} />
      </details>
    </header>
  );
}

function Name({post}: {post: Post}) {
  const {name, handle} = post.author;
  return (
    <>
      <bdi class="name">{name ?? handle}</bdi>
      {name && handle && <bdi class="quiet">{handle}</bdi>}
    </>
  );
}

function Ago({at}: {at: string}) {
  return (
    <>
      {' · '}
      <time dateTime={at} title={exact(at)}>
        {distance(at)}
      </time>
    </>
  );
}

function Whole({post}: {post: CapturedPost}) {
  return (
    <ol class="thread">
      {[...post.thread, post.post].map((part) => (
        <li key={part.id}>
          <p class="who">
            <Name post={part} />
          </p>
          <p class="said" dir="auto">
            {part.text}
          </p>
          {part.quote && (
            <blockquote dir="auto">
              <span class="quiet">{say('post.quote')} </span>
              <bdi>{part.quote.author?.name ?? part.quote.author?.handle ?? ''}</bdi>: {part.quote.text}
            </blockquote>
          )}
          {part.media.length > 0 && <p class="quiet">{mediaWords(part)}</p>}
        </li>
      ))}
    </ol>
  );
}

function mediaWords({media}: Post): string {
  return media.map(({kind, alt}) => (alt ? `${kind}: ${alt}` : kind)).join(' · ');
}
