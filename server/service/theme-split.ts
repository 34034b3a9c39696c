import { currentEvent, listEvents } from '#server/store/study/codebook.ts';
import { findCodingById, listCodingsOfTheme, putCoding } from '#server/store/study/coding.ts';
import { findThemeById, putTheme } from '#server/store/study/theme.ts';
import { takingOver } from '#shared/codebook/merge.ts';
import type { HandedOut, HandOut, ThemeSplit, ThemeSplitDone } from '#shared/codebook/split.ts';
import { DomainError } from '#shared/errors.ts';
import { CodingId } from '#shared/ids.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { recordEvent } from './codebook.ts';
import { twinInForce } from './coding.ts';
import { findTheme, theOne } from './find.ts';
import { mayWrite } from './permission.ts';
import { draftTheme, unlessTaken } from './theme.ts';
import { assertMayGo, standIn } from './theme-merge.ts';
import { putAt } from './theme-place.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

/**
 * Gives one passage of the whole to the parts named; the first takes the coding itself, others a copy. Where the
 * coder coded these very words with a part already, that coding stands for it.
 */
function handOver(
  tx: Tx,
  world: World,
  whole: Theme,
  passage: { coding: CodingId; to: readonly Theme[] },
  event: number,
): number {
  const coding = findCodingById(tx.db, passage.coding);
  if (coding?.theme !== whole.id)
    throw new DomainError('invalid', `A passage listed does not carry ${whole.title}.`, {
      field: 'passages',
    });
  // Parts it stays with come first, so that the coding itself stays where it can.
  const to = [...new Set(passage.to)].sort((a, b) => Number(b.id === whole.id) - Number(a.id === whole.id));
  const named = to.map((part) => ({
    part,
    twin: part.id === whole.id ? undefined : twinInForce(tx, { ...coding, theme: part.id }),
  }));
  const open = named.filter(({ twin }) => twin === undefined);
  for (const [at, { part }] of open.entries())
    putCoding(tx.db, {
      ...coding,
      id: at === 0 ? coding.id : world.newId(CodingId),
      rev: tx.rev,
      theme: part.id,
      cameFrom: part.id === whole.id ? coding.cameFrom : whole.id,
      event,
    });
  for (const [at, twin] of named.flatMap((one) => one.twin ?? []).entries()) {
    const survivor = { ...takingOver(twin, coding), event, rev: tx.rev };
    if (open.length === 0 && at === 0) standIn(tx, survivor, coding);
    else putCoding(tx.db, survivor);
  }
  return to.filter(({ id }) => id !== whole.id).length;
}

/** The same for several passages, to parts named by id or title; answers how many codings now carry a part. */
function handAllOver(
  tx: Tx,
  world: World,
  whole: Theme,
  given: { passages: HandOut['passages']; parts: readonly Theme[]; event: number },
): number {
  const named = given.parts.map((part) => ({ id: part.id, names: [part.title], part }));
  const handed = given.passages.map(({ coding, to }) => {
    const parts = to.map((reference) => theOne('part', reference, named).part);
    return handOver(tx, world, whole, { coding, to: parts }, given.event);
  });
  return handed.reduce((sum, count) => sum + count, 0);
}

/** Gives further passages of a split theme to its parts, those waiting since the split or confirmed with the whole. */
export function handOut(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { passages }: HandOut,
): HandedOut {
  return write(world, who, mayWrite(world, who, study), 'theme.hand-out', (tx) => {
    const whole = findTheme(tx.db, reference);
    const splits = listEvents(tx.db).filter(
      ({ kind, themes }) => kind === 'split' && themes.includes(whole.id),
    );
    const last = splits.at(-1);
    if (!last)
      throw new DomainError('conflict', `${whole.title} was never split.`, { help: 'Split it first.' });
    const parts = [...new Set(splits.flatMap(({ results }) => results))].flatMap((id) => {
      const part = findThemeById(tx.db, id);
      return part && !part.retired ? [part] : [];
    });
    const repointed = handAllOver(tx, world, whole, { passages, parts, event: currentEvent(tx.db) });
    const given = passages.length === 1 ? 'a passage' : `${passages.length} passages`;
    tx.say(`Gave ${given} of ${whole.title} to what it was split into`, whole.id);
    const waiting = listCodingsOfTheme(tx.db, whole.id).filter(({ event }) => event < last.number);
    return { repointed, waiting: waiting.map(({ id }) => id) };
  });
}

/** Splits a theme: makes the parts and gives them the passages listed, in one deed (method 1.3). */
export function splitTheme(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { into, passages = [], keep = false, note, rev }: ThemeSplit,
): ThemeSplitDone {
  return write(world, who, mayWrite(world, who, study), 'theme.split', (tx) => {
    const whole = expectRev(findTheme(tx.db, reference), rev, 'theme');
    assertMayGo(tx, whole);
    if (!keep && into.length < 2)
      throw new DomainError('invalid', 'A split gives at least two themes.', {
        field: 'into',
        help: `Name a second one, or keep ${whole.title} as one of them.`,
      });
    if (!keep) putTheme(tx.db, { ...whole, retired: true, rev: tx.rev });
    const parts = into.map((part) => {
      const place = part.kind === undefined ? { group: whole.group, parent: whole.parent } : {};
      const kind = part.kind === undefined ? whole.kind : part.kind;
      const draft = draftTheme(tx, world, { ...place, ...part, kind });
      return unlessTaken(draft.title, () => putAt(tx, draft));
    });
    const results = keep ? [whole, ...parts] : parts;
    const event = recordEvent(tx, {
      kind: 'split',
      themes: [whole.id],
      results: results.map(({ id }) => id),
      note: note ?? '',
      before: { title: whole.title },
    });
    const repointed = handAllOver(tx, world, whole, { passages, parts: results, event });
    const waiting = listCodingsOfTheme(tx.db, whole.id).filter((coding) => coding.event < event);
    const titles = parts.map(({ title }) => title).join(', ');
    tx.say(`Split ${whole.title} into ${titles}`, whole.id, ...parts.map(({ id }) => id));
    return {
      theme: findThemeById(tx.db, whole.id) ?? whole,
      parts: parts.map((part) => findThemeById(tx.db, part.id) ?? part),
      event,
      repointed,
      waiting: waiting.map(({ id }) => id),
    };
  });
}
