import { listThemes } from '#server/store/study/theme.ts';
import { DomainError } from '#shared/errors.ts';
import { descendantsOf } from '#shared/theme/frame.ts';
import type { Theme, ThemesMove } from '#shared/theme/theme.ts';
import { findTheme } from './find.ts';
import { mayWrite } from './permission.ts';
import { recordChanges, unlessTaken } from './theme.ts';
import { assertLinksAllow, type Place, placeOf, putTogether } from './theme-place.ts';
import type { Who, World } from './world.ts';
import { write } from './write.ts';

const isSamePlace = (a: Place, b: Place): boolean =>
  a.kind === b.kind && a.group === b.group && a.parent === b.parent;

/** Moves several themes to one place in the frame, in the order given; sub-themes of those that move go with them. */
export function moveThemes(
  world: World,
  who: Who,
  study: string,
  { themes: references, position, note, ...asked }: ThemesMove,
): Theme[] {
  return write(world, who, mayWrite(world, who, study), 'theme.move', (tx) => {
    const named = [
      ...new Map(references.map((one) => findTheme(tx.db, one)).map((one) => [one.id, one])).values(),
    ];
    const before = listThemes(tx.db);
    const below = new Set(named.flatMap(({ id }) => descendantsOf(before, id).map((one) => one.id)));
    const moving = named.filter(({ id }) => !below.has(id));
    const placed = moving.map((theme): Theme => {
      const place = placeOf(tx, asked, theme);
      if (place.kind !== theme.kind) assertLinksAllow(tx, theme, place.kind);
      return { ...theme, ...place };
    });
    const [first] = placed;
    if (first === undefined || placed.some((one) => !isSamePlace(one, first)))
      throw new DomainError('invalid', 'These themes would not stand side by side.', {
        field: 'themes',
        help: 'Say which group or theme they go to.',
      });
    unlessTaken(placed.map(({ title }) => title).join('” or “'), () => putTogether(tx, placed, position));
    for (const [at, theme] of moving.entries()) recordChanges(tx, theme, placed[at] ?? theme, { note });
    const titles = moving.map(({ title }) => title).join(', ');
    tx.say(`Moved ${titles}`, ...moving.map(({ id }) => id));
    const after = new Map(listThemes(tx.db).map((theme) => [theme.id, theme]));
    return named.map((theme) => after.get(theme.id) ?? theme);
  });
}
