import { describe, expect, test } from 'vitest';
import { quotesMarkdown } from '#shared/format/quotes-markdown.ts';
import { AreaId, CoderId, QuoteId, SourceId, ThemeId, WaveId } from '#shared/ids.ts';
import type { QuoteView } from '#shared/quote/quote.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const waving = ThemeId.parse(id(1));
const queues = ThemeId.parse(id(2));
const north = AreaId.parse(id(3));
const august = WaveId.parse(id(4));

const frame = {
  title: 'Two *towns*',
  themes: [
    { id: waving, title: 'Waving', kind: 'change' as const },
    { id: queues, title: 'Queues', kind: 'threat' as const },
  ],
  areas: [{ id: north, name: 'North' }],
  waves: [{ id: august, month: '2020-08' }],
};

const quote = (changes: Partial<QuoteView>): QuoteView => ({
  id: QuoteId.parse(id(5)),
  rev: 1,
  text: 'People wave now.',
  publicText: null,
  printed: 'People wave now.',
  brackets: [],
  attribution: 'Coordinator, North',
  themes: [waving],
  area: north,
  wave: august,
  clearance: 'draft',
  standings: [],
  exposure: 'low',
  isQuotable: true,
  refusals: [],
  namesArea: true,
  identifiable: null,
  audiences: [],
  askedOn: null,
  source: SourceId.parse(id(6)),
  start: 0,
  end: 16,
  role: 'Coordinator',
  participant: null,
  day: null,
  turn: null,
  turnNumber: null,
  time: null,
  voice: 'panel',
  label: '',
  note: '',
  by: CoderId.parse(id(7)),
  at: '2020-09-01T10:00:00.000Z',
  ...changes,
});

describe('quotes as Markdown', () => {
  test('stand by theme, area and month, each under every theme it carries', () => {
    expect(quotesMarkdown([quote({ themes: [waving, queues] })], frame)).toBe(`# Quotes: Two \\*towns\\*

*This is a working copy, not cleared for readers.*

## Waving (change)

### North

#### August 2020

> People wave now.
>
> — Coordinator, North, August 2020 \\[not cleared\\]

## Queues (threat)

### North

#### August 2020

> People wave now.
>
> — Coordinator, North, August 2020 \\[not cleared\\]
`);
  });

  test('without theme, area or month come last and are not lost', () => {
    const text = quotesMarkdown(
      [quote({ themes: [], area: null, wave: null, attribution: 'A neighbour' })],
      frame,
    );
    expect(text).toContain('## Without a theme\n\n### No area\n\n#### No wave');
    expect(text).toContain('> — A neighbour \\[not cleared\\]\n');
  });

  test('keep the printed words, whatever marks they hold', () => {
    const text = quotesMarkdown([quote({ printed: '# not *this* <b>\n\n- or\n1. that _one_' })], frame);
    expect(text).toContain('> \\# not \\*this\\* \\<b\\>\n>\n> \\- or\n> 1\\. that \\_one\\_\n');
  });

  test('for readers hold what is cleared for them in printed words, and say how many are left out', () => {
    const some = [
      quote({ printed: 'People wave […].', audiences: ['funder', 'public'] }),
      quote({ printed: 'Keys.', audiences: ['funder'] }),
      quote({ printed: 'Doors.' }),
    ];
    const forPublic = quotesMarkdown(some, frame, 'public');
    expect(forPublic).toContain(
      '*Every quote is cleared for the public. 2 quotes are left out, not cleared.*',
    );
    expect(forPublic).toContain('> People wave \\[…\\].\n>\n> — Coordinator, North, August 2020\n');
    expect(forPublic).not.toMatch(/Keys|Doors|working copy/);
    const forAny = quotesMarkdown(some, frame, 'cleared');
    expect(forAny).toContain('August 2020 (cleared for the funder, the public)');
    expect(forAny).not.toContain('Doors');
    expect(quotesMarkdown([quote({})], frame, 'team')).toContain('None of them is cleared yet.');
  });

  test('of a study without any say so', () => {
    expect(quotesMarkdown([], frame)).toContain('No quotes are marked yet.');
  });
});
