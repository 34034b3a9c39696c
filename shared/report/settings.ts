import { z } from 'zod';
import { type PieceName, pieces } from './piece.ts';

/** What a setting of a piece names. */
export type SettingOf = 'quote' | 'citation' | 'collection' | 'theme' | 'area' | 'group' | 'phase';

/** One thing a piece can be told. */
export interface Setting {
  key: string;
  label: string;
  /** One of a few words; null where it names a thing. */
  options: readonly string[] | null;
  /** What it names; null where it is one of a few words. */
  of: SettingOf | null;
  isRequired: boolean;
  /** What holds where it is not said. */
  usual: string | undefined;
}

const labels: Record<string, string> = {
  rows: 'Rows',
  kind: 'Kind',
  area: 'Area',
  group: 'Group',
  theme: 'Theme',
  phase: 'Phase',
  all: 'All themes, not only claims',
  list: 'List',
};
const things: Record<string, SettingOf> = { theme: 'theme', area: 'area', group: 'group', phase: 'phase' };
const idOf: Partial<Record<PieceName, SettingOf>> = {
  quote: 'quote',
  citation: 'citation',
  collection: 'collection',
  theme: 'theme',
};
const idLabels: Record<string, string> = {
  quote: 'Quote',
  citation: 'Citation',
  collection: 'Collection',
  theme: 'Theme',
};

const shapes: Record<PieceName, z.ZodObject> = pieces;

/** What a piece can be told, in the order of its form. */
export function settingsOf(name: PieceName): Setting[] {
  return Object.entries(shapes[name].shape).map(([key, schema]) => {
    const usual = schema instanceof z.ZodDefault ? String(schema.def.defaultValue) : undefined;
    const inner =
      schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    const options = inner instanceof z.ZodEnum ? inner.options.map(String) : null;
    return {
      key,
      label: (key === 'id' ? idLabels[name] : labels[key]) ?? key,
      options,
      of: options ? null : ((key === 'id' ? idOf[name] : things[key]) ?? null),
      isRequired: !schema.safeParse(undefined).success,
      usual,
    };
  });
}
