import { describe, expect, test } from 'vitest';
import type { Block } from '#shared/report/block.ts';
import type { ResolvedPiece } from '#shared/report/edition.ts';
import type { FindingFact, GapFacts, QuoteFact } from '#shared/report/examined.ts';
import { gapsOf } from '#shared/report/gaps.ts';
import { readReport } from '#shared/report/read.ts';

const themes = [
  { id: 't1', title: 'Trust grew', kind: 'change' as const, ref: 'trust-grew' },
  { id: 't2', title: 'Winter burnout', kind: 'threat' as const, ref: 'winter-burnout' },
];
const areas = [
  { id: 'n', name: 'North' },
  { id: 's', name: 'South' },
  { id: 'e', name: 'East' },
];

const quoteFact = (id: string, more: Partial<QuoteFact> = {}): QuoteFact => ({
  id,
  signed: 'Officer, North',
  participant: 'p1',
  area: 'n',
  exposure: 'low',
  isIdentifiable: false,
  isNamedInReport: false,
  ...more,
});

/** Trust was raised everywhere, burnout in one area of three. */
const facts = (quotes: readonly QuoteFact[] = []): GapFacts => ({
  areas,
  themes,
  quotes: new Map(quotes.map((quote) => [quote.id, quote])),
  ground: {
    language: 'en-GB',
    areas: areas.map(({ name }) => name),
    waves: ['August', 'September'],
    people: 9,
    themes: themes.map(({ id, title }) => ({
      id,
      title,
      people: 3,
      areas: areas.map(({ name }, at) => ({
        name,
        series: id === 't1' || at === 0 ? 'PP' : 'AA',
        status: null,
      })),
    })),
  },
});

const said = (id: string): Block => ({
  block: 'quote',
  is: 'quote',
  id,
  words: 'We talk now.',
  signed: 'Officer, North',
  where: 'August 2020',
});

/** What every piece comes to: quotes stand unless they are held, everything else shows a line. */
function pieces(body: string, held: Record<string, Block> = {}): ResolvedPiece[] {
  return readReport(body).parts.flatMap((part) => {
    if (part.is !== 'piece') return [];
    const id = /::quote\{id="([^"]+)"/.exec(part.key)?.[1];
    const block: Block =
      held[id ?? part.key] ?? (id === undefined ? { block: 'paragraph', runs: [] } : said(id));
    return [{ line: part.key, blocks: [block] }];
  });
}

interface Given {
  held?: Record<string, Block>;
  quotes?: readonly QuoteFact[];
  kind?: 'interim' | 'blank';
  asides?: Parameters<typeof gapsOf>[3];
  findings?: readonly FindingFact[];
  language?: string;
}
const look = (
  body: string,
  { held, quotes, kind = 'blank', asides, findings = [], language = 'en-GB' }: Given = {},
) => {
  const known = facts(quotes);
  return gapsOf(
    { kind, area: null, body, read: readReport(body) },
    pieces(body, held),
    { ...known, findings, ground: { ...known.ground, language } },
    asides,
  );
};
const kinds = (body: string, given?: Given) => look(body, given).map(({ kind }) => kind);
const quote = (id: string) => `::quote{id="${id}"}`;

