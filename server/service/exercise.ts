import type { Db } from '#server/store/database.ts';
import { listCodings } from '#server/store/study/coding.ts';
import { deleteExerciseRow, listExerciseRows, putExerciseRow } from '#server/store/study/exercise.ts';
import { listLinks, putLink } from '#server/store/study/link.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import {
  cellOf,
  EXERCISE_PARTS,
  type ExerciseRow,
  type ExerciseRowChanges,
  type GivenCells,
  isBlankRow,
  type NewExerciseRows,
  type ThemeOfCell,
  withCell,
} from '#shared/exercise/exercise.ts';
import { type ClaimedLink, claimsOf, widened } from '#shared/exercise/links.ts';
import { type AreaId, ExerciseRowId, LinkId, type ThemeId } from '#shared/ids.ts';
import type { Link } from '#shared/link/link.ts';
import { findArea, findSource, findTheme, findWave, fits, idMeant, withId } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import { createTheme } from './theme.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

/** Rows of the exercise, area by area in their order; those that name a theme where asked for. */
export function exerciseRows(
  world: World,
  who: Who,
  study: string,
  asked: { area?: string | undefined; theme?: string | undefined } = {},
): ExerciseRow[] {
  const { db } = mayRead(world, who, study);
  const area = idMeant(db, asked.area, findArea);
  const theme = idMeant(db, asked.theme, findTheme);
  return listExerciseRows(db).filter(
    (row) =>
      fits(area, row.area) &&
      (theme === undefined ||
        [row.changeTheme, row.threatTheme, row.opportunityTheme, row.stepTheme].includes(theme)),
  );
}

export const exerciseRow = (world: World, who: Who, study: string, id: string): ExerciseRow =>
  withId('row of an exercise', id, listExerciseRows(mayRead(world, who, study).db));

const themeMeant = (tx: Tx, reference: string | null | undefined): ThemeId | null | undefined =>
  reference == null ? reference : findTheme(tx.db, reference).id;

const cellsMeant = (tx: Tx, given: GivenCells) => ({
  change: given.change?.trim(),
  changeTheme: themeMeant(tx, given.changeTheme),
  threat: given.threat?.trim(),
  threatTheme: themeMeant(tx, given.threatTheme),
  opportunity: given.opportunity?.trim(),
  opportunityTheme: themeMeant(tx, given.opportunityTheme),
  step: given.step?.trim(),
  stepTheme: themeMeant(tx, given.stepTheme),
});

/** The wave and the exercise that rows of an area come from. */
function originMeant(
  tx: Tx,
  area: AreaId,
  given: { wave?: string | null | undefined; source?: string | null | undefined },
) {
  const source = given.source == null ? given.source : findSource(tx.db, given.source);
  if (source && source.kind !== 'exercise')
    throw new DomainError('invalid', `${source.title} is no exercise.`, { field: 'source' });
  if (source && source.area !== null && source.area !== area)
    throw new DomainError('invalid', `${source.title} comes from another area.`, { field: 'source' });
  const wave = given.wave == null ? given.wave : findWave(tx.db, given.wave).id;
  return { source: source == null ? source : source.id, wave: wave ?? (source ? source.wave : wave) };
}

const EMPTY = { change: '', threat: '', opportunity: '', step: '' };
const NO_THEMES = { changeTheme: null, threatTheme: null, opportunityTheme: null, stepTheme: null };

function assertSays(row: ExerciseRow): void {
  if (isBlankRow(row))
    throw new DomainError('invalid', 'A row of an exercise needs a theme or words in one of its cells.', {
      help: 'Remove the row if nothing was meant by it.',
    });
}

const rowsOf = (tx: Tx, area: AreaId): ExerciseRow[] =>
  listExerciseRows(tx.db).filter((row) => row.area === area);

/** Keeps rows at the end of an area's exercise, inside a deed that says so. */
export function keepExerciseRows(tx: Tx, world: World, given: NewExerciseRows): ExerciseRow[] {
  const area = findArea(tx.db, given.area);
  const { wave = null, source = null } = originMeant(tx, area.id, given);
  const first = rowsOf(tx, area.id).length;
  return given.rows.map((cells, at): ExerciseRow => {
    const row = changed<ExerciseRow>(
      {
        id: world.newId(ExerciseRowId),
        rev: tx.rev,
        area: area.id,
        wave,
        source,
        position: first + at,
        ...EMPTY,
        ...NO_THEMES,
      },
      cellsMeant(tx, cells),
    );
    assertSays(row);
    putExerciseRow(tx.db, row);
    return row;
  });
}

/** Adds rows at the end of an area's exercise; a wave not named is that of the exercise they come from. */
export function addExerciseRows(
  world: World,
  who: Who,
  study: string,
  given: NewExerciseRows,
): { items: ExerciseRow[] } {
  return write(world, who, mayWrite(world, who, study), 'exercise.add', (tx) => {
    const area = findArea(tx.db, given.area);
    const items = keepExerciseRows(tx, world, given);
    tx.say(
      items.length === 1
        ? `Added a row to the exercise of ${area.name}`
        : `Added ${items.length} rows to the exercise of ${area.name}`,
      ...items.map(({ id }) => id),
      area.id,
    );
    return { items };
  });
}

/** Numbers the rows of an area in their order from 0, with one of them moved to its place. */
function order(tx: Tx, moved: ExerciseRow): void {
  const others = rowsOf(tx, moved.area).filter(({ id }) => id !== moved.id);
  for (const [position, row] of others.toSpliced(moved.position, 0, moved).entries())
    if (row.position !== position || row.id === moved.id)
      putExerciseRow(tx.db, { ...row, position, rev: tx.rev });
}

