import { describe, expect, test } from 'vitest';
import type { Area } from '#shared/area/area.ts';
import { AreaId, SourceId, TextId, WaveId } from '#shared/ids.ts';
import { grouped, narrowed } from '#shared/source/grouped.ts';
import type { Source } from '#shared/source/source.ts';
import type { Wave } from '#shared/wave/wave.ts';

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const area = (digit: number, name: string): Area => ({
  id: AreaId.parse(id(digit)),
  rev: 1,
  position: digit,
  name,
  aliases: [],
  character: '',
  seat: '',
  publicName: '',
});
const wave = (digit: number, month: string): Wave => ({
  id: WaveId.parse(id(digit)),
  rev: 1,
  number: digit,
  label: month,
  month,
  startsOn: `${month}-01`,
  endsOn: `${month}-28`,
  status: 'open',
  closedOn: null,
});
const north = area(1, 'North End');
const south = area(2, 'South');
const august = wave(3, '2020-08');
const september = wave(4, '2020-09');
const frame = { areas: [north, south], waves: [august, september] };
const source = (title: string, changes: Partial<Source> = {}): Source => ({
  id: SourceId.parse(id(5)),
  rev: 1,
  title,
  kind: 'interview',
  form: 'transcript',
  area: null,
  wave: null,
  participants: [],
  conductedOn: null,
  panel: null,
  duplicateOf: null,
  speakers: {},
  text: TextId.parse(id(6)),
  version: 1,
  words: 1,
  participantWords: 1,
  turns: 1,
  fileName: null,
  trashedAt: null,
  ...changes,
});
const titles = (sources: readonly Source[]) => sources.map(({ title }) => title);

describe('a list of sources', () => {
  test('goes by month, the latest first, then by area and day; what has no month comes last', () => {
    const groups = grouped(
      [
        source('plan', { kind: 'reading' }),
        source('b', { wave: august.id, area: south.id }),
        source('c', { wave: august.id, area: north.id }),
        source('a', { wave: august.id, area: north.id, conductedOn: '2020-08-04' }),
        source('d', { wave: september.id }),
      ],
      frame,
    );
    expect(groups.map(({ wave: month, sources }) => [month?.month, titles(sources)])).toEqual([
      ['2020-09', ['d']],
      ['2020-08', ['a', 'c', 'b']],
      [undefined, ['plan']],
    ]);
  });

  test('is narrowed by the words of an address, and to nothing by words nobody knows', () => {
    const all = [
      source('a', { area: north.id, wave: august.id }),
      source('b', { area: south.id, wave: august.id, kind: 'conversation' }),
      source('c'),
    ];
    expect(titles(narrowed(all, { area: 'north-end' }, frame))).toEqual(['a']);
    expect(titles(narrowed(all, { wave: '2020-08', kind: 'conversation' }, frame))).toEqual(['b']);
    expect(titles(narrowed(all, { area: 'none' }, frame))).toEqual(['c']);
    expect(narrowed(all, { area: 'west' }, frame)).toEqual([]);
    expect(narrowed(all, {}, frame)).toEqual(all);
  });
});
