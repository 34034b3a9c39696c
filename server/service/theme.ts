import { isUniqueViolation } from '#server/store/database.ts';
import { deleteEventsOf, listEvents } from '#server/store/study/codebook.ts';
import { listGroups } from '#server/store/study/group.ts';
import { deleteTheme, findThemeById, hasCodings, listThemes } from '#server/store/study/theme.ts';
import { deleteDismissalsOf } from '#server/store/study/twin-dismissal.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { ThemeId } from '#shared/ids.ts';
import { inFrameOrder, siblingsOf } from '#shared/theme/frame.ts';
import type { NewTheme, Theme, ThemeChanges } from '#shared/theme/theme.ts';
import { recordEvent } from './codebook.ts';
import { findTheme } from './find.ts';
import { assertUnlisted, unlessInUse } from './in-use.ts';
import { mayRead, mayWrite } from './permission.ts';
import { assertLinksAllow, placeOf, putAt } from './theme-place.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

/** The themes in the order of the frame, retired ones included. */
export function themes(world: World, who: Who, study: string): Theme[] {
  const { db } = mayRead(world, who, study);
  return inFrameOrder(listThemes(db), listGroups(db));
}

export const theme = (world: World, who: Who, study: string, reference: string): Theme =>
  findTheme(mayRead(world, who, study).db, reference);

/** Runs a deed on themes; where a title is taken, says so. */
export function unlessTaken<T>(title: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('conflict', `There is already a theme called “${title}” in that place.`, {
      field: 'title',
      help: 'Use that one, or choose another title.',
    });
  }
}

/** Makes a theme of what was given, without writing it. */
export function draftTheme(tx: Tx, world: World, given: NewTheme): Theme {
  assertKnown(tx, given.distinguishFrom);
  return {
    id: world.newId(ThemeId),
    rev: tx.rev,
    ...placeOf(tx, given, { kind: given.kind, group: null, parent: null }),
    position: 0,
    title: given.title,
    definition: given.definition ?? '',
    useWhen: given.useWhen ?? '',
    notWhen: given.notWhen ?? '',
    distinguishFrom: given.distinguishFrom ?? [],
    example: given.example ?? '',
    tint: given.tint ?? null,
    retired: false,
    mergedInto: null,
  };
}

function assertKnown(tx: Tx, distinctions: Theme['distinguishFrom'] = []): void {
  if (distinctions.some(({ theme: other }) => !findThemeById(tx.db, other)))
    throw new DomainError('invalid', 'A theme to tell it apart from is not in this study.', {
      field: 'distinguishFrom',
    });
}

/** Adds a theme behind its siblings. */
export function addTheme(world: World, who: Who, study: string, given: NewTheme): Theme {
  return write(world, who, mayWrite(world, who, study), 'theme.add', (tx) => {
    const added = createTheme(tx, world, given);
    tx.say(`Added the theme ${added.title}`, added.id);
    return added;
  });
}

/** A new theme as part of a deed that says more than that. */
export function createTheme(tx: Tx, world: World, given: NewTheme): Theme {
  const draft = draftTheme(tx, world, given);
  const added = unlessTaken(draft.title, () => putAt(tx, draft));
  recordEvent(tx, { kind: 'create', themes: [added.id] });
  return added;
}

/** The fields that carry a theme's meaning. */
const MEANING = ['definition', 'useWhen', 'notWhen'] as const;

function assertMeaningSaid(
  tx: Tx,
  before: Theme,
  reworded: readonly string[],
  { meaning }: ThemeChanges,
): void {
  if (reworded.length === 0 || meaning !== undefined || !hasCodings(tx.db, before.id)) return;
  throw new DomainError('invalid', `What kind of change is this to ${before.title}?`, {
    field: 'meaning',
    help: 'Say “same” (other words, same meaning), “broaden”, “narrow” or “shift” (both): it decides which earlier coding still holds.',
  });
}

const picked = (theme: Theme, fields: readonly ('title' | (typeof MEANING)[number])[]) =>
  Object.fromEntries(fields.map((field) => [field, theme[field]]));

/** Refuses to bring back what went into other themes. */
function assertMayReturn(tx: Tx, { id, title, mergedInto }: Theme): void {
  const isSplit = listEvents(tx.db).some(
    ({ kind, themes, results }) => kind === 'split' && themes.includes(id) && !results.includes(id),
  );
  if (mergedInto !== null || isSplit)
    throw new DomainError('conflict', `${title} went into ${isSplit ? 'other themes' : 'another theme'}.`, {
      help: 'Add a theme of its own, or undo what was done to it.',
    });
}