/** Changes a row; `position` is its place among those of its area, counted from 0. */
export function changeExerciseRow(
  world: World,
  who: Who,
  study: string,
  id: string,
  { rev, ...changes }: ExerciseRowChanges & { rev?: number | undefined },
): ExerciseRow {
  return write(world, who, mayWrite(world, who, study), 'exercise.change', (tx) => {
    const before = expectRev(
      withId('row of an exercise', id, listExerciseRows(tx.db)),
      rev,
      'row of the exercise',
    );
    const after = changed(before, {
      ...cellsMeant(tx, changes),
      ...originMeant(tx, before.area, changes),
      position: changes.position,
      rev: tx.rev,
    });
    assertSays(after);
    putExerciseRow(tx.db, after);
    if (changes.position !== undefined) order(tx, after);
    tx.say(
      `${changes.position === undefined ? 'Changed' : 'Moved'} a row of the exercise of ${findArea(tx.db, after.area).name}`,
      after.id,
      after.area,
    );
    return withId('row of an exercise', id, listExerciseRows(tx.db));
  });
}

/** Makes a theme of what a cell says and has the cell mean it, in one deed; words that only named it go into it. */
export function makeThemeOfCell(
  world: World,
  who: Who,
  study: string,
  id: string,
  { part, title, kind }: ThemeOfCell,
): ExerciseRow {
  return write(world, who, mayWrite(world, who, study), 'exercise.make-theme', (tx) => {
    const before = withId('row of an exercise', id, listExerciseRows(tx.db));
    const theme = createTheme(tx, world, { title, kind });
    const isNamed = cellOf(before, part).words.trim() === theme.title;
    const cell = cellsMeant(tx, withCell(part, { theme: theme.id, ...(isNamed && { words: '' }) }));
    const after = changed(before, { ...cell, rev: tx.rev });
    putExerciseRow(tx.db, after);
    tx.say(
      `Made the theme ${theme.title} of a cell of the exercise of ${findArea(tx.db, after.area).name}`,
      after.id,
      theme.id,
    );
    return after;
  });
}

export function removeExerciseRow(
  world: World,
  who: Who,
  study: string,
  id: string,
  rev?: number,
): { id: ExerciseRowId } {
  return write(world, who, mayWrite(world, who, study), 'exercise.remove', (tx) => {
    const gone = expectRev(
      withId('row of an exercise', id, listExerciseRows(tx.db)),
      rev,
      'row of the exercise',
    );
    deleteExerciseRow(tx.db, gone.id);
    for (const [position, row] of rowsOf(tx, gone.area).entries())
      if (row.position !== position) putExerciseRow(tx.db, { ...row, position, rev: tx.rev });
    tx.say(`Removed a row of the exercise of ${findArea(tx.db, gone.area).name}`, gone.id, gone.area);
    return { id: gone.id };
  });
}

/** What the rows of an area claim, as links, with the words of the exercise they come from. */
function claimsIn(db: Db, area: AreaId, asked?: readonly string[]): ClaimedLink[] {
  const here = listExerciseRows(db).filter((row) => row.area === area);
  const kinds = new Map(listThemes(db).map(({ id, kind }) => [id, kind]));
  const codings = listCodings(db).filter(({ state }) => state === 'accepted');
  return claimsOf({
    area,
    rows: asked ? asked.map((id) => withId('row of the exercise', id, here)) : here,
    links: listLinks(db),
    kindOf: (theme) => kinds.get(theme),
    excerptsOf: ({ source }, theme) =>
      codings.filter((one) => one.source === source && one.theme === theme).map(({ id }) => id),
  });
}

/** The links that an area's exercise claims, and what would become of each. */
export function exerciseClaims(world: World, who: Who, study: string, area: string): ClaimedLink[] {
  const { db } = mayRead(world, who, study);
  return claimsIn(db, findArea(db, area).id);
}

/** Makes the links that rows claim, as participants’ accounts; one that stands gets the area and the words. */
export function linkExercise(
  world: World,
  who: Who,
  study: string,
  given: { area: string; rows?: readonly string[] | undefined },
): { made: Link[]; widened: Link[] } {
  return write(world, who, mayWrite(world, who, study), 'exercise.link', (tx) => {
    const area = findArea(tx.db, given.area);
    const all = claimsIn(tx.db, area.id, given.rows);
    const made = all.flatMap((claim): Link[] =>
      claim.becomes === 'made'
        ? [
            {
              ...{ id: world.newId(LinkId), rev: tx.rev, from: claim.from, to: claim.to, type: claim.type },
              ...{ basis: 'participant', areas: [area.id], excerpts: claim.excerpts, note: '' },
            },
          ]
        : [],
    );
    const wider = all.flatMap((claim): Link[] =>
      claim.becomes === 'widened' && claim.link
        ? [{ ...claim.link, ...widened(claim.link, claim, area.id), rev: tx.rev }]
        : [],
    );
    const links = [...made, ...wider];
    if (links.length === 0)
      throw new DomainError('conflict', 'There is no link left to make from these rows.', {
        help: `A link needs a theme in two neighbouring cells of a row (${EXERCISE_PARTS.join(', ')}).`,
      });
    for (const link of links) putLink(tx.db, link);
    tx.say(
      `Made ${links.length} ${links.length === 1 ? 'link' : 'links'} from the exercise of ${area.name}`,
      ...links.map(({ id }) => id),
      area.id,
    );
    return { made, widened: wider };
  });
}
