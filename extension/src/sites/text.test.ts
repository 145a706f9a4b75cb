// @vitest-environment jsdom
import {describe, expect, it} from 'vitest';
import {comparable} from '../editors/editor';
import {joinedText} from '../editors';
import {fingerprint, label, normal, uncut, words} from './text';
import {wordsFor} from './words';

function read(html: string, lines: 'blocks' | 'breaks'): ReturnType<typeof words> {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  return words(root, {skip: (element) => element.matches('[role="button"], .hidden'), lines});
}

describe('words', () => {
  it('gives emoji as characters and composes letters', () => {
    expect(read('a <img alt="👨‍🦽"> e\u0301', 'breaks').text).toBe('a 👨‍🦽 é');
  });

  it('keeps lines of a paragraph together and paragraphs apart', () => {
    const html = '<div><div>one</div><div>two</div></div><div><div>three</div></div>';
    expect(read(html, 'blocks').text).toBe('one\ntwo\n\nthree');
  });

  it('takes no line from how the source is laid out', () => {
    expect(read('<div>\n  <p>one</p>\n</div>\n<div>\n  <p>two</p>\n</div>', 'blocks').text).toBe('one\n\ntwo');
  });

  it('does not break a line at a box inside it', () => {
    expect(read('hey <div><span><a href="/ana">@ana</a></span></div> there', 'breaks').text).toBe('hey @ana there');
  });

  it('makes one line end of a break', () => {
    expect(read('one<br>two<br><br>three', 'breaks').text).toBe('one\ntwo\n\nthree');
  });

  it('gives a whole address where the site shows a part', () => {
    const html =
      'see <a href="https://t.co/x1"><span>https://</span>a.example/long<span>/tail?x=1</span><span>…</span></a> now';
    expect(read(html, 'breaks')).toEqual({text: 'see https://a.example/long/tail?x=1 now', links: ['https://a.example/long/tail?x=1']});
  });

  it('follows a redirect where the site cuts the address', () => {
    const target = encodeURIComponent('https://a.example/long/path?fbclid=1');
    const html = `<div>see <a href="https://l.facebook.com/l.php?u=${target}&h=1">https://a.example/lo...</a></div>`;
    expect(read(html, 'blocks')).toEqual({text: 'see https://a.example/long/path', links: ['https://a.example/long/path']});
  });

  it('leaves out what is not text', () => {
    expect(read('<div>text… <div role="button">See more</div></div>', 'blocks').text).toBe('text…');
    expect(read('<span class="hidden">hashtag</span><span>#tea</span>', 'breaks').text).toBe('#tea');
  });

  it('takes a line feed of the source for a space', () => {
    expect(read('<p>one\n      two</p>', 'blocks').text).toBe('one two');
  });

  it('reads names with what is drawn in them', () => {
    const root = document.createElement('a');
    root.innerHTML = 'Ana <img alt="🌿"><svg><title>Verified</title></svg>';
    expect(label(root)).toBe('Ana 🌿');
  });
});

describe('small things', () => {
  it('takes the sign of a cut off', () => {
    expect(uncut('and so …')).toBe('and so');
    expect(uncut('really?')).toBe('really?');
  });

  it('has one kind of line end', () => {
    expect(normal(' a\r\nb\rc ')).toBe('a\nb\nc');
  });

  it('names a post the same while more of it is unfolded', () => {
    const long = 'x'.repeat(100);
    expect(fingerprint('@ana', long)).toBe(fingerprint('@ana', `${long} and more`));
    expect(fingerprint('@ana', long)).not.toBe(fingerprint('@bob', long));
  });

  it('puts one space between what was there and the text', () => {
    expect(joinedText('', 'a')).toBe('a');
    expect(joinedText('Dana ', 'a')).toBe('Dana a');
    expect(joinedText('Dana', 'a')).toBe('Dana a');
    expect(joinedText('Dana\n', 'a')).toBe('Dana\na');
  });

  it('compares past what editors change', () => {
    expect(comparable('a\u00a0b \r\nc\ufeff\n')).toBe(comparable('a b\nc'));
    expect(comparable('a\n\nb')).not.toBe(comparable('a\nb'));
  });

  it("speaks the page's language, else the browser's, else English", () => {
    expect(wordsFor('de-AT', 'es').suggest).toBe('Antwort vorschlagen');
    expect(wordsFor('ar', 'es-MX').suggest).toBe('Sugerir respuesta');
    expect(wordsFor('ar', 'fr').suggest).toBe('Suggest reply');
  });
});
