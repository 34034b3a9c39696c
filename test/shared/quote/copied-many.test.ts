import { expect, test } from 'vitest';
import { citationCopied, copiedTogether, quoteCopied } from '#shared/quote/copied-many.ts';

test('several are copied in their order, each with who said it, rich, plain and as Markdown', () => {
  const { plain, html, markdown } = copiedTogether([
    quoteCopied(
      { printed: 'Slow.\nThen fast.', attribution: 'Coordinator, North', audiences: [] },
      'August 2020',
    ),
    citationCopied({
      text: 'Trust is slow.',
      speaker: 'A mayor',
      reference: 'Okafor & Co 2019',
      locator: 'p. 14',
    }),
  ]);
  expect(plain).toBe(
    '“Slow.\nThen fast.”\n— Coordinator, North, August 2020 [not cleared]\n\n“Trust is slow.”\n— A mayor, in Okafor & Co 2019, p. 14',
  );
  expect(html).toContain('<p>— A mayor, in Okafor &amp; Co 2019, p. 14</p>');
  expect(markdown).toBe(
    '> Slow.\n> Then fast.\n>\n> — Coordinator, North, August 2020 [not cleared]\n\n> Trust is slow.\n>\n> — A mayor, in Okafor & Co 2019, p. 14',
  );
});