describe('gaps of pieces', () => {
  test.each<[string, Block, string, boolean]>([
    [
      'not cleared',
      { block: 'held-back', id: 'q1', is: 'not-cleared', why: 'Not yet.' },
      'quote-not-cleared',
      true,
    ],
    [
      'not what was said',
      { block: 'held-back', id: 'q1', is: 'not-verbatim', why: 'No.' },
      'quote-not-verbatim',
      true,
    ],
    ['withdrawn', { block: 'held-back', id: 'q1', is: 'withdrawn', why: 'No.' }, 'quote-withdrawn', true],
    ['not there', { block: 'held-back', id: 'q1', is: 'missing', why: 'No.' }, 'piece-not-understood', true],
  ])('a quote that is %s stops the report', (_, block, kind, stops) => {
    const [gap] = look(quote('q1'), { held: { q1: block }, quotes: [quoteFact('q1')] });
    expect(gap).toMatchObject({ kind, stops, place: { line: 1, start: 0 } });
  });

  test('a piece that is unknown or names what is gone stops the report; one with nothing to show does not', () => {
    expect(look('::dance{}')).toMatchObject([{ kind: 'piece-not-understood', stops: true }]);
    const line = '::theme{id="gone"}';
    const gap = (is: 'missing' | 'empty'): Block => ({ block: 'gap', is, why: 'Hm.' });
    expect(look(line, { held: { [line]: gap('missing') } })).toMatchObject([
      { kind: 'piece-not-understood', stops: true },
    ]);
    expect(look(line, { held: { [line]: gap('empty') } })).toMatchObject([
      { kind: 'piece-empty', stops: false },
    ]);
  });

  test.each([
    ['its braces left open', 'As said:\n::summary{kind="change"', 2],
    ['three colons', 'Before.\n\n:::quote\nwords\n:::', 3],
    ['a place in a list', '- ::quote{id="q1"}', 1],
  ])(
    'what was meant as a piece and has %s stops the report, for its markup would be printed',
    (_, body, line) => {
      expect(look(body)).toMatchObject([{ kind: 'piece-not-understood', stops: true, place: { line } }]);
    },
  );

  test('colons in a sentence or in code are no piece', () => {
    expect(look('At 10:30, see note::this, as in a::b.\n\n```\n::quote{id="q1"}\n```')).toEqual([]);
  });

  test('a quote that gives its speaker away stops the report, unless they agreed to be known', () => {
    const given = (more: Partial<QuoteFact>) => ({ quotes: [quoteFact('q1', more)] });
    expect(kinds(quote('q1'), given({ exposure: 'high' }))).toContain('quote-exposes');
    expect(kinds(quote('q1'), given({ isNamedInReport: true }))).toContain('quote-exposes');
    expect(kinds(quote('q1'), given({ exposure: 'high', isIdentifiable: true }))).not.toContain(
      'quote-exposes',
    );
    expect(kinds(quote('q1'), given({ exposure: 'insider' }))).not.toContain('quote-exposes');
  });
});

describe('gaps of all quotes together', () => {
  const body = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'].map(quote).join('\n\n');

  test('one person under two labels is a mosaic', () => {
    const two = [quoteFact('q1'), quoteFact('q2', { signed: 'Voluntary sector leader' })];
    expect(look(`${quote('q1')}\n\n${quote('q2')}`, { quotes: two })).toContainEqual(
      expect.objectContaining({ kind: 'mosaic', key: 'mosaic p1', stops: false }),
    );
    expect(
      kinds(`${quote('q1')}\n\n${quote('q2')}`, { quotes: [quoteFact('q1'), quoteFact('q2')] }),
    ).not.toContain('mosaic');
  });

  test('one voice speaks too often from four quotes on that are more than two in five', () => {
    const of = (own: number) =>
      [1, 2, 3, 4, 5, 6].map((n) => quoteFact(`q${n}`, { participant: n <= own ? 'p1' : `p${n}` }));
    expect(kinds(body, { quotes: of(4) })).toContain('voice-too-often');
    expect(kinds(body, { quotes: of(3) })).not.toContain('voice-too-often');
  });

  test('areas nobody is quoted from are named, in a report that quotes or should', () => {
    const silent = look(quote('q1'), { quotes: [quoteFact('q1')] });
    expect(silent.map(({ key }) => key)).toEqual(['area-without-quote s', 'area-without-quote e']);
    expect(kinds('Words.')).toEqual([]);
    expect(kinds('Words.', { kind: 'interim' })).toHaveLength(3);
  });
});

