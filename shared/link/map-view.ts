import { z } from 'zod';
import { AreaId, GroupId } from '../ids.ts';
import { ThemeKind } from '../theme/theme.ts';
import { Link } from './link.ts';

/** Something a link may end at: a theme in use, or a group. */
export const MapEnd = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: ThemeKind.nullable(),
  tint: z.int().nullable(),
  isGroup: z.boolean(),
  group: GroupId.nullable(),
  /** Areas in which somebody raised it. */
  raised: z.array(AreaId),
  /** Of a threat: areas in which it asks for no answer, since it was denied, or recorded as avoided or overcome. */
  settled: z.array(AreaId),
});
export type MapEnd = z.infer<typeof MapEnd>;

export const MapLink = Link.extend({
  /** Where and in which wave (an index) each excerpt that counts was said. */
  heard: z.array(z.strictObject({ area: AreaId.nullable(), wave: z.int().nullable() })),
});
export type MapLink = z.infer<typeof MapLink>;

/** All links of a study, and what they may end at. */
export const LinkMapView = z.strictObject({
  areas: z.array(z.strictObject({ id: AreaId, name: z.string() })),
  /** What each wave is called in a sentence. */
  waves: z.array(z.string()),
  /** In the order of the frame, groups before their themes. */
  ends: z.array(MapEnd),
  links: z.array(MapLink),
  /** How many links end at a retired theme; they are left out. */
  retired: z.int(),
});
export type LinkMapView = z.infer<typeof LinkMapView>;
