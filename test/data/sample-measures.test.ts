import { describe, expect, it } from 'vitest';
import { readStudy } from '#server/service/facts.ts';
import { openSample } from '#server/service/sample.ts';
import { stateLetters } from '#shared/analysis/cell-state.ts';
import { type Cell, cells, letters } from '#shared/analysis/cells.ts';
import { movementOf } from '#shared/analysis/movement.ts';
import { scopeOf } from '#shared/analysis/scope.ts';
import { describeStatus, threatStatus, threatWaves } from '#shared/analysis/threat-status.ts';
import { trajectories } from '#shared/analysis/trajectories.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import type { Stance } from '#shared/coding/coding.ts';
import { factsOf } from '#test/support/sample-facts.ts';
import { sampleContent } from '#test/support/sample-study.ts';
import { SAMPLE_AREAS, sampleRows, sampleThemes } from '#test/support/sample-table.ts';
import { testWorld } from '#test/support/world.ts';

const facts = factsOf(sampleContent());
const read = cells(facts);
const suggested = trajectories(facts, read);
const content = sampleContent();

const themeId = (title: string) => {
  const theme = content.themes.find((one) => one.title === title);
  if (!theme) throw new Error(`no theme ${title}`);
  return theme.id;
};
const areaId = (name: string) => {
  const area = content.areas.find((one) => one.name === name);
  if (!area) throw new Error(`no area ${name}`);
  return area.id;
};
const row = (title: string, area: string): readonly Cell[] => read.of(themeId(title), areaId(area));
const CLOSED = 5;
const MONTHS = ['Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan'];
const codesWhere = (area: string, month: string, fits: (cell: Cell) => boolean) =>
  sampleThemes
    .filter(({ title }) => {
      const cell = row(title, area)[MONTHS.indexOf(month)];
      return cell !== undefined && fits(cell);
    })
    .map(({ code }) => code)
    .join(' ');

describe('every cell of the sample study', () => {
  it.each(sampleRows)('$code $title, $area: the closed waves read $letters', ({ title, area, ...row_ }) => {
    expect(letters(row(title, area)).slice(0, CLOSED)).toBe(row_.letters);
  });

  it.each(sampleRows.filter(({ ratings }) => ratings !== null))(
    '$code $title, $area: prominence $ratings',
    ({ title, area, ratings }) => {
      const rated = row(title, area)
        .slice(0, CLOSED)
        .map(({ prominence }) => prominence);
      expect(rated).toEqual(ratings);
    },
  );

  it('rates nothing else', () => {
    const rated = sampleRows
      .filter(({ title, area }) => row(title, area).some(({ prominence }) => prominence !== null))
      .map(({ code, area }) => `${code} ${area}`);
    expect(rated).toEqual(
      sampleRows.filter(({ ratings }) => ratings).map(({ code, area }) => `${code} ${area}`),
    );
  });

  it('tells a theme denied in words from one that was asked about and not raised', () => {
    const denials = sampleRows.flatMap(({ code, title, area }) =>
      row(title, area).flatMap(({ denial }, wave) =>
        denial ? [`${code} ${area} ${MONTHS[wave]} ${denial}`] : [],
      ),
    );
    expect(denials).toContain('C2 Wexcombe Dec asked');
    expect(denials).toContain('C3 Wexcombe Nov said');
    expect(denials.filter((denial) => denial.endsWith('asked'))).toHaveLength(1);
  });

  it('says why there is no interview in Millhaven in September', () => {
    expect(row('Winter burnout', 'Millhaven')[1]?.noData).toEqual({
      cause: 'missed',
      reason: 'ill, pneumonia suspected',
    });
  });

  it('shows January’s words without letting them into any series', () => {
    const open = (area: string, state: string) => codesWhere(area, 'Jan', (cell) => cell.state === state);
    expect(open('Wexcombe', 'present')).toBe('C1 C2 C4 C5 C8 E1 E2 T1 T5 T8 T9 T12 O1 O4');
    expect(open('Wexcombe', 'absent').split(' ')).toHaveLength(22);
    expect(open('Millhaven', 'present')).toBe('C1 C5 C6 T1 T5 T12 O8');
    expect(open('Millhaven', 'not-yet').split(' ')).toHaveLength(29);
    expect(open('Northmere', 'not-yet').split(' ')).toHaveLength(36);
    for (const { title, area } of sampleRows) expect(letters(row(title, area)).at(CLOSED)).toBe('-');
  });

  it('marks what only other voices raise', () => {
    const marked = SAMPLE_AREAS.flatMap((area) =>
      MONTHS.map((month) => `${area} ${month}: ${codesWhere(area, month, (cell) => cell.othersOnly)}`),
    ).filter((line) => !line.endsWith(': '));
    expect(marked).toEqual([
      'Wexcombe Oct: C6 C8 C9 E5 T4',
      'Millhaven Sep: C1 E3 E5 T3 T4 T9',
      'Millhaven Dec: O8',
      'Northmere Nov: C10 T4 T6 O7',
      'Northmere Dec: E1 E4 E5 T2 T4 T6 O1',
    ]);
  });
});

