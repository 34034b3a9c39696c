import type { Db } from '#server/store/database.ts';
import { changesOf, currentRow, type Row } from '#server/store/study/image.ts';
import { listBatch } from '#server/store/study/journal.ts';
import { findLastName, findName } from '#server/store/study/name.ts';
import { DomainError } from '#shared/errors.ts';
import type { Restoring } from '#shared/journal/history.ts';
import { MemoChanges } from '#shared/memo/memo.ts';
import { SourceChanges } from '#shared/source/source.ts';
import { ThemeChanges } from '#shared/theme/theme.ts';
import { differing, findDeed, isRestorable, type Restorable, withPeople } from './history-state.ts';
import { changeMemo } from './memo.ts';
import { mayWrite } from './permission.ts';
import { changeSource } from './source.ts';
import { changeTheme } from './theme.ts';
import type { Who, World } from './world.ts';

/** Refuses a state that rests on something that is gone. */
function assertThere(db: Db, column: string, value: Row[string] | undefined, what: string): void {
  const ids =
    column === 'participants' ? (JSON.parse(String(value)) as string[]) : value == null ? [] : [value];
  const gone = ids.find((id) => findName(db, String(id)) === undefined);
  if (gone === undefined) return;
  const name = findLastName(db, String(gone));
  throw new DomainError('conflict', `${what}${name === undefined ? '' : ` “${name}”`} is no longer there.`, {
    help: 'Nothing was changed. Bring that back first, or change this by hand.',
  });
}
const REFERENCES: Readonly<Record<string, string>> = {
  group_id: 'The group it stood in,',
  parent_id: 'The theme it stood under,',
  area_id: 'The area it belonged to,',
  wave_id: 'The wave it belonged to,',
  duplicate_of_id: 'The source it was a duplicate of,',
  participants: 'Somebody who took part,',
};

const flag = (value: Row[string] | undefined) => (value == null ? null : value === 1);

/** The fields of a stored theme that differ, as a change asks for them. */
function themeChanges(was: Row, columns: readonly string[]): ThemeChanges {
  const has = (column: string) => columns.includes(column);
  const moves = has('kind') || has('group_id') || has('parent_id');
  return ThemeChanges.parse({
    ...(has('title') && { title: was.title }),
    ...(moves && {
      kind: was.kind,
      parent: was.parent_id,
      ...(was.parent_id === null && { group: was.group_id }),
    }),
    ...(has('definition') && { definition: was.definition }),
    ...(has('use_when') && { useWhen: was.use_when }),
    ...(has('not_when') && { notWhen: was.not_when }),
    ...(has('distinguish_from') && { distinguishFrom: JSON.parse(String(was.distinguish_from)) }),
    ...(has('example') && { example: was.example }),
    ...(has('retired') && { retired: was.retired === 1 }),
    ...(has('tint') && { tint: was.tint }),
  });
}

function sourceChanges(was: Row, columns: readonly string[]): SourceChanges {
  const has = (column: string) => columns.includes(column);
  return SourceChanges.parse({
    ...(has('title') && { title: was.title }),
    ...(has('kind') && { kind: was.kind }),
    ...(has('form') && { form: was.form }),
    ...(has('area_id') && { area: was.area_id }),
    ...(has('wave_id') && { wave: was.wave_id }),
    ...(has('conducted_on') && { conductedOn: was.conducted_on }),
    ...(has('panel') && { panel: flag(was.panel) }),
    ...(has('duplicate_of_id') && { duplicateOf: was.duplicate_of_id }),
    ...(has('participants') && { participants: JSON.parse(String(was.participants)) }),
  });
}

/** The thing as it stands; refuses one that is gone or in the trash. */
function standing(db: Db, table: Restorable, key: string): Row {
  const row = currentRow(db, table, key);
  if (!row)
    throw new DomainError('conflict', `This ${table} was removed since.`, {
      help: 'Undo that deed, or make it anew. Nothing was changed.',
    });
  if (row.trashed_at != null)
    throw new DomainError('conflict', `This ${table} is in the trash.`, { help: 'Bring it back first.' });
  return row;
}

/**
 * Gives a theme, memo or source the fields it had before or after a deed. It is a change like any other, with its
 * rules, its events in the codebook, and its undo.
 */
export function restoreState(world: World, who: Who, study: string, deed: number, asked: Restoring) {
  const { db } = mayWrite(world, who, study, 'journal.restore');
  const entry = findDeed(db, deed);
  const key = JSON.stringify([asked.thing]);
  const change = changesOf(db, listBatch(db, entry)).find(
    (one) => isRestorable(one.table) && one.key === key,
  );
  const row = change?.[asked.as];
  if (!change || !row || !isRestorable(change.table))
    throw new DomainError('not-found', 'This deed left no such state of a theme, memo or source.');
  const { table } = change;
  const was = withPeople(db, table, asked.thing, row, asked.as === 'before' ? deed - 1 : deed);
  const current = standing(db, table, key);
  const now = withPeople(db, table, asked.thing, current, Number.MAX_SAFE_INTEGER);
  const columns = differing(table, was, now);
  if (columns.length === 0) throw new DomainError('conflict', 'It is as it was then already.');
  for (const column of columns) {
    const what = new Map(Object.entries(REFERENCES)).get(column);
    if (what !== undefined) assertThere(db, column, was[column], what);
  }
  const { meaning, note = `As it was ${asked.as} “${entry.summary}”` } = asked;
  if (table === 'theme') {
    const after = changeTheme(world, who, study, asked.thing, {
      ...themeChanges(was, columns),
      ...(meaning !== undefined && { meaning }),
      note,
    });
    return { word: 'theme', id: after.id, title: after.title };
  }
  if (table === 'source') {
    const after = changeSource(world, who, study, asked.thing, sourceChanges(was, columns));
    return { word: 'source', id: after.id, title: after.title };
  }
  const after = changeMemo(
    world,
    who,
    study,
    asked.thing,
    MemoChanges.parse(Object.fromEntries(columns.map((column) => [column, was[column]]))),
  );
  return { word: 'memo', id: after.id, title: '' };
}
