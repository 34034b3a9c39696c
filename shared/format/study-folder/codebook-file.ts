import { z } from 'zod';
import { EventKind } from '../../codebook/event.ts';
import { ThemeKind, Tint } from '../../theme/theme.ts';
import type { StudyContent } from './content.ts';
import type { Names } from './names.ts';
import { fromYaml, picked, toYaml } from './yaml.ts';

const id = z.string().optional();
const words = z.string().default('');

/** `codebook.yaml`: groups and themes in their order with every field, and the dated changes with their numbers. */
const CodebookFile = z.strictObject({
  groups: z
    .array(z.strictObject({ id, kind: ThemeKind.nullable().default(null), title: z.string().min(1) }))
    .default([]),
  themes: z
    .array(
      z.strictObject({
        id,
        title: z.string().min(1),
        kind: ThemeKind.nullable().default(null),
        group: z.string().nullable().default(null),
        parent: z.string().nullable().default(null),
        definition: words,
        useWhen: words,
        notWhen: words,
        distinguishFrom: z.array(z.strictObject({ theme: z.string(), note: words })).default([]),
        example: words,
        tint: Tint.default(null),
        retired: z.boolean().default(false),
        mergedInto: z.string().nullable().default(null),
      }),
    )
    .default([]),
  events: z
    .array(
      z.strictObject({
        number: z.int().min(1),
        kind: EventKind,
        at: z.string(),
        by: z.string().nullable().default(null),
        themes: z.array(z.string()).min(1),
        results: z.array(z.string()).default([]),
        note: words,
        before: z.record(z.string(), z.string().nullable()).default({}),
        version: z.string().nullable().default(null),
      }),
    )
    .default([]),
});

type Codebook = Pick<StudyContent, 'groups' | 'themes' | 'events'>;

export function writeCodebookFile({ groups, themes, events }: Codebook, names: Names): string {
  const theme = (reference: string) => names.of('theme', reference);
  const maybe = (reference: string | null) => (reference === null ? null : theme(reference));
  return toYaml({
    groups: groups.map((group) => picked(group, ['id', 'kind', 'title'])),
    themes: themes.map((one) => ({
      ...picked(
        {
          ...one,
          group: one.group === null ? null : names.of('group', one.group),
          parent: maybe(one.parent),
          mergedInto: maybe(one.mergedInto),
          distinguishFrom: one.distinguishFrom.map((near) =>
            picked({ ...near, theme: theme(near.theme) }, ['theme', 'note']),
          ),
        },
        THEME,
      ),
      ...(one.retired && { retired: true }),
    })),
    events: events.map((event) => ({
      ...picked(
        {
          ...event,
          by: event.by === null ? null : names.of('coder', event.by),
          themes: event.themes.map(theme),
          results: event.results.map(theme),
        },
        ['number', 'kind', 'at', 'by', 'themes', 'results', 'note', 'version'],
      ),
      ...(Object.keys(event.before).length > 0 && { before: event.before }),
    })),
  });
}

const THEME = [
  'id',
  'title',
  'kind',
  'group',
  'parent',
  'definition',
  'useWhen',
  'notWhen',
  'distinguishFrom',
  'example',
  'tint',
  'mergedInto',
] as const;

/** Reads `codebook.yaml`; positions follow the order written. */
export function readCodebookFile(text: string, names: Names, idFor: (naturalKey: string) => string): unknown {
  const file = fromYaml('codebook.yaml', text, CodebookFile);
  const groups = file.groups.map((group, position) => ({
    ...group,
    id: group.id ?? idFor(`group ${group.kind} ${group.title}`),
    position,
  }));
  names.know(
    'group',
    groups.map((group) => ({ id: group.id, names: [group.title] })),
  );
  const given = file.themes.map((theme) => ({
    ...theme,
    id: theme.id ?? idFor(`theme ${theme.kind} ${theme.parent} ${theme.title}`),
  }));
  names.know(
    'theme',
    given.map((theme) => ({ id: theme.id, names: [theme.title] })),
  );
  const theme = (reference: string) => names.id('theme', reference);
  const maybe = (reference: string | null) => (reference === null ? null : theme(reference));
  const themes = given.map((one, position) => ({
    ...one,
    position,
    group: one.group === null ? null : names.id('group', one.group),
    parent: maybe(one.parent),
    mergedInto: maybe(one.mergedInto),
    distinguishFrom: one.distinguishFrom.map((near) => ({ ...near, theme: theme(near.theme) })),
  }));
  const events = file.events.map((event) => ({
    ...event,
    by: event.by === null ? null : names.id('coder', event.by),
    themes: event.themes.map(theme),
    results: event.results.map(theme),
  }));
  return { groups, themes, events };
}
