import { z } from 'zod';
import { GroupId, ThemeId } from '../ids.ts';

export const ThemeKind = z.enum(['change', 'enabler', 'threat', 'opportunity']);
export type ThemeKind = z.infer<typeof ThemeKind>;

/** The kinds in the order of the frame; null (unsorted) comes after them. */
export const THEME_KINDS = ThemeKind.options;

/** A heading inside one kind. */
export const Group = z.strictObject({
  id: GroupId,
  rev: z.int(),
  kind: ThemeKind.nullable(),
  title: z.string(),
  position: z.int(),
});
export type Group = z.infer<typeof Group>;
export const NewGroup = z.strictObject({
  kind: ThemeKind.nullable(),
  title: z.string().trim().min(1).max(120),
});
export type NewGroup = z.infer<typeof NewGroup>;
export const GroupChanges = z
  .strictObject({ title: z.string().trim().min(1).max(120), position: z.int() })
  .partial();
export type GroupChanges = z.infer<typeof GroupChanges>;

/** One of six tints of the kind's family, for a theme that is to stand out; null takes the kind's own. */
export const Tint = z.int().min(1).max(6).nullable();
export type Tint = z.infer<typeof Tint>;

/** A near-twin, and how to tell it apart. */
export const Distinction = z.strictObject({ theme: ThemeId, note: z.string() });

/** A code: what researchers look for, with its full definition. Never deleted once used, only retired. */
export const Theme = z.strictObject({
  id: ThemeId,
  rev: z.int(),
  /** Null means *unsorted*: counted and drawn like a change. */
  kind: ThemeKind.nullable(),
  group: GroupId.nullable(),
  parent: ThemeId.nullable(),
  position: z.int(),
  title: z.string(),
  definition: z.string(),
  useWhen: z.string(),
  notWhen: z.string(),
  distinguishFrom: z.array(Distinction),
  /** Typed, or the words of a coding. */
  example: z.string(),
  tint: Tint,
  retired: z.boolean(),
  /** Where its codings went when it was merged. */
  mergedInto: ThemeId.nullable(),
});
export type Theme = z.infer<typeof Theme>;

const title = z.string().trim().min(1, 'a theme needs a title').max(120);
/** `group` and `parent` are ids or titles. */
export const NewTheme = z.strictObject({
  title,
  kind: ThemeKind.nullable(),
  group: z.string().nullable().optional(),
  parent: z.string().nullable().optional(),
  definition: z.string().optional(),
  useWhen: z.string().optional(),
  notWhen: z.string().optional(),
  distinguishFrom: z.array(Distinction).optional(),
  example: z.string().optional(),
  tint: Tint.optional(),
});
export type NewTheme = z.infer<typeof NewTheme>;

/**
 * Changes to a theme. `definition`, `useWhen` and `notWhen` carry its meaning: a change to one of them
 * says in `meaning` what kind of change it is; `note` is the reason kept in the history.
 */
export const ThemeChanges = z
  .strictObject({
    title,
    kind: ThemeKind.nullable(),
    group: z.string().nullable(),
    parent: z.string().nullable(),
    position: z.int().min(0),
    definition: z.string(),
    useWhen: z.string(),
    notWhen: z.string(),
    distinguishFrom: z.array(Distinction),
    example: z.string(),
    tint: Tint,
    retired: z.boolean(),
    meaning: z.enum(['same', 'broaden', 'narrow', 'shift']),
    note: z.string(),
  })
  .partial();
export type ThemeChanges = z.infer<typeof ThemeChanges>;

/**
 * Moves several themes at once, in the order given; sub-themes whose parent moves too stay under it.
 * `group` and `parent` are ids or titles; `position` is the place of the first among its new siblings, from 0,
 * and behind them where none is given.
 */
export const ThemesMove = z.strictObject({
  themes: z.array(z.string()).min(1).max(500),
  kind: ThemeKind.nullable().optional(),
  group: z.string().nullable().optional(),
  parent: z.string().nullable().optional(),
  position: z.int().min(0).optional(),
  note: z.string().optional(),
});
export type ThemesMove = z.infer<typeof ThemesMove>;

/**
 * Gives several themes a kind, or takes it from them with null; their headings and sub-themes go with them.
 * With `alone`, sub-themes that are not named stay unsorted, where their theme stood.
 */
export const ThemesSort = z.strictObject({
  themes: z.array(z.string()).min(1).max(500),
  kind: ThemeKind.nullable(),
  alone: z.boolean().optional(),
});
export type ThemesSort = z.infer<typeof ThemesSort>;
