import { listEvents } from '#server/store/study/codebook.ts';
import { listCodings } from '#server/store/study/coding.ts';
import { listLinks } from '#server/store/study/link.ts';
import { listTrajectories } from '#server/store/study/trajectory.ts';
import { letters } from '#shared/analysis/cells.ts';
import { newnessOf } from '#shared/analysis/derived.ts';
import { movementOf } from '#shared/analysis/movement.ts';
import { nearTo } from '#shared/analysis/nearness.ts';
import { scopeOf } from '#shared/analysis/scope.ts';
import { timeTold } from '#shared/analysis/time-told.ts';
import type { StoryView } from '#shared/api/analysis.ts';
import { examiner } from '#shared/codebook/meaning.ts';
import { storyOf } from '#shared/theme/story.ts';
import { ruleFor, viewCell, viewTrajectory } from './analysis.ts';
import { excerptsOf } from './evidence.ts';
import { readStudy } from './facts.ts';
import { findTheme } from './find.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** The closed waves of a series: what scope and movement are told from. */
const closedOf = (series: string): string => series.replaceAll('-', '');

/** Everything the page of a theme tells, in one answer. */
export function story(world: World, who: Who, study: string, reference: string): StoryView {
  const { db } = mayRead(world, who, study);
  const reading = readStudy(db);
  const { facts, cells } = reading;
  const theme = findTheme(db, reference);
  const judgements = listTrajectories(db);
  const areas = facts.areas.map(({ id: area, name }) => {
    const rule = ruleFor(reading, theme.id, area);
    const row = cells.of(theme.id, area);
    return {
      name,
      series: letters(row),
      view: {
        area,
        trajectory: viewTrajectory(reading, rule, judgements),
        cells: row.map((cell) => viewCell(reading, cell, rule)),
      },
    };
  });
  const series = areas.map((one) => one.series);
  const excerpts = excerptsOf(db, reading, theme.id, () => true);
  const panel = excerpts.filter(({ voice }) => voice === 'panel');
  const heard = new Set(panel.map(({ source }) => source));
  const isExamined = examiner(facts)(theme.id);
  return {
    theme,
    story: storyOf(
      areas.map(({ name, series: told, view: { area, trajectory } }) => ({
        id: area,
        name,
        letters: told,
        label: trajectory.confirmed?.label ?? trajectory.suggested.label,
        confirmed: trajectory.confirmed !== null,
      })),
      facts.waves,
    ),
    scope: scopeOf(series.map(closedOf)).scope,
    movement: movementOf(series).movement,
    newness: newnessOf(series)?.newness ?? null,
    counts: {
      excerpts: panel.length,
      otherExcerpts: excerpts.length - panel.length,
      sources: heard.size,
      examinedSources: facts.sources.filter(
        ({ id, panel: isPanel, included }) => isPanel && included && (heard.has(id) || isExamined(id)),
      ).length,
    },
    areas: areas.map(({ view }) => view),
    excerpts,
    told: timeTold(
      facts,
      theme.id,
      new Map(listCodings(db, { theme: theme.id }).map(({ id, told }) => [id, told])),
    ),
    links: listLinks(db).filter(
      ({ from, to }) =>
        [from, to].includes(theme.id) || (theme.group !== null && [from, to].includes(theme.group)),
    ),
    events: listEvents(db).filter(
      ({ themes, results }) => themes.includes(theme.id) || results.includes(theme.id),
    ),
    near: nearTo(facts, theme.id).slice(0, 8),
  };
}
