import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, cells } from '#shared/analysis/cells.ts';
import type { Facts } from '#shared/analysis/facts.ts';
import { trajectories } from '#shared/analysis/trajectories.ts';
import { examiner } from '#shared/codebook/meaning.ts';
import { CodingId, SourceId, ThemeId } from '#shared/ids.ts';
import { canShowAbsence } from '#shared/source/source.ts';
import { arbitraryFacts } from './facts-arbitrary.ts';
import { TOM } from './facts-builder.ts';

const facts = arbitraryFacts();
const RUNS = { numRuns: 300 };
const other = <Id>(brand: { parse(value: string): Id }, id: string): Id => brand.parse(`f${id.slice(1)}`);
const NEW_THEME = ThemeId.parse('ffffffff-0000-4000-8000-000000000000');

const lastEvent = (study: Facts): number => study.events.at(-1)?.number ?? 0;
const sourcesIn = (study: Facts, cell: Cell) =>
  study.sources.filter(
    ({ area, wave, panel, included, kind }) =>
      area === cell.area && wave === cell.wave && panel && included && kind !== 'reading',
  );

/** The cells of the facts, beside those of the facts after a change. */
const beside = (before: Facts, after: Facts): [Cell, Cell][] => {
  const changed = new Map(cells(after).list.map((cell) => [`${cell.theme} ${cell.area} ${cell.wave}`, cell]));
  return cells(before).list.map((cell) => [
    cell,
    changed.get(`${cell.theme} ${cell.area} ${cell.wave}`) ?? expect.fail('a cell is gone'),
  ]);
};

const withoutSource = (study: Facts, id: SourceId): Facts => ({
  ...study,
  sources: study.sources.filter((source) => source.id !== id),
  codings: study.codings.filter(({ source }) => source !== id),
  passes: study.passes.filter(({ source }) => source !== id),
});

