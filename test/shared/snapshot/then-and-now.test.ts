import { describe, expect, test } from 'vitest';
import type { CodebookEvent } from '#shared/codebook/event.ts';
import { PhaseId, SnapshotId, StatusId, type ThemeId, TrajectoryId } from '#shared/ids.ts';
import type { Claim } from '#shared/snapshot/claim.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { standingsOf } from '#shared/snapshot/take.ts';
import { thenAndNow } from '#shared/snapshot/then-and-now.ts';
import type { Today } from '#shared/snapshot/today.ts';
import { readSnapshot, writeSnapshot } from '#shared/snapshot/written.ts';
import type { Trajectory } from '#shared/trajectory/trajectory.ts';
import { FactsBuilder, MIRA, uuid } from '#test/shared/analysis/facts-builder.ts';

const NAMES = new Map([[MIRA as string, 'Mira Sandhu']]);
const nameOf = (id: string) => `Theme ${Number(id.slice(-12)) + 1}`;

/** Two areas and four months, of which `closed` are closed. */
class Study extends FactsBuilder {
  readonly judged: Trajectory[] = [];
  readonly statuses: Parameters<typeof standingsOf>[0]['statuses'][number][] = [];

  constructor(closed: number) {
    super(2, closed, 4 - closed);
  }

  /** An interview, looked through for everything, with the themes named in it. */
  heard(area: number, wave: number, ...themes: ThemeId[]) {
    const source = this.source(area, wave);
    for (const [at, theme] of themes.entries()) this.code(source, theme, { turn: 1 + 2 * at });
    this.pass(source);
    return source;
  }

  close(wave: number) {
    const found = this.waves[wave];
    if (found) found.closed = true;
  }

  titles = () => new Map<string, string>(this.themes.map(({ id }) => [id, nameOf(id)]));
  told = () => ({
    facts: this.build(),
    titles: this.titles(),
    trajectories: this.judged,
    statuses: this.statuses,
  });
  full = (): CodebookEvent[] =>
    this.events.map((event) => ({
      ...event,
      at: '2020-12-03T10:00:00.000Z',
      by: MIRA,
      note: '',
      before: { title: nameOf(event.themes[0] ?? '') },
      version: null,
    }));

  snapshot(): Snapshot {
    const waves = this.waves.filter(({ closed }) => closed);
    const [first, last] = [waves[0]?.id, waves.at(-1)?.id];
    if (!first || !last) throw new Error('No month is closed.');
    return {
      format: 'throughline snapshot',
      version: 1,
      id: SnapshotId.parse(uuid(20, 1)),
      takenAt: '2020-11-20T09:00:00.000Z',
      by: MIRA,
      journal: 12,
      study: 'Two towns',
      phase: {
        id: PhaseId.parse(uuid(21, 1)),
        title: 'Interim',
        kind: 'study',
        report: '',
        firstWave: first,
        lastWave: last,
      },
      codebook: { event: this.lastEvent, name: 'codebook 1' },
      policies: { ...this.policies },
      team: [{ id: MIRA, name: 'Mira Sandhu' }],
      areas: this.areas.map(({ id, name }) => ({ id, name })),
      waves: waves.map(({ id, number, month }) => ({ id, number, month, label: month, status: 'closed' })),
      themes: standingsOf(this.told(), {
        shown: waves.map(({ id }) => id),
        closed: new Set(waves.map(({ id }) => id)),
      }),
      assessments: [],
      watch: [],
      unsettled: {
        openWaves: [],
        unconfirmed: [],
        staleStories: [],
        drafts: [],
        staleAssessments: [],
        judgedLater: [],
      },
    };
  }

  since(snapshot: Snapshot) {
    const all = this.waves.map(({ id }) => id);
    const held = snapshot.waves.map(({ id }) => id);
    const today: Today = {
      reread: standingsOf(this.told(), { shown: held, closed: new Set(held) }),
      now: standingsOf(this.told(), { shown: all, closed: new Set(all) }),
      waves: this.waves,
      areas: this.areas,
      titles: this.titles(),
      names: NAMES,
      events: this.full(),
      policies: this.policies,
    };
    return thenAndNow(snapshot, today);
  }
}

