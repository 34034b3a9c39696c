import type { ThemeId } from '../ids.ts';
import { THEME_KINDS, type Theme, type ThemeKind } from '../theme/theme.ts';
import type { Codebook } from './as-of.ts';
import { type FieldChange, historyOf } from './history.ts';
import type { CodebookMark, CodebookThen, ThemeThen } from './then.ts';

/** A theme as the appendix of a report prints it. */
export interface AppendixTheme {
  id: ThemeId;
  title: string;
  /** 0 at the top of its group, 1 for its sub-themes. */
  depth: number;
  kind: ThemeKind | null;
  group: string | null;
  parent: string | null;
  definition: string;
  useWhen: string;
  notWhen: string;
  distinguishFrom: readonly { title: string; note: string }[];
  example: string;
  /** Null where nobody counted. */
  counts: Counts | null;
  /** What became of one no longer in use: "retired", "merged into Speed", "split into Fast, Slow"; null of one in use. */
  went: string | null;
}

/** How often a theme is coded: passages, and the sources they are in. */
export interface Counts {
  passages: number;
  sources: number;
}

export interface AppendixChange {
  number: number;
  /** The day. */
  on: string;
  by: string;
  /** "Broadened", "Merged into another". */
  what: string;
  theme: string;
  detail: string;
  fields: readonly FieldChange[];
  note: string;
  version: string | null;
}

/** A codebook as the appendix of a report: what every writer of a format writes. */
export interface Appendix {
  study: string;
  mark: CodebookMark;
  /** The day it was written. */
  writtenOn: string;
  kinds: readonly {
    kind: ThemeKind | null;
    title: string;
    groups: readonly { title: string | null; themes: readonly AppendixTheme[] }[];
  }[];
  /** Those no longer in use. */
  gone: readonly AppendixTheme[];
  /** Oldest first; null where they were not asked for. */
  changes: readonly AppendixChange[] | null;
  notTold: readonly string[];
  /** It holds examples, which are participants' words that nobody cleared. */
  isWorkingCopy: boolean;
}

const KIND_TITLES: Record<ThemeKind | 'unsorted', string> = {
  change: 'Changes',
  enabler: 'Enablers',
  threat: 'Threats',
  opportunity: 'Opportunities',
  unsorted: 'Unsorted',
};

export interface AppendixInputs {
  study: string;
  writtenOn: string;
  codebook: Codebook;
  then: CodebookThen;
  coderName: (id: string) => string;
  counts: ReadonlyMap<ThemeId, Counts> | null;
  /** Whether an example may stand in it; those that are cleared make no working copy of it. */
  examples: { may: (example: string) => boolean; areCleared: boolean };
  withChanges: boolean;
}

function depthOf({ parent }: ThemeThen, byId: ReadonlyMap<ThemeId, ThemeThen>): number {
  const above = parent === null ? undefined : byId.get(parent);
  return above ? depthOf(above, byId) + 1 : 0;
}

/** What became of a theme no longer in use by an event. */
function wentOf(
  theme: ThemeThen,
  { events }: Codebook,
  at: number,
  titleOf: (id: ThemeId) => string,
): string {
  if (theme.mergedInto !== null) return `merged into ${titleOf(theme.mergedInto)}`;
  const split = events.findLast(
    ({ kind, number, themes, results }) =>
      kind === 'split' && number <= at && themes.includes(theme.id) && !results.includes(theme.id),
  );
  return split ? `split into ${split.results.map(titleOf).join(', ')}` : 'retired';
}

/** The events up to a mark, each told from where its first theme stands. */
function changesOf({ codebook, then, coderName }: AppendixInputs): AppendixChange[] {
  const { themes, groups, events } = codebook;
  const titles = new Map<string, string>(groups.map(({ id, title }) => [id, title]));
  const groupTitle = (id: string) => titles.get(id) ?? '';
  const known = new Map<ThemeId, Theme>(themes.map((theme) => [theme.id, theme]));
  const histories = new Map<ThemeId, ReturnType<typeof historyOf>>();
  const historyFor = (theme: Theme) => {
    const found = histories.get(theme.id) ?? historyOf(theme, { themes, events, groupTitle });
    histories.set(theme.id, found);
    return found;
  };
  return events.flatMap((event): AppendixChange[] => {
    const theme =
      event.number <= then.event ? event.themes.flatMap((id) => known.get(id) ?? [])[0] : undefined;
    const entry = theme && historyFor(theme).find((one) => one.event.number === event.number);
    if (!theme || !entry) return [];
    return [
      {
        number: event.number,
        on: event.at.slice(0, 10),
        by: event.by === null ? '' : coderName(event.by),
        what: entry.title,
        theme: theme.title,
        detail: entry.detail,
        fields: entry.changes,
        note: event.note,
        version: event.version,
      },
    ];
  });
}

