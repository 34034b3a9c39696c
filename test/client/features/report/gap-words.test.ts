import { expect, test } from 'vitest';
import { drawnWords } from '#client/features/report/gap-words.ts';
import { chunksOf } from '#shared/report/chunk.ts';

function drawn(html: string): Element[] {
  document.body.innerHTML = html;
  return [...document.querySelectorAll('[data-chunk]')];
}
const wordsOf = (html: string, body: string, words: string) => {
  const from = body.indexOf(words);
  return drawnWords(drawn(html), chunksOf(body), from, from + words.length)?.toString();
};

test('words typed with markup around and between them are found where they are drawn', () => {
  const body = '# What came\n\nAll of **all _three_ areas**, all three areas.\n';
  const html =
    '<div data-chunk><h2>What came</h2></div><div data-chunk><p>All of <strong>all <em>three</em> areas</strong>, all three areas.</p></div>';
  expect(wordsOf(html, body, 'all _three_ areas')).toBe('all three areas');
  const second = body.lastIndexOf('all three');
  const range = drawnWords(drawn(html), chunksOf(body), second, second + 'all three areas'.length);
  expect(range?.toString()).toBe('all three areas');
  expect(range?.startOffset).toBe(2);
});

test('a live piece is known by its caption, and words that are not drawn by nothing', () => {
  const body = 'Some words.\n\n::threats{}\n';
  const html =
    '<div data-chunk><p>Some words.</p></div><div data-chunk><div data-piece><p>First.</p><figure><figcaption>Threats by area</figcaption></figure></div></div>';
  expect(wordsOf(html, body, '::threats{}')).toBe('Threats by area');
  expect(wordsOf('<div data-chunk><p>Other.</p></div>', body, 'Some words')).toBeUndefined();
});