const claim = (claims: readonly Claim[], kind: Claim['kind'], theme: ThemeId, area = 'Wexcombe'): Claim => {
  const found = claims.find(
    (one) => one.kind === kind && one.theme.id === theme && (one.area === null || one.area.name === area),
  );
  if (!found) throw new Error(`No ${kind} of ${theme} in ${area}.`);
  return found;
};
const wordsOf = (of: Claim, cause: Claim['causes'][number]) =>
  of.since.filter((one) => one.cause === cause).map(({ words }) => words);

describe('a claim of a snapshot beside today’s', () => {
  test('that was recorded as avoided, and has shown since, is told as contradicted', () => {
    const study = new Study(2);
    const burnout = study.theme('threat');
    study.code(study.source(0, 0), burnout, { turn: 1, stance: 'anticipated' });
    const silent = study.source(0, 1);
    const [area, wave] = [study.areas[0]?.id, study.waves[1]?.id];
    if (!area || !wave) throw new Error('There is no area or wave.');
    const avoided = {
      ...{ id: StatusId.parse(uuid(22, 1)), rev: 1, theme: burnout, area, wave, excerpts: [], by: MIRA },
      ...{ status: 'avoided', words: 'avoided', reason: 'cover was found', at: '2020-11-18T09:00:00.000Z' },
    };
    study.statuses.push(avoided);
    const snapshot = study.snapshot();
    study.code(silent, burnout, { turn: 1, stance: 'occurring' });
    const told = claim(study.since(snapshot).claims, 'status', burnout);
    expect(told).toMatchObject({
      was: { words: 'avoided', isConfirmed: true },
      now: [{ words: 'avoided, contradicted', isConfirmed: false }],
      isChanged: true,
    });
    expect(wordsOf(told, 'judgement')).toEqual([expect.stringContaining('so it was not avoided')]);
  });

  test('that new months alone made another is told as the world that moved', () => {
    const study = new Study(2);
    const speed = study.theme();
    for (const wave of [0, 1]) {
      study.heard(0, wave, speed);
      study.heard(1, wave);
    }
    const snapshot = study.snapshot();
    for (const wave of [2, 3]) {
      study.close(wave);
      study.heard(0, wave);
      study.heard(1, wave, speed);
    }
    const { claims, closedSince } = study.since(snapshot);
    expect(closedSince).toHaveLength(2);
    const story = claim(claims, 'story', speed);
    expect(story).toMatchObject({
      was: { words: 'steady', isConfirmed: false },
      now: [{ words: 'no longer raised', isConfirmed: false }],
      isChanged: true,
      causes: ['world'],
    });
    expect(wordsOf(story, 'world')).toEqual(['Looked for, not raised in March and April.']);
    const scope = claim(claims, 'scope', speed);
    expect(scope).toMatchObject({
      was: { words: 'one of two areas only' },
      now: [{ words: 'both areas' }],
      causes: ['world'],
    });
    expect(wordsOf(scope, 'world')).toEqual(['Raised in Millhaven since.']);
  });

  test('that rests on the same months read otherwise is told as a reading that changed', () => {
    const study = new Study(2);
    const speed = study.theme();
    study.heard(0, 0, speed);
    const second = study.heard(0, 1);
    const snapshot = study.snapshot();
    study.code(second, speed);
    const story = claim(study.since(snapshot).claims, 'story', speed);
    expect(story).toMatchObject({
      was: { words: 'raised once' },
      now: [{ words: 'steady' }],
      isChanged: true,
      causes: ['reading'],
    });
    expect(wordsOf(story, 'reading')).toEqual([
      'February was “looked for, not raised” and reads “raised” now.',
      'Passages or judgements of these months were added, changed or left out since.',
    ]);
    expect(wordsOf(story, 'world')).toEqual([]);
  });

  test('of a theme that was narrowed since says so, and its older months wait to be re-checked', () => {
    const study = new Study(2);
    const speed = study.theme();
    study.heard(0, 0, speed);
    study.heard(0, 1, speed);
    const snapshot = study.snapshot();
    study.event('narrow', [speed]);
    const story = claim(study.since(snapshot).claims, 'story', speed);
    expect(story.causes).toEqual(['reading']);
    expect(wordsOf(story, 'reading')).toEqual([
      'January was “raised” and reads “to re-check” now.',
      'February was “raised” and reads “to re-check” now.',
      '“Theme 1” was narrowed on 3 December 2020.',
    ]);
  });

  test('follows a merged theme to what it became, and a split one to its parts', () => {
    const study = new Study(2);
    const [one, other, whole] = [study.theme(), study.theme(), study.theme()];
    study.heard(0, 0, one, whole);
    study.heard(0, 1, one, other, whole);
    const snapshot = study.snapshot();
    study.event('merge', [one], [other]);
    for (const coding of study.codings)
      if (coding.theme === one) Object.assign(coding, { theme: other, cameFrom: one });
    Object.assign(study.themes[0] ?? {}, { retired: true, mergedInto: other });
    const part = study.unborn();
    study.event('split', [whole], [whole, part]);
    const { claims, named } = study.since(snapshot);
    expect(named).toEqual([]);
    const merged = claim(claims, 'story', one);
    expect(merged.now).toMatchObject([{ theme: other, title: 'Theme 2' }]);
    expect(merged).toMatchObject({ isChanged: true, causes: ['reading'], unaddressed: null });
    expect(wordsOf(merged, 'reading')).toContain('“Theme 1” was merged into “Theme 2” on 3 December 2020.');
    expect(claim(claims, 'story', whole).now.map(({ theme }) => theme)).toEqual([whole, part]);
  });

  test('that a person confirmed since is told as judged, by whom and why', () => {
    const study = new Study(2);
    const speed = study.theme();
    study.heard(0, 0, speed);
    study.heard(0, 1, speed);
    const snapshot = study.snapshot();
    const [area, last] = [study.areas[0]?.id, study.waves[1]?.id];
    if (!area || !last) throw new Error('No area.');
    study.judged.push({
      id: TrajectoryId.parse(uuid(22, 1)),
      rev: 1,
      theme: speed,
      area,
      upTo: last,
      label: 'fading',
      suggested: 'steady',
      reason: 'They said it less warmly.',
      excerpts: [],
      by: MIRA,
      at: '2021-01-22T10:00:00.000Z',
      series: 'PP--',
    });
    const story = claim(study.since(snapshot).claims, 'story', speed);
    expect(story).toMatchObject({ now: [{ words: 'fading', isConfirmed: true }], causes: ['judgement'] });
    expect(wordsOf(story, 'judgement')).toEqual([
      'Confirmed as “fading” by Mira Sandhu on 22 January 2021: They said it less warmly.',
    ]);
  });

  test('about a threat that nobody came back to is unaddressed until there are words on it', () => {
    const study = new Study(2);
    const burnout = study.theme('threat');
    study.code(study.heard(0, 0), burnout, { stance: 'anticipated' });
    study.heard(0, 1);
    const snapshot = study.snapshot();
    study.close(2);
    const third = study.heard(0, 2);
    const left = claim(study.since(snapshot).claims, 'status', burnout);
    expect(left.unaddressed).toContain('Nobody has come back to it');
    expect(left.now).toMatchObject([{ words: 'predicted, not raised since January' }]);
    expect(left.isChanged).toBe(false);
    study.code(third, burnout, { stance: 'occurring' });
    expect(claim(study.since(snapshot).claims, 'status', burnout)).toMatchObject({
      now: [{ words: 'already showing' }],
      isChanged: true,
      causes: ['world'],
      unaddressed: null,
    });
  });

  test('of a study that did not change is the same, and needs no explanation', () => {
    const study = new Study(2);
    const speed = study.theme('threat');
    study.heard(0, 0, speed);
    const { claims, named } = study.since(study.snapshot());
    expect(
      claims.every(({ isChanged, causes, since }) => !isChanged && causes.length + since.length === 0),
    ).toBe(true);
    expect(named).toEqual([]);
  });
});

test('a snapshot is written the same each time, and one that was touched is refused', () => {
  const study = new Study(2);
  study.heard(0, 0, study.theme('threat'));
  const text = writeSnapshot(study.snapshot());
  const read = readSnapshot(text, 'interim.json');
  expect(writeSnapshot(read)).toBe(text);
  expect(read).toEqual(study.snapshot());
  expect(() => readSnapshot(text.replace('\n  "version"', '\n"version"'), 'interim.json')).toThrow(
    'laid out',
  );
  const short = {
    ...read,
    waves: read.waves.slice(0, 1),
    phase: { ...read.phase, lastWave: read.phase.firstWave },
  };
  expect(() => readSnapshot(writeSnapshot(short), 'interim.json')).toThrow('not told for every wave');
});
