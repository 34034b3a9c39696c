import { describe, expect, it } from 'vitest';
import { movementOf } from '#shared/analysis/movement.ts';
import { type Scope, scopeOf, scopeWords } from '#shared/analysis/scope.ts';
import { type Flag, type Series, suggestTrajectory } from '#shared/analysis/trajectory.ts';
import { defaultPolicies } from '#shared/study/policies.ts';

/**
 * The sample study's story as series of the closed waves August to December: for Wexcombe, Millhaven and
 * Northmere the cells (with prominence where assessed), label, firmness, flags; then scope and movement.
 * Flags: u unexamined, o onset unknown, g gap tolerated, s strength not assessed, p prompted, e earlier definition.
 * Where nothing was observed (School closures, T12) the label itself says that nobody looked: no flag repeats it.
 */
const TABLE: readonly [string, string, string, string, string, string][] = [
  [
    'C1',
    'PPPPP/33211 fading firm',
    'PNPPP/2-322 steady weak',
    'PPPPP/12233 intensifying weak',
    'all',
    'alike throughout',
  ],
  ['C2', 'PPPAD ceased firm', 'PNPPA gone-quiet weak', 'PPTPP steady weak s', 'all', 'diverging'],
  ['C3', 'PPPDA ceased firm', 'PNAPP steady weak gs', 'APTAA raised-once weak', 'all', 'diverging'],
  ['C4', 'PPPPP steady fair s', 'ANAPP emerging weak', 'AATPP emerging weak', 'all', 'converging'],
  ['C5', 'PPPPP/22222 steady firm', 'PNPPP steady weak s', 'AATPP emerging weak', 'all', 'converging'],
  ['C6', 'AAAAA not-raised firm', 'PNPPP steady weak s', 'AATAP emerging weak', 'some', 'diverging'],
  ['C7', 'AAPPP steady fair s', 'ANPAA raised-once weak', 'PPTAA ceased weak', 'all', 'mixed'],
  ['C8', 'PAAPP re-emerged firm', 'ANAPP emerging weak', 'PPTPP steady weak s', 'all', 'converging'],
  ['C9', 'PPAAA ceased firm', 'RNRPP steady weak uos', 'PPPPP steady weak s', 'all', 'diverging'],
  [
    'C10',
    'APAPA intermittent firm',
    'PNPAP steady weak gs',
    'AATAA not-raised weak',
    'some',
    'different throughout',
  ],
  ['E1', 'PPPAA ceased firm', 'PNPAA ceased weak', 'PPTPA gone-quiet weak', 'all', 'mixed'],
  ['E2', 'PPPPP steady fair s', 'PNPAA ceased weak', 'PPPPP steady weak s', 'all', 'diverging'],
  ['E3', 'PPPAA ceased firm', 'PNPPP/3-211 fading weak', 'AATAA not-raised weak', 'some', 'mixed'],
  ['E4', 'PAAAA raised-once firm', 'PNAAA raised-once weak', 'PPTPD ceased weak', 'all', 'mixed'],
  [
    'E5',
    'AAAAA not-raised firm',
    'ANAAA not-raised weak',
    'PPTPD ceased weak',
    'one area only',
    'converging',
  ],
  [
    'E6',
    'PPAAA ceased firm',
    'ANAAA not-raised weak',
    'AATAA not-raised weak',
    'one area only',
    'converging',
  ],
  ['T1', 'PAPPP/1-233 intensifying weak g', 'PNAPP steady weak gs', 'PATDA ceased weak', 'all', 'diverging'],
  ['T2', 'AAPPA gone-quiet weak', 'ANPPA gone-quiet weak p', 'PATAA raised-once weak', 'all', 'mixed'],
  [
    'T3',
    'AAAAA not-raised firm',
    'ANAAA not-raised weak',
    'UPTPP steady weak uose',
    'one area only',
    'mixed',
  ],
  [
    'T4',
    'AAAAA not-raised firm',
    'ANAAA not-raised weak',
    'AATAA not-raised weak',
    'nowhere',
    'alike throughout',
  ],
  ['T5', 'APPPP/-1233 intensifying firm', 'ANPPP steady weak s', 'AATPP emerging weak', 'all', 'converging'],
  ['T6', 'PPPDA ceased firm', 'ANAPP emerging weak', 'DATAA not-raised weak', 'some', 'different throughout'],
  [
    'T7',
    'AAAPP emerging firm',
    'UNUPP steady weak uos',
    'UUUDA not-raised weak u',
    'some',
    'different throughout',
  ],
  ['T8', 'APPPP steady fair s', 'PNPPP steady weak s', 'PPTDA ceased weak', 'all', 'diverging'],
  ['T9', 'PAPPA gone-quiet weak g', 'PNPPA gone-quiet weak', 'PPPPP steady weak s', 'all', 'mixed'],
  ['T10', 'APPPD ceased firm', 'ANAAA not-raised weak', 'AATAA not-raised weak', 'one area only', 'mixed'],
  [
    'T11',
    'AAAAA not-raised firm',
    'PNPDA ceased weak',
    'AATAA not-raised weak',
    'one area only',
    'converging',
  ],
  [
    'T12',
    'UUUUU not-examined –',
    'UNUUU not-examined –',
    'UUUUU not-examined –',
    'undetermined',
    'undetermined',
  ],
  [
    'O1',
    'AAPPP/--123 intensifying weak',
    'ANAPP emerging weak',
    'AATAA not-raised weak',
    'some',
    'diverging',
  ],
  ['O2', 'AAAPA raised-once weak', 'ANAAP emerging weak p', 'AATPP emerging weak', 'all', 'diverging'],
  ['O3', 'PPAAA ceased firm', 'PNPPP steady weak s', 'PATAP re-emerged weak', 'all', 'mixed'],
  [
    'O4',
    'UUUUP single-sighting weak uo',
    'UNUUA not-raised weak u',
    'UUUUP single-sighting weak uo',
    'undetermined',
    'undetermined',
  ],
  ['O5', 'APPPP steady fair s', 'PNAAP re-emerged weak', 'AATAP emerging weak', 'all', 'converging'],
  ['O6', 'AAPAA raised-once firm', 'ANPAP re-emerged weak', 'PPTPP steady weak s', 'all', 'mixed'],
  [
    'O7',
    'AAAAA not-raised firm',
    'ANPAA raised-once weak',
    'AATAA not-raised weak',
    'one area only',
    'mixed',
  ],
  ['O8', 'PAPAP intermittent firm', 'PNAAA raised-once weak', 'AATAA not-raised weak', 'some', 'mixed'],
];

