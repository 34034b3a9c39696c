import type { ThemeId } from '../ids.ts';
import type { DifferenceKind, FieldDifference, ThemeDifference } from './difference.ts';
import type { CodebookEvent, EventKind } from './event.ts';
import { rewording } from './rewording.ts';
import type { CodebookThen, ThemeThen } from './then.ts';

type Field = FieldDifference['field'];
const PLACE: readonly Field[] = ['kind', 'group', 'parent'];
const WORDS: readonly Field[] = ['definition', 'useWhen', 'notWhen'];

/** Which events can have made which difference. */
const MADE_BY: Record<DifferenceKind, readonly EventKind[]> = {
  added: ['create', 'split'],
  retired: ['retire'],
  returned: ['retire'],
  renamed: ['rename'],
  moved: ['move'],
  merged: ['merge'],
  split: ['split'],
  redefined: ['rename', 'broaden', 'narrow', 'shift'],
};

/** How a field of a theme reads; a parent by its title of that time. */
function reader({ themes }: CodebookThen): (theme: ThemeThen, field: Field) => string {
  const titles = new Map(themes.map(({ id, title }) => [id, title]));
  return (theme, field) => {
    if (field === 'kind') return theme.kind ?? 'unsorted';
    if (field === 'parent') return theme.parent === null ? '' : (titles.get(theme.parent) ?? '');
    return theme[field] ?? '';
  };
}

/**
 * What became of the codebook between two of its states, the earlier one first, theme by theme in the order of
 * the later frame. `events` are all events; those between the two are looked at.
 */
export function compareCodebooks(
  from: CodebookThen,
  to: CodebookThen,
  events: readonly CodebookEvent[],
): ThemeDifference[] {
  const between = events.filter(({ number }) => number > from.event && number <= to.event);
  const earlier = new Map(from.themes.map((theme) => [theme.id, theme]));
  const later = new Map(to.themes.map((theme) => [theme.id, theme]));
  const [was, is] = [reader(from), reader(to)];
  const about = (id: ThemeId, what: DifferenceKind): CodebookEvent[] =>
    between.filter(
      ({ kind, themes, results }) =>
        MADE_BY[what].includes(kind) && (themes.includes(id) || (what === 'added' && results.includes(id))),
    );

  return to.themes.flatMap((theme): ThemeDifference[] => {
    const before = earlier.get(theme.id);
    const fieldsOf = (fields: readonly Field[]): FieldDifference[] =>
      fields.flatMap((field) => {
        const [old, now] = [before ? was(before, field) : '', is(theme, field)];
        // A parent that was only renamed is no move.
        const stays = field === 'parent' && before?.parent === theme.parent;
        return old === now || stays ? [] : [{ field, before: old, after: now, words: rewording(old, now) }];
      });
    const difference = (what: DifferenceKind, fields: FieldDifference[]): ThemeDifference => {
      const made = about(theme.id, what);
      const went = what === 'merged' || what === 'split' ? made.flatMap(({ results }) => results) : [];
      return {
        what,
        theme: theme.id,
        title: theme.title,
        fields,
        others: [...new Set(went)].flatMap((id) => {
          const other = later.get(id);
          return other && id !== theme.id ? [{ id, title: other.title }] : [];
        }),
        events: made.map(({ number }) => number),
      };
    };
    if (!before) return [difference('added', fieldsOf(['title', ...PLACE, ...WORDS]))];
    const found: ThemeDifference[] = [];
    const [title, place, words] = [fieldsOf(['title']), fieldsOf(PLACE), fieldsOf(WORDS)];
    if (title.length > 0) found.push(difference('renamed', title));
    if (place.length > 0) found.push(difference('moved', place));
    if (words.length > 0) found.push(difference('redefined', words));
    const isSplit = about(theme.id, 'split').length > 0;
    if (isSplit) found.push(difference('split', []));
    if (before.retired && !theme.retired) found.push(difference('returned', []));
    if (!before.retired && theme.retired && theme.mergedInto !== null) found.push(difference('merged', []));
    else if (!before.retired && theme.retired && !isSplit) found.push(difference('retired', []));
    return found;
  });
}