/** Lays a codebook out as the appendix of a report: kind by kind, group by group, in the order of the frame. */
export function appendixOf(inputs: AppendixInputs): Appendix {
  const { study, writtenOn, codebook, then, counts, examples, withChanges } = inputs;
  const byId = new Map(then.themes.map((theme) => [theme.id, theme]));
  const today = new Map(codebook.themes.map(({ id, title }) => [id, title]));
  const titleOf = (id: ThemeId) => byId.get(id)?.title ?? today.get(id) ?? '';
  const printed = (theme: ThemeThen): AppendixTheme => ({
    id: theme.id,
    title: theme.title,
    depth: depthOf(theme, byId),
    kind: theme.kind,
    group: theme.group,
    parent: theme.parent === null ? null : titleOf(theme.parent),
    definition: theme.definition,
    useWhen: theme.useWhen,
    notWhen: theme.notWhen,
    distinguishFrom: theme.distinguishFrom.map(({ theme: near, note }) => ({ title: titleOf(near), note })),
    example: examples.may(theme.example) ? theme.example : '',
    counts: counts && (counts.get(theme.id) ?? { passages: 0, sources: 0 }),
    went: theme.retired ? wentOf(theme, codebook, then.event, titleOf) : null,
  });
  const inUse = then.themes.filter(({ retired }) => !retired);
  return {
    study,
    mark: { event: then.event, at: then.at, name: then.name },
    writtenOn,
    kinds: [...THEME_KINDS, null].flatMap((kind) => {
      const own = inUse.filter((theme) => theme.kind === kind);
      const groups = [...new Set(own.map(({ group }) => group))].map((title) => ({
        title,
        themes: own.filter(({ group }) => group === title).map(printed),
      }));
      return groups.length > 0 ? [{ kind, title: KIND_TITLES[kind ?? 'unsorted'], groups }] : [];
    }),
    gone: then.themes.filter(({ retired }) => retired).map(printed),
    changes: withChanges ? changesOf(inputs) : null,
    notTold: then.notTold,
    isWorkingCopy:
      !examples.areCleared && then.themes.some(({ example }) => example !== '' && examples.may(example)),
  };
}

/** "codebook First, as it stood on 2021-01-22; written on 2021-02-01". */
export const standingOf = ({ mark, writtenOn }: Appendix): string => {
  const stood = mark.at === null ? '' : `, as it stood on ${mark.at.slice(0, 10)}`;
  return `${mark.name.charAt(0).toUpperCase()}${mark.name.slice(1)}${stood}; written on ${writtenOn}`;
};

/** "12 passages in 7 sources". */
export const countWords = ({ passages, sources }: Counts): string =>
  passages === 0
    ? 'not coded'
    : `${passages} passage${passages === 1 ? '' : 's'} in ${sources} source${sources === 1 ? '' : 's'}`;

/** The parts of a theme that say something, each under its heading, in the order of the form. */
export function partsOf(theme: AppendixTheme): { title: string; text: string }[] {
  const distinctions = theme.distinguishFrom.map(({ title, note }) =>
    note === '' ? title : `${title}: ${note}`,
  );
  return [
    { title: 'Definition', text: theme.definition },
    { title: 'Use when', text: theme.useWhen },
    { title: 'Not when', text: theme.notWhen },
    { title: 'Distinguish from', text: distinctions.join('\n') },
    { title: 'Example', text: theme.example },
    { title: 'Coded', text: theme.counts === null ? '' : countWords(theme.counts) },
  ].filter(({ text }) => text !== '');
}

/** One change as a line: "Merged into another: Speed". */
export const changeWords = ({ what, theme, detail }: AppendixChange): string =>
  `${theme}: ${what.charAt(0).toLowerCase()}${what.slice(1)}${detail === '' ? '' : ` (${detail})`}`;
