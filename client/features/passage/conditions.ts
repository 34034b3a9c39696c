import { Stance } from '#shared/coding/coding.ts';
import { type Condition, type Literal, printWhere } from '#shared/coding/passage-query.ts';
import { monthLabel } from '#shared/dates.ts';
import { addressOf, meant } from '#shared/reference.ts';
import { THEME_KINDS, type ThemeKind } from '#shared/theme/theme.ts';
import type { PassageFrame } from './frame.ts';

/** A condition that can be added, and what it is called. */
export interface ConditionOption {
  id: string;
  condition: Condition;
  title: string;
  group: string;
  kind?: ThemeKind | null;
}

const KIND_WORDS: Record<ThemeKind | 'unsorted', string> = {
  change: 'changes',
  enabler: 'enablers',
  threat: 'threats',
  opportunity: 'opportunities',
  unsorted: 'unsorted themes',
};
const spaced = (stance: string): string => stance.replace('-', ' ');

/** Everything passages can be chosen by, in the order in which it is offered. */
export function conditionOptions(frame: PassageFrame): ConditionOption[] {
  const option = (
    group: string,
    field: Condition['field'],
    of: string,
    title: string,
    kind?: ThemeKind | null,
  ): ConditionOption => {
    const condition = { field, of };
    return { id: printWhere(condition), condition, title, group, ...(kind !== undefined && { kind }) };
  };
  const themes = frame.themes.map(({ id, title, kind }) => ({ id, names: [title], title, kind }));
  const areas = frame.areas.map(({ id, name }) => ({ id, names: [name], name }));
  const coders = frame.coders.map(({ id, name }) => ({ id, names: [name], name }));
  const roles = [...new Set(frame.people.map(({ role }) => role))].filter(Boolean).sort();
  return [
    option('Stance', 'stance', 'to-set', 'stance to set'),
    ...themes.map((one) => option('Theme', 'theme', addressOf(one, themes), one.title, one.kind)),
    ...themes.map((one) =>
      option('The same words also carry', 'with', addressOf(one, themes), `also ${one.title}`, one.kind),
    ),
    ...[...THEME_KINDS, 'unsorted' as const].map((kind) =>
      option('Kind', 'kind', kind, KIND_WORDS[kind], kind === 'unsorted' ? null : kind),
    ),
    ...areas.map((one) => option('Area', 'area', addressOf(one, areas), one.name)),
    option('Area', 'area', 'none', 'no area'),
    ...frame.waves.map(({ month }) => option('Month', 'wave', month, monthLabel(month))),
    option('Month', 'wave', 'none', 'no month'),
    option('Voice', 'voice', 'panel', 'coordinators’ interviews'),
    option('Voice', 'voice', 'other', 'other voices'),
    ...roles.map((role) => option('Role', 'role', role, `said by a ${role}`)),
    ...frame.people.map(({ pseudonym }) => option('Speaker', 'speaker', pseudonym, `said by ${pseudonym}`)),
    ...coders.map((one) => option('Coder', 'coder', addressOf(one, coders), `coded by ${one.name}`)),
    ...Stance.options.map((stance) => option('Stance', 'stance', stance, `stance: ${spaced(stance)}`)),
    option('Stance', 'stance', 'none', 'no stance'),
    option('Memo', 'memo', 'yes', 'with a memo'),
    option('Prompted', 'prompted', 'yes', 'prompted'),
  ];
}

/** What a condition of the address is called; as it is written, where nothing of the study answers to it. */
export function conditionWords(
  { field, of, not }: Literal,
  options: readonly ConditionOption[],
): { words: string; kind?: ThemeKind | null } {
  const same = options.filter(({ condition }) => condition.field === field);
  const exact = same.find(({ condition }) => condition.of === of);
  const [found] = exact
    ? [exact]
    : meant(
        of,
        same.map((one) => ({
          ...one,
          names: [one.title.replace(/^(also|coded by) /u, ''), one.condition.of],
        })),
      );
  const said = found?.title ?? (field === 'words' ? `“${of}”` : `${field} ${of}`);
  return {
    words: not ? `not ${said}` : said,
    ...(found?.kind !== undefined && { kind: found.kind }),
  };
}
