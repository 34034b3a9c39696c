import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellState } from '#shared/analysis/cell-state.ts';
import { cells } from '#shared/analysis/cells.ts';
import type { Facts } from '#shared/analysis/facts.ts';
import { changesOf, type MovableCell, movesOf, readThroughIn } from '#shared/codebook/effect.ts';
import { arbitraryFacts } from '../analysis/facts-arbitrary.ts';

const cell = (state: CellState, more: Partial<MovableCell> = {}): MovableCell => ({
  area: 'Wexcombe',
  wave: '2020-08',
  state,
  othersOnly: false,
  provisional: false,
  denial: null,
  words: 1500,
  ...more,
});
const never = () => false;
const becomes = (change: Parameters<typeof changesOf>[0], one: MovableCell, isReadThrough = never) =>
  changesOf(change, [one], isReadThrough)[0]?.after.state ?? 'stays';

describe('what a change of meaning does to a cell', () => {
  test.each([
    ['present', {}, 'stays', 'recheck', 'recheck'],
    ['absent', {}, 'not-looked-for', 'stays', 'not-looked-for'],
    ['too-little', {}, 'not-looked-for', 'stays', 'not-looked-for'],
    ['too-little', { words: 0 }, 'stays', 'stays', 'stays'],
    ['denied', { denial: 'said' }, 'stays', 'recheck', 'recheck'],
    ['denied', { denial: 'asked' }, 'not-looked-for', 'stays', 'not-looked-for'],
    ['not-looked-for', {}, 'stays', 'stays', 'stays'],
    ['recheck', {}, 'stays', 'stays', 'stays'],
    ['no-data', {}, 'stays', 'stays', 'stays'],
    ['not-yet', { provisional: true }, 'stays', 'stays', 'stays'],
  ] as const)('%s %j: broader %s, narrower %s, both %s', (state, more, broaden, narrow, shift) => {
    expect(becomes('same', cell(state, more))).toBe('stays');
    expect(becomes('broaden', cell(state, more))).toBe(broaden);
    expect(becomes('narrow', cell(state, more))).toBe(narrow);
    expect(becomes('shift', cell(state, more))).toBe(shift);
  });

  test('an open wave that is not read through goes blank where its only passages fall out', () => {
    const open = cell('present', { provisional: true });
    expect(becomes('narrow', open)).toBe('not-yet');
    expect(becomes('narrow', open, () => true)).toBe('recheck');
  });

  test('what only others raise is no longer shown once it must be looked at again', () => {
    const [change] = changesOf('narrow', [cell('absent', { othersOnly: true })], never);
    expect(change?.after).toEqual({ state: 'absent', othersOnly: false });
    expect(changesOf('broaden', [cell('not-looked-for', { othersOnly: true })], never)).toEqual([]);
  });

  test('the changes are summed up, the most frequent first', () => {
    const row = [cell('too-little'), cell('absent'), cell('absent'), cell('present')];
    expect(movesOf(changesOf('broaden', row, never))).toEqual([
      { from: 'absent', to: 'not-looked-for', count: 2 },
      { from: 'too-little', to: 'not-looked-for', count: 1 },
    ]);
  });

  const withEvent = (
    facts: Facts,
    kind: 'broaden' | 'narrow' | 'shift',
    theme: Facts['themes'][number]['id'],
  ) => ({
    ...facts,
    events: [
      ...facts.events,
      { number: (facts.events.at(-1)?.number ?? 0) + 1, kind, themes: [theme], results: [] },
    ],
  });

  test('what is foretold of closed waves is what the measures then say, for every history of a study', () => {
    fc.assert(
      fc.property(arbitraryFacts(), fc.constantFrom('broaden', 'narrow', 'shift'), (facts, kind) => {
        const all = cells(facts).list;
        for (const { id } of facts.themes) {
          const before = all.filter(({ theme, provisional }) => theme === id && !provisional);
          const then = cells(withEvent(facts, kind, id)).list;
          const told = changesOf(kind, before, readThroughIn(all));
          for (const one of before) {
            const change = told.find((candidate) => candidate.cell === one);
            const really = then.find(
              ({ theme, area, wave }) => theme === id && area === one.area && wave === one.wave,
            );
            expect([change?.after.state ?? one.state, change?.after.othersOnly ?? one.othersOnly]).toEqual([
              really?.state,
              really?.othersOnly,
            ]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