const FLAGS: Record<string, Flag> = {
  u: 'unexamined',
  o: 'onset-unknown',
  g: 'gap-tolerated',
  s: 'strength-not-assessed',
  p: 'prompted',
  e: 'earlier-definition',
};

/** Words in answer to a question about the theme, or a theme asked about, by area and wave (0 is August). */
const PROMPTED: Record<string, number> = {
  'C3 0': 3,
  'T6 0': 3,
  'C2 0': 4,
  'T2 1': 2,
  'T11 1': 3,
  'O2 1': 4,
  'T6 2': 0,
  'T1 2': 3,
  'T7 2': 3,
  'E5 2': 4,
  'E4 2': 4,
};
/** Coded before the theme was broadened and not confirmed since. */
const EARLIER_DEFINITION: Record<string, number> = { 'T3 2': 1 };
/** Northmere's coordinator handed over before December. */
const INFORMANTS = [
  ['Hester', 'Hester', 'Hester', 'Hester', 'Hester'],
  ['Bernie', null, 'Bernie', 'Bernie', 'Bernie'],
  ['Grace', 'Grace', 'Grace', 'Grace', 'Joel'],
];
const AREAS = ['Wexcombe', 'Millhaven', 'Northmere'];

interface Row {
  theme: string;
  area: number;
  series: Series;
  label: string;
  firmness: string;
  flags: string[];
}

