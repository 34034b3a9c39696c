import { describe, expect, test } from 'vitest';
import type { FindingView } from '#shared/finding/finding.ts';
import { problemsOf } from '#shared/finding/problems.ts';
import { type FindingFrame, reachOf, reachWords } from '#shared/finding/reach.ts';
import { AreaId, CoderId, CodingId, FindingId, ThemeId, WaveId } from '#shared/ids.ts';
import type { ClaimGround } from '#shared/report/claim-ground.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const AREAS = ['Wexcombe', 'Millhaven', 'Northmere'];
const areas = AREAS.map((_, at) => AreaId.parse(id(10 + at)));
const waves = [0, 1, 2].map((at) => WaveId.parse(id(20 + at)));
const [trust, tired] = [ThemeId.parse(id(30)), ThemeId.parse(id(31))];
const frame: FindingFrame = {
  areas: AREAS.map((name, at) => ({ id: areas[at] ?? '', name })),
  waves: waves.map((wave) => ({ id: wave })),
};

const ground = (series: Record<string, readonly string[]>): ClaimGround => ({
  language: 'en',
  areas: AREAS,
  waves: ['August', 'September', 'October'],
  people: 9,
  themes: Object.entries(series).map(([theme, letters]) => ({
    id: theme,
    title: theme === trust ? 'Trust' : 'Winter burnout',
    people: null,
    areas: letters.map((one, at) => ({ name: AREAS[at] ?? '', series: one, status: null })),
  })),
});

const finding = (more: Partial<FindingView> = {}): FindingView => ({
  id: FindingId.parse(id(1)),
  rev: 1,
  position: 0,
  report: null,
  claim: 'Trust grew.',
  kind: 'change',
  confidence: 'firm',
  themes: [trust],
  areas,
  waves: [],
  evidence: [CodingId.parse(id(40))],
  against: [],
  againstNote: 'None found; looked in all interviews of October.',
  note: '',
  state: 'draft',
  by: CoderId.parse(id(2)),
  at: '2026-01-01T00:00:00.000Z',
  restsOn: { areas, waves: waves.slice(0, 2), excerpts: 4, sources: 3, people: 3 },
  ...more,
});
const read = (more: Partial<FindingView>, series: Record<string, readonly string[]>) =>
  reachOf(finding(more), ground(series), frame);
const kinds = (more: Partial<FindingView>, series: Record<string, readonly string[]>) =>
  problemsOf(finding(more), ground(series), frame).map(({ kind }) => kind);

describe('how far a finding reaches', () => {
  test('what is claimed of all areas and was raised in one is told with the reason for each other', () => {
    const reach = read({}, { [trust]: ['PPP', 'AAA', 'NNA'] });
    expect(reachWords(reach)).toBe('Claimed: all three areas; evidenced: one, Wexcombe.');
    expect(reach.isTooWide).toBe(true);
    expect(reach.lacks).toEqual([
      'not raised in Millhaven (looked for in three months)',
      'nothing known of Northmere (looked for in one month; August no interview, September no interview)',
    ]);
  });

  test('what is claimed where it was raised holds', () => {
    const reach = read({ areas: areas.slice(0, 2) }, { [trust]: ['PPP', 'APA', 'AAA'] });
    expect(reachWords(reach)).toBe(
      'Claimed: two of three areas, Wexcombe and Millhaven; evidenced: two, Wexcombe and Millhaven.',
    );
    expect(reach.isTooWide).toBe(false);
  });

  test('of two themes each must have been raised', () => {
    const reach = read(
      { themes: [trust, tired] },
      { [trust]: ['PPP', 'PPP', 'PPP'], [tired]: ['AAA', 'PPP', 'PPP'] },
    );
    expect(reach.lacks).toEqual(['Winter burnout: not raised in Wexcombe (looked for in three months)']);
  });

  test('only the months claimed count, and those in which nothing was raised are named', () => {
    const reach = read(
      { areas: areas.slice(0, 1), waves: [waves[1], waves[2]].flatMap((one) => one ?? []) },
      { [trust]: ['PAA', 'PPP', 'PPP'] },
    );
    expect(reach).toMatchObject({ evidenced: 'none', isTooWide: true, emptyWaves: ['September', 'October'] });
  });

  test('what was not raised rests on having been looked for twice', () => {
    const silence = { kind: 'silence' } as const;
    expect(read(silence, { [trust]: ['AAA', 'ANA', 'ANN'] }).evidenced).toBe('two, Wexcombe and Millhaven');
    expect(read(silence, { [trust]: ['AAA', 'APA', 'ADA'] }).lacks).toEqual(['raised in Millhaven']);
  });

  test('without a theme nothing is evidenced; without an area nothing is claimed', () => {
    expect(read({ themes: [] }, { [trust]: ['PPP', 'PPP', 'PPP'] }).evidenced).toBe('none');
    expect(reachWords(read({ areas: [] }, { [trust]: ['PPP', 'PPP', 'PPP'] }))).toBe(
      'Claimed of no area in particular.',
    );
  });
});

describe('what stands in the way of a finding', () => {
  const everywhere = { [trust]: ['PPP', 'PPP', 'PPP'] };

  test('nothing, where it reaches as far as it claims and somebody looked for what speaks against it', () => {
    expect(problemsOf(finding(), ground(everywhere), frame)).toEqual([]);
  });

  test('its reach, its words, its evidence, its deviant cases and its confidence', () => {
    expect(kinds({}, { [trust]: ['PPP', 'AAA', 'AAA'] })).toEqual(['too-wide']);
    expect(kinds({ claim: 'Trust ceased.' }, everywhere)).toEqual(['words']);
    expect(kinds({ againstNote: '' }, everywhere)).toEqual(['against']);
    expect(kinds({ themes: [] }, everywhere)).toEqual(['too-wide', 'evidence']);
    const bare = { restsOn: { areas: areas.slice(0, 1), waves, excerpts: 2, sources: 2, people: 2 } };
    expect(problemsOf(finding(bare), ground(everywhere), frame)).toEqual([
      { kind: 'evidence', why: 'No excerpt is ticked from Millhaven and Northmere.' },
    ]);
  });

  test.for([
    [null, { sources: 3, people: 3 }, 'How sure the team is has not been said.'],
    [
      'firm',
      { sources: 1, people: 1 },
      'Firm means several sources over several waves; what is ticked comes from fewer.',
    ],
    ['fair', { sources: 2, people: 1 }, 'Everything ticked was said by one person.'],
    ['single-voice', { sources: 2, people: 2 }, 'More than one person is ticked.'],
    ['tentative', { sources: 1, people: 1 }, ''],
    ['single-voice', { sources: 2, people: 1 }, ''],
  ] as const)('confidence %s on %o', ([confidence, rests, why]) => {
    const restsOn = { areas, waves: waves.slice(0, 2), excerpts: 2, ...rests };
    expect(
      problemsOf(finding({ confidence, restsOn }), ground(everywhere), frame).map((one) => one.why),
    ).toEqual(why === '' ? [] : [why]);
  });
});
