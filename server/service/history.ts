import type { Db } from '#server/store/database.ts';
import { type HistoryRow, listDeedWords, listDoers, listHistory } from '#server/store/study/history.ts';
import { changesOf, currentRow, type Row, type RowChange } from '#server/store/study/image.ts';
import { type EntryRow, listBatch } from '#server/store/study/journal.ts';
import { findLastName, findName } from '#server/store/study/name.ts';
import { isId } from '#shared/ids.ts';
import { fieldOf, spokenValue } from '#shared/journal/columns.ts';
import type { FieldChange, HistoryDetail, HistoryEntry, ThingChange } from '#shared/journal/history.ts';
import { findDeed, restorableStates } from './history-state.ts';
import { mayRead } from './permission.ts';
import { heldBack } from './undo.ts';
import type { Who, World } from './world.ts';

/** As many things of one deed as anybody reads. */
const MOST_THINGS = 100;
const PAGE = 100;

const toEntry = (row: HistoryRow): HistoryEntry => ({
  number: row.number,
  at: row.at,
  by: { id: row.by_id, name: row.by_name },
  deed: row.deed,
  summary: row.summary,
  undoes: row.undoes,
  redoes: row.redoes,
  deeds: row.deeds,
  undone: row.undone_at !== null && row.undone_by !== null ? { by: row.undone_by, at: row.undone_at } : null,
});

export interface HistoryAsked {
  before?: number | undefined;
  limit?: number | undefined;
  by?: string | undefined;
  word?: string | undefined;
  about?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
}

const nameOf =
  (db: Db) =>
  (id: string): string | undefined =>
    isId(id) ? (findName(db, id) ?? findLastName(db, id) ?? 'something removed since') : undefined;

/** What happened in a study, newest first, as far as it is asked for. */
export function history(world: World, who: Who, study: string, asked: HistoryAsked = {}) {
  const { db } = mayRead(world, who, study);
  const { limit = PAGE } = asked;
  const { before = null, by = null, word = null, about = null, since = null, until = null } = asked;
  const rows = listHistory(db, { before, by, word, about, since, until, limit: limit + 1 });
  const items = rows.slice(0, limit).map(toEntry);
  return {
    items,
    next: rows.length > limit ? (items.at(-1)?.number ?? null) : null,
    people: listDoers(db),
    words: listDeedWords(db),
    title: about === null ? '' : (nameOf(db)(about) ?? ''),
  };
}

/** What a line of the history changed, row by row: its own deed, or all of its batch. */
const changesIn = (db: Db, entry: EntryRow): RowChange[] => changesOf(db, listBatch(db, entry));

const fieldsOf = (db: Db, before: Row | null, after: Row | null): FieldChange[] => {
  const name = nameOf(db);
  const said = (column: string, row: Row | null) =>
    row === null ? null : spokenValue(column, row[column] ?? null, name);
  return Object.keys(after ?? before ?? {}).flatMap((column) => {
    const field = fieldOf(column);
    if (field === undefined || (before && after && before[column] === after[column])) return [];
    const change = { field, before: said(column, before), after: said(column, after) };
    return (change.before ?? '') === (change.after ?? '') ? [] : [change];
  });
};

const WORDS: Readonly<Record<string, string>> = {
  theme_group: 'group',
  exercise_row: 'row of an exercise',
  watch: 'watch question',
  summary_row: 'row of a summary',
  card_place: 'place on a board',
};
const wordOf = (table: string): string =>
  new Map(Object.entries(WORDS)).get(table) ?? table.replaceAll('_', ' ');

const titleOf = (row: Row | null): string => {
  const title =
    row?.title ??
    row?.name ??
    row?.pseudonym ??
    row?.label ??
    row?.month ??
    row?.body ??
    row?.text ??
    row?.claim ??
    '';
  const text = String(title).replace(/\s+/gu, ' ');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

/** Who takes part in a source stands in rows of its own; here it is one field of the source. */
function peopleFields(db: Db, changes: readonly RowChange[]): Map<string, FieldChange> {
  const fields = new Map<string, { before: string[]; after: string[] }>();
  for (const { table, key, before, after } of changes) {
    if (table !== 'source_participant') continue;
    const [source = '', person = ''] = JSON.parse(key) as string[];
    const known = fields.get(source) ?? { before: [], after: [] };
    fields.set(source, known);
    const name = nameOf(db)(person) ?? '';
    if (before) known.before.push(name);
    if (after) known.after.push(name);
  }
  return new Map(
    [...fields].map(([source, { before, after }]) => [
      source,
      { field: 'Participants', before: before.join('; '), after: after.join('; ') },
    ]),
  );
}

function thingsOf(db: Db, changes: readonly RowChange[], deed: number): ThingChange[] {
  const people = peopleFields(db, changes);
  return changes.flatMap(({ table, key, before, after }): ThingChange[] => {
    if (table === 'source_participant') return [];
    const id = String(JSON.parse(key)[0]);
    const fields = fieldsOf(db, before, after);
    const named = table === 'source' ? people.get(id) : undefined;
    if (named) fields.push(named);
    if (fields.length === 0) return [];
    return [
      {
        word: wordOf(table),
        id,
        title: titleOf(after ?? before),
        how: before === null ? 'made' : after === null ? 'removed' : 'changed',
        fields,
        restorable: restorableStates(db, table, id, { before, after }, currentRow(db, table, key), deed),
      },
    ];
  });
}

/** One line of the history with what it changed: the words of passages too, for whoever may read the study. */
export function deedDetail(world: World, who: Who, study: string, deed: number): HistoryDetail {
  const { db } = mayRead(world, who, study);
  const entry = findDeed(db, deed);
  const things = thingsOf(db, changesIn(db, entry), entry.number);
  return {
    entry: toEntry(entry),
    things: things.slice(0, MOST_THINGS),
    more: Math.max(0, things.length - MOST_THINGS),
    heldBack: heldBack(db, who, entry.number),
  };
}
