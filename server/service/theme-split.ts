import { findCodingById, findTwin, listCodingsOfTheme, putCoding } from '#server/store/study/coding.ts';
import { findThemeById, putTheme } from '#server/store/study/theme.ts';
import type { ThemeSplit, ThemeSplitDone } from '#shared/codebook/split.ts';
import { DomainError } from '#shared/errors.ts';
import { CodingId } from '#shared/ids.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { recordEvent } from './codebook.ts';
import { findTheme, theOne } from './find.ts';
import { mayWrite } from './permission.ts';
import { draftTheme, unlessTaken } from './theme.ts';
import { assertMayGo } from './theme-merge.ts';
import { putAt } from './theme-place.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

/** Gives one passage of the whole to the parts named; the first takes the coding itself, others a copy. */
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
  for (const [at, part] of to.entries()) {
    const given = {
      ...coding,
      id: at === 0 ? coding.id : world.newId(CodingId),
      rev: tx.rev,
      theme: part.id,
      cameFrom: part.id === whole.id ? coding.cameFrom : whole.id,
      event,
    };
    if (part.id === whole.id || !findTwin(tx.db, given)) putCoding(tx.db, given);
  }
  return to.filter(({ id }) => id !== whole.id).length;
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
    const named = results.map((part) => ({ id: part.id, names: [part.title], part }));
    let repointed = 0;
    for (const { coding, to } of passages)
      repointed += handOver(
        tx,
        world,
        whole,
        { coding, to: to.map((title) => theOne('part', title, named).part) },
        event,
      );
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
