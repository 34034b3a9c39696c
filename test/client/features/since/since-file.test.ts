import { expect, it } from 'vitest';
import { type SinceFile, sinceMarkdown, sinceTable } from '#client/features/since/since-file.ts';
import { AreaId, CoderId, SummaryId, ThemeId, WaveId } from '#shared/ids.ts';

const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;
const place = { to: '/', params: {} };
const theme = { id: ThemeId.parse(id(1)), title: 'Trust [grew]', kind: 'change' as const };

const file: SinceFile = {
  title: 'Two towns: October against September, all areas',
  caption: '3 closed waves.',
  groups: [
    {
      key: 'raised',
      title: 'Newly raised',
      hint: 'looked for before',
      lines: [{ key: '1', theme, title: theme.title, place, cells: [{ words: 'North', place }], note: '' }],
    },
    { key: 'silent', title: 'Not raised this time', hint: '', lines: [] },
  ],
  rows: [
    {
      name: 'emerges',
      title: 'What increases or emerges',
      draft: [{ says: 'newly raised in North', themes: [{ theme, cell: { words: 'North', place } }] }],
      row: undefined,
    },
    { name: 'rhythms', title: 'Rhythms', draft: null, row: undefined },
    {
      name: 'assertions',
      title: 'Preliminary assertions',
      draft: null,
      row: {
        id: SummaryId.parse(id(2)),
        rev: 1,
        earlier: WaveId.parse(id(3)),
        later: WaveId.parse(id(4)),
        area: AreaId.parse(id(5)),
        row: 'assertions',
        text: 'Speed *came* first.',
        by: CoderId.parse(id(6)),
        at: '2020-11-01T10:00:00Z',
      },
    },
  ],
  signed: () => 'Tom Okafor, 1 November',
};

it('a comparison leaves as Markdown, drafted and signed told apart, marks of Markdown as plain words', () => {
  expect(sinceMarkdown(file)).toBe(`# Two towns: October against September, all areas

3 closed waves.

## What is different

### Newly raised

Looked for before.

- Trust \\[grew\\] · North

## Summary of the two waves

### What increases or emerges

Drafted:

- Newly raised in North: Trust \\[grew\\]

### Preliminary assertions

Speed \\*came\\* first.

*Tom Okafor, 1 November*
`);
});

it('and as a table, each row with what it is and what it rests on', () => {
  expect(sinceTable(file).rows.map(([part, row, is, what]) => [part, row, is, what])).toEqual([
    ['difference', 'Newly raised', 'observed', 'Trust [grew]'],
    ['summary', 'What increases or emerges', 'drafted', 'Trust [grew]'],
    ['summary', 'Preliminary assertions', 'written', null],
  ]);
});