describe('every trajectory of the sample study', () => {
  it.each(sampleRows)('$code $title, $area: $label, $firmness', ({ title, area, label, firmness, flags }) => {
    const found = suggested.find((one) => one.theme === themeId(title) && one.area === areaId(area));
    expect(found?.suggested.label).toBe(label);
    expect(found?.suggested.firmness).toBe(firmness);
    expect([...(found?.suggested.flags ?? [])].sort()).toEqual(flags);
  });

  it.each(sampleThemes)('$code $title: scope $scope, movement $movement', ({ title, scope, movement }) => {
    const series = SAMPLE_AREAS.map((area) => letters(row(title, area)));
    expect(scopeOf(series).scope).toBe(scope);
    expect(movementOf(series).movement).toBe(movement);
  });

  it('bears each person’s judgement on the series it was made on', () => {
    const judged = content.trajectories.map((one) => {
      const found = suggested.find(({ theme, area }) => theme === one.theme && area === one.area);
      expect(found?.series.letters).toBe(one.series);
      expect(found?.suggested.label).toBe(one.suggested);
      const code = sampleThemes.find(({ title }) => themeId(title) === one.theme)?.code;
      const area = content.areas.find(({ id }) => id === one.area)?.name;
      return `${code} ${area}: ${one.suggested} → ${one.label}`;
    });
    expect(judged.sort()).toEqual([
      'C1 Millhaven: steady → steady',
      'C1 Wexcombe: fading → fading',
      'C10 Wexcombe: intermittent → intermittent',
      'C8 Wexcombe: re-emerged → re-emerged',
      'C9 Northmere: steady → fading',
      'E4 Northmere: ceased → steady',
      'T1 Millhaven: steady → intensifying',
      'T5 Wexcombe: intensifying → intensifying',
    ]);
  });
});

/** By threat: what the rule says for Wexcombe, Millhaven and Northmere. */
const STATUSES: Record<string, [string, string, string]> = {
  T1: ['already showing', 'already showing', 'possibly avoided so far'],
  T2: ['already showing', 'easing', 'predicted, not raised since August; others raise it in December'],
  T3: ['not reported here', 'not reported here; others raise it in September', 'easing'],
  T4: [
    'not reported here; others raise it in October',
    'not reported here; others raise it in September',
    'not reported here; others raise it in November and December',
  ],
  T5: ['already showing', 'already showing', 'early signs'],
  T6: [
    'possibly overcome',
    'already showing',
    'denied, not raised since August; others raise it in November and December',
  ],
  T7: ['already showing', 'already showing', 'denied'],
  T8: ['easing', 'mixed reports', 'possibly avoided'],
  T9: ['already showing', 'already showing; others raise it in September', 'already showing'],
  T10: ['possibly overcome', 'not reported here', 'not reported here'],
  T11: ['not reported here', 'possibly avoided', 'not reported here'],
  T12: ['not looked for', 'not looked for', 'not looked for'],
};
/** The coordinators' stances, month by month, by the letters below. */
const STANCES: Record<string, [string, string, string]> = {
  T1: ['Aug a Oct e Nov o Dec o', 'Aug a Nov o Dec o', 'Aug a Nov n'],
  T2: ['Oct e Nov o', 'Oct o Nov g', 'Aug a'],
  T3: ['', '', 'Sep e Nov o Dec g'],
  T4: ['', '', ''],
  T5: ['Sep a Oct e Nov o Dec o', 'Oct e Nov o Dec o', 'Nov a Dec e'],
  T6: ['Aug a Sep e Oct o Nov r', 'Nov e Dec o', 'Aug n'],
  T7: ['Nov e Dec o', 'Nov o Dec o', 'Nov n'],
  T8: ['Sep a Oct a Nov o Dec g', 'Aug a Oct a Nov o Dec og', 'Aug a Sep a Nov r'],
  T9: ['Aug a Oct o Nov o', 'Aug o Oct o Nov o', 'Aug a Sep e Oct o Nov o Dec o'],
  T10: ['Sep a Oct e Nov o Dec r', '', ''],
  T11: ['', 'Aug a Oct a Nov r', ''],
  T12: ['', '', ''],
};

