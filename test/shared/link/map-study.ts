import { AreaId, CodingId, GroupId, LinkId } from '#shared/ids.ts';
import type { LinkType } from '#shared/link/link.ts';
import type { LinkMapView, MapEnd, MapLink } from '#shared/link/map-view.ts';

const uuid = (family: number, number: number) =>
  `${String(family).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const NORTH = AreaId.parse(uuid(1, 1));
export const SOUTH = AreaId.parse(uuid(1, 2));

/** A theme raised in North, named by its id. */
export const end = (id: string, kind: MapEnd['kind'], more: Partial<MapEnd> = {}): MapEnd => ({
  id,
  title: id,
  kind,
  tint: null,
  isGroup: false,
  group: null,
  raised: [NORTH],
  settled: [],
  ...more,
});

/** A group whose id is one too. */
export const groupId = (number: number) => GroupId.parse(uuid(2, number));

let made = 0;
/** A link said by a participant in North, with one excerpt of the first wave. */
export const link = (from: string, type: LinkType, to: string, more: Partial<MapLink> = {}): MapLink => {
  made += 1;
  return {
    id: LinkId.parse(uuid(3, made)),
    rev: 1,
    from,
    to,
    type,
    basis: 'participant',
    areas: [NORTH],
    excerpts: [CodingId.parse(uuid(4, made))],
    note: '',
    heard: [{ area: NORTH, wave: 0 }],
    ...more,
  };
};

export const view = (ends: MapEnd[], links: MapLink[]): LinkMapView => ({
  areas: [
    { id: NORTH, name: 'North' },
    { id: SOUTH, name: 'South' },
  ],
  waves: ['August', 'September'],
  ends,
  links,
  retired: 0,
});