describe('whatever a study holds', () => {
  it('I3: coding the interviewer’s words changes no cell', () => {
    fc.assert(
      fc.property(facts, (study) => {
        const asked = study.sources.flatMap(({ id, turns: [question] }, at) =>
          question === undefined
            ? []
            : study.themes.map((theme, row) => ({
                id: CodingId.parse(`eeeeeeee-0000-4000-8000-${String(at * 100 + row).padStart(12, '0')}`),
                source: id,
                theme: theme.id,
                start: question.start,
                end: question.end,
                coder: TOM,
                event: lastEvent(study),
                stance: 'occurring' as const,
                prompted: true,
                state: 'accepted' as const,
                cameFrom: null,
              })),
        );
        // A coding of a theme that was split also says that its passages wait to be re-coded.
        const split = new Set(study.events.flatMap(({ kind, themes }) => (kind === 'split' ? themes : [])));
        const codings = [...study.codings, ...asked.filter(({ theme }) => !split.has(theme))];
        expect(cells({ ...study, codings }).list).toEqual(cells(study).list);
      }),
      RUNS,
    );
  });

  it('I4: absence is earned: every full record of the cell was examined, and there is enough talk', () => {
    fc.assert(
      fc.property(facts, (study) => {
        const examined = examiner(study);
        for (const cell of cells(study).list.filter(({ state }) => state === 'absent')) {
          const capable = sourcesIn(study, cell).filter(canShowAbsence);
          expect(capable.length).toBeGreaterThan(0);
          expect(capable.every(({ id }) => examined(cell.theme)(id))).toBe(true);
          const words = capable.flatMap(({ turns }) => turns.filter(({ role }) => role === 'participant'));
          expect(words.reduce((sum, turn) => sum + turn.words, 0)).toBeGreaterThanOrEqual(1000);
          expect(cell.excerpts).toBe(0);
        }
      }),
      RUNS,
    );
  });

  it('I5: without its only source a closed cell is no data, whatever was there', () => {
    fc.assert(
      fc.property(facts, (study) => {
        for (const source of study.sources.filter(({ panel, included }) => panel && included))
          for (const [before, after] of beside(study, withoutSource(study, source.id)))
            if (before.area === source.area && before.wave === source.wave && before.sources === 1)
              if (source.kind !== 'reading')
                expect(after.state).toBe(after.provisional ? 'not-yet' : 'no-data');
      }),
      { numRuns: 100 },
    );
  });

  it('I8: a second coder on the same passages changes no cell', () => {
    fc.assert(
      fc.property(facts, (study) => {
        const twice = study.codings.map((coding) => ({
          ...coding,
          id: other(CodingId, coding.id),
          coder: TOM,
        }));
        expect(cells({ ...study, codings: [...study.codings, ...twice] }).list).toEqual(cells(study).list);
      }),
      RUNS,
    );
  });

  it('I9: a source that is not counted contributes nothing beside the others', () => {
    fc.assert(
      fc.property(facts, (study) => {
        const copy = study.sources.filter(({ included }) => !included);
        const without = copy.reduce((rest, { id }) => withoutSource(rest, id), study);
        const bare = (cell: Cell) => ({ ...cell, noData: null });
        expect(cells(study).list.map(bare)).toEqual(cells(without).list.map(bare));
      }),
      RUNS,
    );
  });

  it('a new theme changes no other theme’s cells, and is absent nowhere', () => {
    fc.assert(
      fc.property(facts, (study) => {
        const later: Facts = {
          ...study,
          themes: [...study.themes, { id: NEW_THEME, kind: 'change', retired: false, mergedInto: null }],
          events: [
            ...study.events,
            { number: lastEvent(study) + 1, kind: 'create', themes: [NEW_THEME], results: [] },
          ],
        };
        const [old, own] = [cells(study).list, cells(later).list];
        expect(own.slice(0, old.length)).toEqual(old);
        for (const { state } of own.slice(old.length))
          expect(['no-data', 'not-looked-for', 'too-little', 'not-yet']).toContain(state);
      }),
      RUNS,
    );
  });

  it('completing the re-checks turns not looked for into present, absent, denied or too little, and nothing else', () => {
    fc.assert(
      fc.property(facts, (study) => {
        const themes = study.themes.map(({ id }) => id);
        const passes = study.sources.map(({ id }) => ({ source: id, event: lastEvent(study), themes }));
        for (const [before, after] of beside(study, { ...study, passes: [...study.passes, ...passes] })) {
          if (before.state === 'not-looked-for')
            expect(['present', 'absent', 'denied', 'too-little']).toContain(after.state);
          else if (!['not-yet', 'too-little'].includes(before.state)) expect(after.state).toBe(before.state);
        }
      }),
      RUNS,
    );
  });

  it('withdrawing a source makes no cell absent or denied unless others of its sources say so', () => {
    fc.assert(
      fc.property(facts, (study) => {
        const examined = examiner(study);
        for (const source of study.sources) {
          const sources = study.sources.map((one) =>
            one.id === source.id ? { ...one, included: false } : one,
          );
          const without = { ...study, sources };
          for (const [before, after] of beside(study, without)) {
            if (before.state === after.state || !['absent', 'denied'].includes(after.state)) continue;
            const left = sourcesIn(without, after);
            if (after.denial === 'said') expect(left.length).toBeGreaterThan(0);
            else expect(left.filter(canShowAbsence).some(({ id }) => examined(after.theme)(id))).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('doubling', () => {
  it('every source, its codings and passes leaves every share and every label as it was', () => {
    fc.assert(
      fc.property(arbitraryFacts({ absenceWords: 0, shareUnits: 1 }), (study) => {
        const doubled: Facts = {
          ...study,
          sources: study.sources.flatMap((source) => [source, { ...source, id: other(SourceId, source.id) }]),
          codings: study.codings.flatMap((coding) => [
            coding,
            { ...coding, id: other(CodingId, coding.id), source: other(SourceId, coding.source) },
          ]),
          passes: study.passes.flatMap((pass) => [pass, { ...pass, source: other(SourceId, pass.source) }]),
        };
        for (const [before, after] of beside(study, doubled)) {
          expect(after.voices).toEqual(before.voices);
          expect(after.share).toBe(before.share);
        }
        const suggested = (from: Facts) => trajectories(from, cells(from)).map((one) => one.suggested);
        expect(suggested(doubled)).toEqual(suggested(study));
      }),
      RUNS,
    );
  });
});
