import { describe, expect, it } from 'vitest';
import { cells } from '#shared/analysis/cells.ts';
import { firstRechecks } from '#shared/analysis/first-recheck.ts';
import { pairOf, sinceLastWave } from '#shared/analysis/since-last-wave.ts';
import { draftSummary } from '#shared/analysis/summary-draft.ts';
import { turned } from '#shared/analysis/turned.ts';
import { unheard } from '#shared/analysis/unheard.ts';
import type { ThemeId } from '#shared/ids.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { FactsBuilder } from './facts-builder.ts';

/** A study in which themes go as their letters say, one word an area: P, A, D, N, U. N holds for all themes. */
function studyOf(areas: number, themes: readonly (readonly [string[], ThemeKind?])[]) {
  const [first] = themes[0]?.[0] ?? [''];
  const study = new FactsBuilder(areas, first?.length ?? 0);
  const ids: ThemeId[] = themes.map(([, kind]) => study.theme(kind));
  for (let area = 0; area < areas; area += 1)
    for (let wave = 0; wave < (first?.length ?? 0); wave += 1) {
      const at = (theme: number) => themes[theme]?.[0][area]?.charAt(wave) ?? 'A';
      if (at(0) === 'N') {
        study.engage(area, wave, 'missed', 'ill');
        continue;
      }
      const source = study.source(area, wave);
      study.pass(
        source,
        ids.filter((_, theme) => at(theme) !== 'U'),
      );
      for (const [theme, id] of ids.entries()) {
        if (at(theme) === 'P') study.code(source, id, { stance: 'occurring' });
        if (at(theme) === 'D') study.code(source, id, { stance: 'not-happening' });
      }
    }
  const facts = study.build();
  const known = cells(facts);
  const pair = pairOf(facts.waves);
  if (!pair) throw new Error('A study of fewer than two waves.');
  const moved = sinceLastWave(facts, known)?.moved ?? [];
  return { facts, known, pair, moved, ids };
}

/** Row → phrases with how many themes each. */
function drafted(areas: number, themes: Parameters<typeof studyOf>[1], only?: number) {
  const { facts, known, pair, moved } = studyOf(areas, themes);
  const area = only === undefined ? null : (facts.areas[only]?.id ?? null);
  const draft = draftSummary(facts, known, pair, moved, area);
  return Object.fromEntries(
    Object.entries(draft).flatMap(([row, phrases]) =>
      phrases.length > 0 ? [[row, phrases.map(({ says }) => says)]] : [],
    ),
  );
}

describe('the draft of a summary', () => {
  it.each([
    [['AP', 'AP', 'AP'], { emerges: ['newly raised in all three areas'] }],
    [['AP', 'AP', 'AA'], { emerges: ['newly raised in Wexcombe and Millhaven'] }],
    [
      ['AP', 'PP', 'AA'],
      {
        emerges: ['newly raised in Wexcombe'],
        cumulates: ['raised in two of three areas by now, in one before'],
        constant: ['steady in Millhaven'],
      },
    ],
    [
      ['UP', 'PP', 'AP'],
      {
        emerges: [
          'newly raised in Northmere',
          'newly named in Wexcombe; earlier waves were not looked through for it',
        ],
        cumulates: ['raised in all three areas by now, in one before'],
        constant: ['steady in Millhaven'],
      },
    ],
    [
      ['UP', 'UP', 'UA'],
      { emerges: ['newly named in Wexcombe and Millhaven; earlier waves were not looked through for it'] },
    ],
    [['PA', 'PA', 'PA'], { ceases: ['not raised this time in Wexcombe, Millhaven and Northmere'] }],
    [
      ['PAA', 'PPP', 'PPP'],
      {
        ceases: ['no longer raised since January in Wexcombe'],
        constant: ['steady in Millhaven and Northmere'],
      },
    ],
    [
      ['PAPA', 'PPPP', 'PPPP'],
      { ceases: ['not raised this time in Wexcombe'], constant: ['steady in Millhaven and Northmere'] },
    ],
    [
      ['PD', 'PP', 'PP'],
      {
        ceases: ['denied, or asked about and not raised, in Wexcombe'],
        constant: ['steady in Millhaven and Northmere'],
      },
    ],
    [['PPP', 'PPP', 'PPP'], { constant: ['steady in all three areas'] }],
    [['PAAA', 'PPPP', 'PPPP'], { constant: ['steady in Millhaven and Northmere'] }],
    [
      ['PPP', 'AAA', 'AAA'],
      {
        constant: ['steady in Wexcombe'],
        idiosyncratic: ['raised in Wexcombe only; looked for and not raised in the other areas'],
      },
    ],
    [['PPP', 'AAA', 'UUU'], { constant: ['steady in Wexcombe'] }],
    [
      ['APPP', 'PPPP', 'PPPP'],
      {
        turns: ['story turned from emerging to steady in Wexcombe'],
        cumulates: ['raised in every observed wave since February in Wexcombe'],
        constant: ['steady in Millhaven and Northmere'],
      },
    ],
  ] as const)('of %j', (letters, rows) => {
    expect(drafted(3, [[[...letters]]])).toEqual(rows);
  });

  it('rests no phrase on an interview that was not held, nor on a theme that was not looked for', () => {
    expect(drafted(1, [[['PPN']], [['AAA']]])).toEqual({});
    expect(drafted(1, [[['AAA']], [['PPU']]])).toEqual({});
  });

  it('tells an area with the base of its waves, and of threats how they moved', () => {
    expect(drafted(2, [[['PPPP', 'AAAA']]], 0)).toEqual({
      constant: ['steady, raised in 4 of 4 observed waves in Wexcombe'],
      idiosyncratic: ['raised in Wexcombe only; looked for and not raised in the other area'],
    });
    expect(drafted(2, [[['PD', 'PD'], 'threat']])).toMatchObject({
      turns: ['moved from already showing to possibly overcome in Wexcombe and Millhaven'],
    });
  });

  it('puts themes of which the same is to be said together, each with the cells behind it', () => {
    const { facts, known, pair, moved, ids } = studyOf(2, [[['AP', 'AP']], [['AP', 'AP']]]);
    const [phrase, other] = draftSummary(facts, known, pair, moved, null).emerges;
    expect(other).toBeUndefined();
    expect(phrase?.says).toBe('newly raised in both areas');
    expect(phrase?.themes.map(({ theme }) => theme)).toEqual(ids);
    expect(phrase?.themes[0]?.cells).toEqual(facts.areas.map(({ id }) => ({ area: id, wave: pair.later })));
  });
});

