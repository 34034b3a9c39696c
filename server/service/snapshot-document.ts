import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listAssessments } from '#server/store/study/assessment.ts';
import { listEvents } from '#server/store/study/codebook.ts';
import { listCoders, listTeam } from '#server/store/study/coder.ts';
import { listLifeRecords } from '#server/store/study/status.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listTrajectories } from '#server/store/study/trajectory.ts';
import { listWatches } from '#server/store/study/watch.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { codebookAt } from '#shared/codebook/version.ts';
import type { CoderId } from '#shared/ids.ts';
import type { Snapshot, Unsettled } from '#shared/snapshot/snapshot.ts';
import type { AreaStanding, ThemeStanding } from '#shared/snapshot/standing.ts';
import { standingsOf, type Told } from '#shared/snapshot/take.ts';
import { lifeWords } from '#shared/status/status.ts';
import type { Phase } from '#shared/study/phase.ts';
import { isToldOf, reviewState } from '#shared/trajectory/review.ts';
import { viewAssessment } from './assessment.ts';
import { type Reading, readStudy } from './facts.ts';
import type { World } from './world.ts';

/** A study as standings are told from it. */
export const toldOf = (db: Db, { facts }: Reading): Told => ({
  facts,
  titles: new Map(listThemes(db).map(({ id, title }) => [id, title])),
  trajectories: listTrajectories(db),
  statuses: listLifeRecords(db).map((record) => ({ ...record, words: lifeWords(record.status) })),
});

/** Stories that are of this sort, in the study's order. */
const storiesThat = (themes: readonly ThemeStanding[], is: (story: AreaStanding) => boolean) =>
  themes.flatMap(({ id, areas }) => areas.filter(is).map(({ area }) => ({ theme: id, area })));

type Judged = Snapshot['assessments'][number];
const cellsThat = (assessments: readonly Judged[], is: (one: Judged) => boolean) =>
  assessments.filter(is).map(({ theme, area, wave }) => ({ theme, area, wave }));

/** The team's names, those of whoever takes the snapshot among them. */
function teamWith(db: Db, taker: CoderId): Snapshot['team'] {
  const team = listTeam(db);
  const all = team.some(({ id }) => id === taker)
    ? team
    : [...team, ...listCoders(db).filter(({ id }) => id === taker)];
  return all.map(({ id, name }) => ({ id, name }));
}

/** What a snapshot says of how it came to be. */
type Taking = Pick<Snapshot, 'id' | 'takenAt' | 'by' | 'journal'>;

/** The study at the end of a phase, as far as it is known now; months after the phase are left out. */
export function snapshotOf(db: Db, world: World, phase: Phase, taking: Taking): Snapshot {
  const reading = readStudy(db);
  const told = toldOf(db, reading);
  const study = getStudy(db);
  const all = listWaves(db);
  const waves = all.slice(0, all.findIndex(({ id }) => id === phase.lastWave) + 1);
  const held = new Set(waves.map(({ id }) => id));
  const themes = standingsOf(told, {
    shown: [...held],
    closed: new Set(waves.filter(({ status }) => status === 'closed').map(({ id }) => id)),
  });
  const inUse = new Set(themes.map(({ id }) => id));
  const assessments = listAssessments(db)
    .filter(({ theme, wave }) => inUse.has(theme) && held.has(wave))
    .map((assessment): Judged => {
      const { theme, area, wave, text, prominence, asked, state, by, at, excerpts } = assessment;
      const { stale } = viewAssessment(world, reading, assessment);
      return { theme, area, wave, text, prominence, asked, state, stale, by, at, excerpts };
    });
  const events = listEvents(db);
  const event = events.at(-1)?.number ?? 0;
  const unsettled: Unsettled = {
    openWaves: waves.filter(({ status }) => status === 'open').map(({ id }) => id),
    unconfirmed: storiesThat(themes, (story) => isToldOf(story) && reviewState(story) === 'suggested'),
    staleStories: storiesThat(themes, (story) => reviewState(story) === 'stale'),
    drafts: cellsThat(assessments, ({ state }) => state === 'draft'),
    staleAssessments: cellsThat(assessments, ({ stale }) => stale),
    judgedLater: told.trajectories
      .filter(({ theme, upTo }) => inUse.has(theme) && upTo !== null && !held.has(upTo))
      .map(({ theme, area }) => ({ theme, area })),
  };
  const { id, title, kind, report, firstWave, lastWave } = phase;
  return {
    format: 'throughline snapshot',
    version: 1,
    ...taking,
    study: study.title,
    phase: { id, title, kind, report, firstWave, lastWave },
    codebook: { event, name: codebookAt(events, event) },
    policies: study.policies,
    team: teamWith(db, taking.by),
    areas: listAreas(db).map(({ id: area, name }) => ({ id: area, name })),
    waves: waves.map((wave) => ({
      id: wave.id,
      number: wave.number,
      month: wave.month,
      label: wave.label,
      status: wave.status,
    })),
    themes,
    assessments,
    watch: listWatches(db)
      .filter(({ theme }) => inUse.has(theme))
      .map(({ theme, area, question, claim, avoidedIf, overcomeIf }) => ({
        theme,
        area,
        question,
        claim,
        avoidedIf,
        overcomeIf,
      })),
    unsettled,
  };
}
