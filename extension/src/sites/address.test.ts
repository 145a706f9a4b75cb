import {describe, expect, it} from 'vitest';
import {clean, permalink, unwrapped} from './address';
import * as facebook from './facebook/address';
import {addressOf, timeOf, urnIn} from './linkedin/identity';

describe('clean', () => {
  it.each([
    ['https://a.example/x?fbclid=IwY2', 'https://a.example/x'],
    ['https://a.example/x?a=1&fbclid=IwY2&b=%20c#d', 'https://a.example/x?a=1&b=%20c#d'],
    ['https://a.example/x?__cft__[0]=AZ&__tn__=%2CO', 'https://a.example/x'],
    ['https://a.example/x?__cft__%5B0%5D=AZ&q=1', 'https://a.example/x?q=1'],
    ['https://a.example/x?utm_source=feed', 'https://a.example/x?utm_source=feed'],
    ['https://a.example/ä ö?q=ü', 'https://a.example/ä ö?q=ü'],
    ['https://a.example/x?', 'https://a.example/x'],
    ['https://a.example/x?a=1#c&fbclid=IwY2', 'https://a.example/x?a=1#c'],
    ['https://a.example/x#c?fbclid=IwY2', 'https://a.example/x#c'],
    ['https://a.example/x#/route?a=1', 'https://a.example/x#/route?a=1'],
  ])('takes out of %s what sites add and leaves the rest as it is', (address, cleaned) => {
    expect(clean(address)).toBe(cleaned);
  });
});

describe('unwrapped', () => {
  it('gives the address behind a redirect', () => {
    const href = `https://l.facebook.com/l.php?u=${encodeURIComponent('https://a.example/x?y=1&z=2')}&h=AT0`;
    expect(unwrapped(href)).toBe('https://a.example/x?y=1&z=2');
  });

  it.each(['https://www.facebook.com/ana', 'https://x.com/ana', 'mailto:a@b.example', 'not an address', ''])(
    'gives nothing for %s',
    (href) => {
      expect(unwrapped(href)).toBeNull();
    },
  );

  it('is not deceived by a host that only ends like a site', () => {
    expect(unwrapped('https://notx.com/ana')).toBe('https://notx.com/ana');
  });
});

describe('permalink', () => {
  it('keeps the path and what is named', () => {
    expect(permalink(new URL('https://a.example/p/?id=1&t=2#x'), ['id'])).toBe('https://a.example/p?id=1');
  });
});

describe("facebook's addresses", () => {
  it.each([
    ['/ana.b?__tn__=x', 'ana.b'],
    ['https://www.facebook.com/profile.php?id=100&__tn__=x', '100'],
    ['/groups/12/user/345/?__cft__[0]=x', '345'],
    ['/people/Ana-B/100/', '100'],
    ['/groups/12', null],
    ['/hashtag/x', null],
    ['https://evil.example/ana', null],
  ])('name the profile in %s', (href, handle) => {
    expect(facebook.handleOf(href)).toBe(handle);
  });

  it.each([
    ['/ana/posts/pfbid02abc?__tn__=x', 'pfbid02abc', 'https://www.facebook.com/ana/posts/pfbid02abc'],
    ['/ana/posts/some-title/123456/', '123456', 'https://www.facebook.com/ana/posts/some-title/123456'],
    ['/groups/1/permalink/22/', '22', 'https://www.facebook.com/groups/1/permalink/22'],
    ['/permalink.php?story_fbid=pfbid1&id=2&x=3', 'pfbid1', 'https://www.facebook.com/permalink.php?story_fbid=pfbid1&id=2'],
    ['/photo/?fbid=77&set=a.1', '77', 'https://www.facebook.com/photo?fbid=77'],
    ['/watch/?v=9', '9', 'https://www.facebook.com/watch?v=9'],
    ['/reel/9?s=x', '9', 'https://www.facebook.com/reel/9'],
  ])('name the post in %s', (href, id, url) => {
    expect(facebook.postAt(href)).toEqual({id, url});
  });

  it('tell a reply from the comment it answers, also after a second question mark', () => {
    const href = '/permalink.php?story_fbid=1&id=2?comment_id=33&reply_comment_id=44&__tn__=R';
    expect(facebook.commentAt(href)).toMatchObject({id: '44', parent: '33'});
  });

  it("read a comment's id from its author's link", () => {
    expect(facebook.commentOfAuthor(`/ana?comment_id=${btoa('comment:1_22')}`)).toBe('22');
    expect(facebook.commentOfAuthor('/ana?comment_id=not*base64')).toBeNull();
  });
});

describe("linkedin's names", () => {
  it.each([
    ['urn:li:activity:7396434483609722883', {post: 'activity:7396434483609722883', comment: null}],
    ['urn:li:comment:(activity:1,2)', {post: 'activity:1', comment: '2'}],
    ['replaceableComment_urn:li:comment:(urn:li:ugcPost:1,2)', {post: 'ugcPost:1', comment: '2'}],
    ['urn:li:sponsoredContentV2:(urn:li:activity:5,urn:li:sponsoredCreative:6)', {post: 'activity:5', comment: null}],
    ['something else', null],
  ])('are found in %s', (text, urn) => {
    expect(urnIn(text)).toEqual(urn);
  });

  it('hold their time', () => {
    expect(timeOf('7396434483609722883')).toBe('2025-11-18T06:30:00.000Z');
    expect(timeOf('123')).toBeNull();
  });

  it('give the address of a reply below its comment', () => {
    const parent = {post: 'activity:1', comment: '2'};
    expect(addressOf({post: 'activity:1', comment: '3'}, parent)).toBe(
      'https://www.linkedin.com/feed/update/urn:li:activity:1' +
        '?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A1%2C2%29&replyUrn=urn%3Ali%3Acomment%3A%28activity%3A1%2C3%29',
    );
  });
});