describe('stories that turned', () => {
  it.each([
    ['PPA', 'steady', 'gone-quiet'],
    ['APP', null, null],
    ['AAP', 'not-raised', 'emerging'],
    ['PPN', null, null],
    ['PP', null, null],
    ['UPP', null, null],
    ['AP', null, null],
  ])('of %s, from %s to %s', (letters, from, to) => {
    const { facts, known, pair } = studyOf(1, [[[letters]]]);
    expect(turned(facts, known, pair).map((one) => [one.from.label, one.to.label])).toEqual(
      from === null ? [] : [[from, to]],
    );
  });
});

it('names who was not heard in either wave, and why', () => {
  const study = new FactsBuilder(2, 2);
  study.theme();
  study.source(0, 0);
  study.source(0, 1, { turns: [5, 200] });
  study.source(1, 0);
  study.engage(1, 1, 'missed', 'coordinator ill').engage(0, 1, 'declined', '', false);
  const facts = study.build();
  const pair = pairOf(facts.waves);
  expect(pair && unheard(facts, cells(facts), pair)).toMatchObject([
    { area: facts.areas[0]?.id, wave: pair?.later, what: 'too-little', words: 200 },
    { area: facts.areas[0]?.id, wave: pair?.later, what: 'person', state: 'declined' },
    {
      area: facts.areas[1]?.id,
      wave: pair?.later,
      what: 'no-interview',
      cause: 'missed',
      reason: 'coordinator ill',
    },
  ]);
});

it('what a difference hangs on is looked at first: what was not looked for, to re-check or without a stance', () => {
  const { facts, known, pair, ids } = studyOf(2, [[['UU', 'AA']], [['PU', 'UA']]]);
  expect(firstRechecks(facts, known, pair)).toMatchObject([
    {
      theme: ids[1],
      what: 'not-looked-for',
      hangs: true,
      cells: [{ wave: pair.later }, { wave: pair.earlier }],
    },
    { theme: ids[0], what: 'not-looked-for', hangs: false, cells: [{}, {}] },
  ]);
  const study = new FactsBuilder(1, 2);
  const threat = study.theme('threat');
  for (const wave of [0, 1]) {
    const source = study.source(0, wave);
    study.pass(source).code(source, threat, { stance: wave === 0 ? 'occurring' : null });
  }
  const open = study.build();
  const now = pairOf(open.waves);
  expect(now && firstRechecks(open, cells(open), now)).toMatchObject([
    { theme: threat, what: 'without-stance', hangs: true, cells: [{ wave: now?.later }] },
  ]);
});
