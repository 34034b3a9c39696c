import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listTrajectories } from '#server/store/study/trajectory.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { type Cell, letters } from '#shared/analysis/cells.ts';
import { sizeOf } from '#shared/analysis/strength.ts';
import type { SuggestedTrajectory } from '#shared/analysis/trajectories.ts';
import { flagWords } from '#shared/analysis/trajectory-words.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import type { CellView, MatrixView, TrajectoryView } from '#shared/api/analysis.ts';
import type { AreaId, ThemeId } from '#shared/ids.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { isStale } from '#shared/trajectory/stale.ts';
import type { Trajectory } from '#shared/trajectory/trajectory.ts';
import { type Reading, readStudy } from './facts.ts';
import { findArea, findTheme, fits, idMeant } from './find.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** What a table of measures is narrowed to: ids, titles or names. */
export interface MeasuresAsked {
  area?: string | undefined;
  theme?: string | undefined;
  kind?: NonNullable<Theme['kind']> | 'unsorted' | undefined;
}

/** The areas and themes asked for, in the study's order; a retired theme only where it is named. */
export function askedFor(db: Db, { facts }: Reading, { area, theme, kind }: MeasuresAsked) {
  const oneArea = idMeant(db, area, findArea);
  const oneTheme = idMeant(db, theme, findTheme);
  const wanted = kind === 'unsorted' ? null : kind;
  return {
    areas: facts.areas.filter(({ id }) => fits(oneArea, id)),
    themes: facts.themes.filter(
      ({ id, kind: of, retired }) =>
        fits(oneTheme, id) && fits(wanted, of) && (oneTheme !== undefined || !retired),
    ),
  };
}

/** The frame that every table of measures stands in. */
export function frameOf(db: Db, areas: readonly { id: AreaId }[]) {
  const shown = new Set(areas.map(({ id }) => id));
  return {
    study: getStudy(db).id,
    waves: listWaves(db).map(({ id, label, month, status }) => ({ id, label, month, status })),
    areas: listAreas(db)
      .filter(({ id }) => shown.has(id))
      .map(({ id, name }) => ({ id, name })),
  };
}

/** What the rules make of one theme in one area. */
export function ruleFor({ trajectories }: Reading, theme: ThemeId, area: AreaId): SuggestedTrajectory {
  const found = trajectories.find((one) => one.theme === theme && one.area === area);
  if (!found) throw new Error('A theme and an area without a trajectory.');
  return found;
}

/** One cell as the tables show it. */
export function viewCell(
  { facts }: Reading,
  cell: Cell,
  { strength: { basis, values } }: SuggestedTrajectory,
  voices: 'panel' | 'all' = 'panel',
): CellView {
  const value = values[facts.waves.findIndex(({ id }) => id === cell.wave)] ?? null;
  return {
    area: cell.area,
    wave: cell.wave,
    state: cell.voices[voices],
    provisional: cell.provisional,
    voices: cell.voices,
    strength: { basis, value, size: sizeOf(basis, value, facts.policies) },
    excerpts: cell.excerpts,
    sources: cell.sources,
    words: cell.words,
    othersOnly: cell.othersOnly,
    otherSources: cell.otherSources,
    noData: cell.noData,
    denial: cell.denial,
    prompted: cell.prompted,
  };
}

/** What is known of every theme in every area and wave. */
export function matrix(
  world: World,
  who: Who,
  study: string,
  asked: MeasuresAsked & { voices?: 'panel' | 'all' | undefined } = {},
): MatrixView {
  const { db } = mayRead(world, who, study);
  const reading = readStudy(db);
  const { areas, themes } = askedFor(db, reading, asked);
  const known = new Map(listThemes(db).map((theme) => [theme.id, theme]));
  const rules = new Map(reading.trajectories.map((rule) => [`${rule.theme} ${rule.area}`, rule]));
  return {
    ...frameOf(db, areas),
    themes: themes.map(({ id, kind }) => {
      const theme = known.get(id);
      return {
        id,
        title: theme?.title ?? '',
        kind,
        group: theme?.group ?? null,
        parent: theme?.parent ?? null,
        cells: areas.flatMap((area) => {
          const rule = rules.get(`${id} ${area.id}`) ?? ruleFor(reading, id, area.id);
          return reading.cells.of(id, area.id).map((cell) => viewCell(reading, cell, rule, asked.voices));
        }),
      };
    }),
  };
}

/** A trajectory as it stands: the rule's, and the person's beside it. */
export function viewTrajectory(
  { facts, cells }: Reading,
  { theme, area, series, suggested, sentence }: SuggestedTrajectory,
  judgements: readonly Trajectory[],
): TrajectoryView {
  const judged = judgements.find((one) => one.theme === theme && one.area === area);
  const names = waveNames(facts.waves);
  return {
    theme,
    area,
    series: series.letters,
    allVoices: letters(cells.of(theme, area), 'all'),
    suggested: {
      label: suggested.label,
      firmness: suggested.firmness,
      flags: [...suggested.flags],
      rule: suggested.rule,
      sentence,
      notes: suggested.flags.map((flag) => flagWords(flag, suggested, series, names)),
    },
    confirmed: judged
      ? {
          id: judged.id,
          rev: judged.rev,
          label: judged.label,
          by: judged.by,
          at: judged.at,
          reason: judged.reason,
          excerpts: judged.excerpts,
          stale: isStale(judged, { series, suggested }),
        }
      : null,
  };
}

/** How every theme moved in every area, suggested and confirmed. */
export function trajectoriesOf(
  world: World,
  who: Who,
  study: string,
  asked: MeasuresAsked = {},
): { items: TrajectoryView[] } {
  const { db } = mayRead(world, who, study);
  const reading = readStudy(db);
  const { areas, themes } = askedFor(db, reading, asked);
  const [here, shown] = [new Set(areas.map(({ id }) => id)), new Set(themes.map(({ id }) => id))];
  const judgements = listTrajectories(db);
  return {
    items: reading.trajectories
      .filter(({ theme, area }) => shown.has(theme) && here.has(area))
      .map((rule) => viewTrajectory(reading, rule, judgements)),
  };
}