/** Writes the events that a change makes, in the order of the history; answers what was done, in words. */
export function recordChanges(
  tx: Tx,
  before: Theme,
  after: Theme,
  { meaning, note }: Pick<ThemeChanges, 'meaning' | 'note'>,
): string[] {
  const about = { themes: [after.id], note: note ?? '' };
  const done: string[] = [];
  const reworded = MEANING.filter((field) => after[field] !== before[field]);
  const keepsMeaning = meaning === undefined || meaning === 'same';
  // Other words for the same meaning do to earlier coding what another title does: nothing.
  const renamed = (['title', ...(keepsMeaning ? reworded : [])] as const).filter(
    (field) => after[field] !== before[field],
  );
  if (renamed.length > 0) {
    recordEvent(tx, { kind: 'rename', ...about, before: picked(before, renamed) });
    done.push(
      after.title === before.title ? `Reworded ${after.title}` : `Renamed ${before.title} to ${after.title}`,
    );
  }
  if (after.kind !== before.kind || after.group !== before.group || after.parent !== before.parent) {
    const groups = listGroups(tx.db);
    const place = {
      kind: before.kind,
      group: groups.find(({ id }) => id === before.group)?.title ?? null,
      parent: before.parent && (findThemeById(tx.db, before.parent)?.title ?? null),
      groupId: before.group,
      parentId: before.parent,
    };
    recordEvent(tx, { kind: 'move', ...about, before: place });
    done.push(`Moved ${after.title}`);
  }
  if (!keepsMeaning) {
    recordEvent(tx, { kind: meaning, ...about, before: picked(before, reworded) });
    done.push(`${{ broaden: 'Broadened', narrow: 'Narrowed', shift: 'Shifted' }[meaning]} ${after.title}`);
  }
  if (after.retired !== before.retired) {
    // A theme is brought back by a second retire event.
    recordEvent(tx, { kind: 'retire', ...about });
    done.push(after.retired ? `Retired ${after.title}` : `Brought ${after.title} back`);
  }
  return done;
}

/** Changes, moves, retires or brings back a theme; what touches its meaning goes into the codebook's history. */
export function changeTheme(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { rev, ...changes }: ThemeChanges & { rev?: number | undefined },
): Theme {
  return write(world, who, mayWrite(world, who, study), 'theme.change', (tx) => {
    const before = expectRev(findTheme(tx.db, reference), rev, 'theme');
    assertMeaningSaid(
      tx,
      before,
      MEANING.filter((field) => changes[field] !== undefined && changes[field] !== before[field]),
      changes,
    );
    assertKnown(tx, changes.distinguishFrom);
    if (changes.retired === false && before.retired) assertMayReturn(tx, before);
    const place = placeOf(tx, changes, before);
    if (place.kind !== before.kind) assertLinksAllow(tx, before, place.kind);
    const { group: _, parent: __, meaning: ___, note: ____, position, ...fields } = changes;
    const after = changed(before, { ...fields, ...place, rev: tx.rev });
    const stays =
      place.kind === before.kind && place.group === before.group && place.parent === before.parent;
    const here = siblingsOf(listThemes(tx.db), before).findIndex(({ id }) => id === before.id);
    const written = unlessTaken(after.title, () => putAt(tx, after, position ?? (stays ? here : undefined)));
    const done = recordChanges(tx, before, written, changes);
    tx.say(done.length > 0 ? done.join('; ') : `Changed the theme ${written.title}`, written.id);
    return findThemeById(tx.db, written.id) ?? written;
  });
}

/** Removes a theme that was never used; anything that ever rested on it keeps it. */
export function removeTheme(
  world: World,
  who: Who,
  study: string,
  reference: string,
  rev?: number,
): { id: ThemeId } {
  const inUse = 'This theme is in use: codings, passes, links or judgements refer to it.';
  const help = 'Retire it instead: it stays for what was done with it, and is hidden from new work.';
  return unlessInUse(inUse, help, () =>
    write(world, who, mayWrite(world, who, study), 'theme.remove', (tx) => {
      const gone = expectRev(findTheme(tx.db, reference), rev, 'theme');
      const isTold = listEvents(tx.db).some(
        ({ themes, results, version }) =>
          (themes.includes(gone.id) || results.includes(gone.id)) &&
          (themes.length > 1 || results.length > 0 || version !== null),
      );
      if (isTold) throw new DomainError('conflict', inUse, { help: `${help} Nothing was changed.` });
      deleteEventsOf(tx.db, gone.id);
      deleteDismissalsOf(tx.db, gone.id);
      deleteTheme(tx.db, gone.id);
      assertUnlisted(tx.db, 'theme', gone.id);
      tx.say(`Removed the theme ${gone.title}`, gone.id);
      return { id: gone.id };
    }),
  );
}