const rows: Row[] = TABLE.flatMap(([theme, ...cells]) =>
  cells.slice(0, 3).map((cell, area): Row => {
    const [written = '', label = '', firmness = '', marks = ''] = cell.split(' ');
    const [letters = '', ratings] = written.split('/');
    const at = (known: Record<string, number>) =>
      [...letters].map((_, wave) => known[`${theme} ${area}`] === wave);
    const series: Series = {
      letters: `${letters}-`,
      prompted: at(PROMPTED),
      informants: INFORMANTS[area] ?? [],
      earlierDefinition: at(EARLIER_DEFINITION),
      provisional: true,
    };
    if (ratings !== undefined)
      series.strength = {
        basis: 'rating',
        values: [...ratings].map((rating) => (rating === '-' ? null : Number(rating))),
      };
    return { theme, area, series, label, firmness, flags: [...marks].map((mark) => FLAGS[mark] ?? mark) };
  }),
);

/**
 * What every row of a place carries without saying so: a missed or short interview, the change of informant
 * (where somebody had been observed before), and January still open.
 */
function implied({ area }: Row, letters: string): Flag[] {
  const observed = letters.replaceAll(/[^PAD]/g, '').length;
  return [
    ...(/[NT]/.test(letters) && observed > 0 ? (['missing'] as const) : []),
    ...(AREAS[area] === 'Northmere' && observed > 1 ? (['informant-changed'] as const) : []),
    'provisional',
  ];
}

describe('the sample study, theme by theme and area by area', () => {
  it('holds 36 themes in three areas', () => expect(rows).toHaveLength(108));

  it.each(rows)('$theme in area $area, $series.letters, is $label, $firmness', (row) => {
    const { letters } = row.series;
    const suggested = suggestTrajectory(row.series, defaultPolicies);
    expect(suggested.label).toBe(row.label);
    expect(suggested.firmness ?? '–').toBe(row.firmness);
    expect([...suggested.flags].sort()).toEqual([...row.flags, ...implied(row, letters)].sort());
  });

  it('gives the labels and firmness the story counts', () => {
    const count = (of: (row: Row) => string | null) => {
      const counts: Record<string, number> = {};
      for (const row of rows) counts[of(row) ?? 'none'] = (counts[of(row) ?? 'none'] ?? 0) + 1;
      return counts;
    };
    const suggest = (row: Row) => suggestTrajectory(row.series, defaultPolicies);
    expect(count((row) => suggest(row).label)).toEqual({
      steady: 24,
      'not-raised': 23,
      ceased: 17,
      emerging: 12,
      'raised-once': 9,
      'gone-quiet': 6,
      intensifying: 4,
      're-emerged': 4,
      'not-examined': 3,
      fading: 2,
      intermittent: 2,
      'single-sighting': 2,
    });
    expect(count((row) => suggest(row).firmness)).toEqual({ firm: 24, fair: 5, weak: 76, none: 3 });
  });
});

const SCOPES: Record<string, Scope> = {
  all: 'shared-by-all',
  some: 'shared-by-some',
  'one area only': 'one-area-only',
  nowhere: 'nowhere',
  undetermined: 'undetermined',
};

describe('the sample study, area against area', () => {
  it.each(TABLE)(
    '%s (%s; %s; %s): scope %s, movement %s',
    (_theme, wexcombe, millhaven, northmere, scope, movement) => {
      const series = [wexcombe, millhaven, northmere].map((cell) => `${cell.slice(0, 5)}-`);
      expect(scopeOf(series).scope).toBe(SCOPES[scope]);
      const words = movementOf(series).movement.replaceAll('-', ' ');
      expect(words).toBe(movement);
    },
  );

  it('vaccine crews were heard in two areas so far, and nothing is claimed of the third', () => {
    expect(scopeWords(scopeOf(['UUUUP-', 'UNUUA-', 'UUUUP-']))).toBe('two areas so far');
  });
});
