import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { BlockView } from '#client/features/report/block-view.tsx';
import { frozenBlocks } from '#client/features/report/edition-blocks.ts';
import { countWords, quoteCount } from '#client/features/report/quote-count.ts';
import type { Block } from '#shared/report/block.ts';

afterEach(cleanup);

const quote: Block = {
  block: 'quote',
  is: 'quote',
  id: 'q',
  words: 'It isn’t the work.',
  signed: 'Leader, Millhaven',
  where: 'December 2020',
};

test('a quote stands in its marks with who said it beneath', () => {
  render(<BlockView block={quote} />);
  expect(screen.getByRole('figure').textContent).toContain('“It isn’t the work.”Leader, Millhaven');
});

test('a mark in a table says what it means to those who do not see it', () => {
  const mark = {
    state: 'present',
    size: 2,
    kind: 'threat',
    othersOnly: false,
    provisional: false,
    name: 'raised, clear',
  } as const;
  const table = {
    head: ['Area', 'Aug'],
    rows: [[[{ text: 'Wexcombe', look: 'strong' as const }], [{ mark }]]],
  };
  render(<BlockView block={{ block: 'table', caption: 'Winter burnout', table, note: '' }} />);
  expect(screen.getByRole('table', { name: 'Winter burnout' })).toBeTruthy();
  expect(screen.getByRole('img', { name: 'raised, clear' })).toBeTruthy();
});

test('a drawing is drawn in the inks of the page, and nothing else in it becomes part of the page', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><foreignObject><b>x</b></foreignObject><rect onload="alert(1)" width="4" fill="#ffffff"/><g><path d="M0 0" stroke="url(#a)"/><text x="2">Said &amp; done</text></g></svg>';
  const table = { head: [], rows: [] };
  const { container } = render(
    <BlockView
      block={{ block: 'figure', caption: 'C', alt: 'A drawing', width: 10, height: 10, svg, table, note: '' }}
    />,
  );
  const drawing = screen.getByRole('img', { name: 'A drawing' });
  expect(drawing.innerHTML).toBe(
    '<rect width="4" fill="var(--surface)"></rect><g><path d="M0 0"></path><text x="2">Said &amp; done</text></g>',
  );
  expect(container.querySelector('script, foreignObject, b')).toBeNull();
});

test('a quote that was frozen in its marks is not put in marks again', () => {
  render(<BlockView block={{ ...quote, words: '„Es ist nicht die Arbeit.“' }} />);
  expect(screen.getByRole('figure').textContent).toContain('„Es ist nicht die Arbeit.“Leader');
});

test('a quote withdrawn after freezing is no longer shown in the edition, and counts as held back', () => {
  const document = {
    version: 1 as const,
    study: '',
    title: '',
    audience: 'public' as const,
    body: '',
    pieces: [{ line: '::quote{id="q"}', blocks: [quote] }],
    waves: [],
    codebook: { event: 0, day: '2020-12-01' },
    journal: 0,
    frozenAt: '2020-12-01T00:00:00.000Z',
  };
  const blocks = frozenBlocks(document, ['q']);
  expect(JSON.stringify([...blocks])).not.toContain('the work');
  expect(countWords(1, quoteCount(blocks.values()))).toBe('1 word · 1 quote, 0 cleared');
  expect(quoteCount(frozenBlocks(document, []).values())).toEqual({ all: 1, cleared: 1 });
});