const LETTERS: Record<Stance, string> = {
  anticipated: 'a',
  'early-sign': 'e',
  occurring: 'o',
  easing: 'g',
  resolved: 'r',
  'not-happening': 'n',
};

describe('every threat of the sample study', () => {
  const threats = sampleThemes
    .filter(({ code }) => code.startsWith('T'))
    .flatMap(({ code, title }) => SAMPLE_AREAS.map((area, at) => ({ code, title, area, at })));
  const names = waveNames(facts.waves);

  it.each(threats)('$code $title, $area: its status follows by rule', ({ code, title, area, at }) => {
    expect(describeStatus(threatStatus(threatWaves(row(title, area))), names)).toBe(STATUSES[code]?.[at]);
  });

  it.each(threats)('$code $title, $area: the stances are the story’s', ({ code, title, area, at }) => {
    const said = row(title, area)
      .slice(0, CLOSED)
      .flatMap(({ stances }, wave) =>
        stances.length > 0
          ? [
              `${MONTHS[wave]} ${Object.entries(LETTERS)
                .flatMap(([one, letter]) => (stances.some((stance) => stance === one) ? [letter] : []))
                .join('')}`,
            ]
          : [],
      );
    expect(said.join(' ')).toBe(STANCES[code]?.[at]);
  });

  it('has nobody call a threat avoided or overcome without words to rest on', () => {
    const recorded = content.statuses
      .filter(({ status }) => status === 'avoided' || status === 'overcome')
      .map(({ theme, area, excerpts, reason, status }) => {
        expect(excerpts.length).toBeGreaterThan(0);
        expect(reason).not.toBe('');
        const earlier = content.statuses.filter((one) => one.theme === theme && one.area === area);
        return `${status} after ${earlier
          .sort((a, b) => a.at.localeCompare(b.at))
          .slice(0, -1)
          .map((one) => one.status)
          .join(', ')}`;
      });
    expect(recorded.sort()).toEqual([
      'avoided after predicted, predicted',
      'overcome after predicted, early-signs, showing',
    ]);
  });
});

it('takes the withdrawn conversation and the duplicate reading out of every count', () => {
  const out = facts.sources.filter(({ included }) => !included).map(({ id }) => id);
  const titles = content.sources.filter(({ id }) => out.includes(id)).map(({ title }) => title);
  expect(titles.sort()).toEqual([
    'Wexcombe recovery framework, final',
    'Wexcombe, August 2020, village help organiser',
  ]);
  const inAugust = row('Council lets go', 'Wexcombe')[0];
  expect(inAugust && stateLetters[inAugust.voices.all]).toBe('A');
});

it('reads the same out of a real data folder as out of the files', () => {
  const { world, who } = testWorld();
  openSample(world, who);
  const stored = readStudy(world.studies.open(content.study.id).db);
  for (const { id: theme } of content.themes)
    for (const { id: area } of content.areas)
      expect(stored.cells.of(theme, area)).toEqual(read.of(theme, area));
});
