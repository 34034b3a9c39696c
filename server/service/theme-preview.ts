import type { Db } from '#server/store/database.ts';
import { listTrajectories } from '#server/store/study/trajectory.ts';
import { letters } from '#shared/analysis/cells.ts';
import { type Outdated, outdated, reopened } from '#shared/analysis/recheck.ts';
import { talkIn } from '#shared/analysis/units.ts';
import {
  movesBetween,
  type Preview,
  type PreviewAsked,
  type ThemePreview,
} from '#shared/codebook/preview.ts';
import type { SourceId, ThemeId } from '#shared/ids.ts';
import { ruleFor } from './analysis.ts';
import { gatherFacts, type Reading, readFacts, readStudy } from './facts.ts';
import { findTheme } from './find.ts';
import { mayWrite } from './permission.ts';
import { rehearsed } from './rehearse.ts';
import { changeTheme } from './theme.ts';
import { mergeTheme } from './theme-merge.ts';
import { splitTheme } from './theme-split.ts';
import type { Who, World } from './world.ts';

/** A theme that a deed leaves, with those whose states stand before it. */
interface Outcome {
  id: ThemeId;
  title: string;
  from: readonly ThemeId[];
}

function doDeed(
  world: World,
  who: Who,
  study: string,
  { id }: { id: ThemeId },
  asked: PreviewAsked,
): Outcome[] {
  switch (asked.deed) {
    case 'change': {
      const { title } = changeTheme(world, who, study, id, asked.changes);
      return [{ id, title, from: [id] }];
    }
    case 'merge': {
      const { into } = mergeTheme(world, who, study, id, asked.merge);
      return [{ id: into.id, title: into.title, from: [id, into.id] }];
    }
    case 'split': {
      const { theme, parts } = splitTheme(world, who, study, id, asked.split);
      const left = asked.split.keep ? [theme, ...parts] : parts;
      return left.map((part) => ({ id: part.id, title: part.title, from: [id] }));
    }
  }
}

/** The study as the measures would read it, of some themes only. */
function readOnly(db: Db, themes: readonly ThemeId[]): Reading {
  const facts = gatherFacts(db);
  return readFacts({ ...facts, themes: facts.themes.filter(({ id }) => themes.includes(id)) });
}

function themePreview(
  db: Db,
  before: Reading,
  after: Reading,
  { id, title, from }: Outcome,
): Omit<ThemePreview, 'theme'> {
  const last = from.at(-1) ?? id;
  const confirmed = new Set(
    listTrajectories(db).flatMap(({ theme, area }) => (theme === last ? [area] : [])),
  );
  const cells = before.facts.areas.flatMap(({ id: area }) => {
    const rows = from.map((theme) => before.cells.of(theme, area));
    return after.cells.of(id, area).map((cell, at) => ({
      area,
      wave: cell.wave,
      provisional: cell.provisional,
      before: rows.flatMap((row) => row[at]?.state ?? []),
      after: cell.state,
      othersOnly: { before: rows.at(-1)?.[at]?.othersOnly ?? false, after: cell.othersOnly },
    }));
  });
  return {
    title,
    from: [...from],
    cells,
    moves: movesBetween(cells),
    stories: before.facts.areas.flatMap(({ id: area }) =>
      letters(before.cells.of(last, area)) === letters(after.cells.of(id, area))
        ? []
        : [
            {
              area,
              before: ruleFor(before, last, area).suggested.label,
              after: ruleFor(after, id, area).suggested.label,
              confirmed: confirmed.has(area),
            },
          ],
    ),
  };
}

/** What waits after a deed and did not wait before it. */
function queueOf(before: Reading, after: Reading, outcomes: readonly Outcome[]): Preview['queue'] {
  const waited = new Map(reopened(before.facts).map(({ theme, sources }) => [theme, new Set(sources)]));
  const from = new Map(outcomes.map((outcome) => [outcome.id, outcome.from]));
  const sources = new Set<SourceId>();
  for (const { theme, sources: open } of reopened(after.facts))
    for (const source of open)
      if (!from.get(theme)?.some((one) => waited.get(one)?.has(source))) sources.add(source);
  const held = new Set(outdated(before.facts).map(({ coding }) => coding.id));
  const fresh = ({ coding }: Outdated) => !held.has(coding.id);
  return {
    sources: sources.size,
    words: after.facts.sources
      .filter(({ id }) => sources.has(id))
      .reduce((sum, source) => sum + talkIn(source, after.facts.policies.unitWords).words, 0),
    codings: outdated(after.facts).filter(fresh).length,
  };
}

/** What a change, merge or split of a theme would do: the deed itself is rehearsed, and measured by the same rules. */
export function previewTheme(
  world: World,
  who: Who,
  study: string,
  reference: string,
  asked: PreviewAsked,
): Preview {
  const open = mayWrite(world, who, study);
  const theme = findTheme(open.db, reference);
  const before = readStudy(open.db);
  const known = new Set(before.facts.themes.map(({ id }) => id));
  return rehearsed(
    world,
    who,
    open,
    (stage, as) => doDeed(stage, as, study, theme, asked),
    (db, outcomes) => {
      const after = readOnly(db, [theme.id, ...outcomes.map(({ id }) => id)]);
      return {
        themes: outcomes.map((outcome) => ({
          theme: known.has(outcome.id) ? outcome.id : null,
          ...themePreview(db, before, after, outcome),
        })),
        queue: queueOf(before, after, outcomes),
      };
    },
  );
}