describe('gaps of the text', () => {
  test('a heading with nothing under it is empty; one with headings of its own is not', () => {
    expect(look('## A\n\n### B\n\nWords.\n\n## C\n')).toMatchObject([
      { kind: 'section-empty', key: 'section-empty C', place: { line: 7 } },
    ]);
  });

  test('a theme told in the body is missed in a summary that neither lists nor names it', () => {
    const tail = '\n\n## Changes\n\n::theme{id="trust-grew"}\n';
    expect(look(`## Summary\n\nAll is well.${tail}`)).toMatchObject([
      { kind: 'not-in-summary', mends: { does: 'insert', id: 't1' } },
    ]);
    expect(kinds(`## Summary\n\n- **Trust grew.** At last.${tail}`)).toEqual([]);
    expect(kinds(`## Summary\n\n::summary{kind="change"}${tail}`)).toEqual([]);
    expect(kinds(tail)).toEqual([]);
  });

  test('a section that speaks of a theme and shows nothing is told, with the piece that mends it', () => {
    expect(look('## Trust\n\nTrust grew slowly.\n')).toMatchObject([
      { kind: 'no-evidence', mends: { does: 'insert', line: '::theme{id="trust-grew"}' } },
    ]);
  });

  test('a claim wider than its evidence stops the report, at its words', () => {
    const body = 'Winter burnout was raised in all three areas.\n\n::theme{id="winter-burnout"}\n';
    const [gap] = look(body);
    expect(gap).toMatchObject({ kind: 'claim-too-wide', stops: true, mends: { does: 'evidence', id: 't2' } });
    expect(body.slice(gap?.place?.start, gap?.place?.end)).toContain('all three areas');
    expect(kinds('Trust grew in all three areas.\n\n::theme{id="trust-grew"}\n')).toEqual([]);
  });
});

describe('gaps of findings', () => {
  const id = 'f1';
  const finding = (more: Partial<FindingFact> = {}): FindingFact => ({
    id,
    claim: 'Winter burnout was feared everywhere.',
    themes: ['t2'],
    isOwn: false,
    problems: [{ kind: 'too-wide', why: 'Claimed: all three areas; evidenced: one, North.' }],
    ...more,
  });
  const body = '## One\n\nWords.\n\n::theme{id="winter-burnout"}\n';

  test('one that claims more than its evidence stands at its theme, and can be set aside', () => {
    const asides = [
      { gap: `finding ${id} too-wide`, reason: 'Said so below.', by: 'Mira', at: '2020-11-20' },
    ];
    expect(look(body, { findings: [finding()], asides })).toMatchObject([
      {
        kind: 'finding-too-wide',
        stops: false,
        place: { line: 5 },
        mends: { does: 'open', id },
        aside: { reason: 'Said so below.' },
      },
    ]);
  });

  test('one on what the report does not speak of is only told where it was made for the report', () => {
    const elsewhere = { themes: ['t1', 't2'] };
    expect(look(body, { findings: [finding(elsewhere)] })).toEqual([]);
    expect(look(body, { findings: [finding({ ...elsewhere, isOwn: true })] })).toHaveLength(1);
    expect(look(body, { findings: [finding({ problems: [] })] })).toEqual([]);
  });
});

test('a report in a language that claims are not read in says so once, and never stays silent', () => {
  const gaps = look('Alles war überall so.\n\nImmer.\n', { language: 'de' });
  expect(gaps).toMatchObject([{ kind: 'claims-unchecked', stops: false, place: null }]);
  expect(gaps[0]?.detail).toContain('German');
  expect(look('Words.')).toEqual([]);
});

test('a gap keeps its key while the text around it moves, and what was set aside stays so', () => {
  const body = '## A\n\n## A\n\nWords.\n\n## B\n';
  const keys = look(body).map(({ key }) => key);
  expect(keys).toEqual(['section-empty A', 'section-empty B']);
  const asides = [{ gap: 'section-empty B', reason: 'Comes last.', by: 'Mira', at: '2020-11-20' }];
  const moved = look(`## Before\n\nMore words.\n\n${body}`, { asides });
  expect(moved.map(({ aside }) => aside?.reason ?? null)).toContain('Comes last.');
});
