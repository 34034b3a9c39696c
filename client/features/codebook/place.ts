import { type KindKey, kindKey } from '#shared/codebook/tree.ts';
import type { NewGroup, Theme } from '#shared/theme/theme.ts';
import { kindOf } from './kind-words.ts';

/** Where a theme is to stand: ids, or empty for none. */
export interface PlaceChosen {
  kind: KindKey;
  group: string;
  /** The name of a group to make, while `group` says so. */
  newGroup: string;
  parent: string;
}

/** Stands for a group that is still to be made. */
export const NEW_GROUP = 'new';

export const placeOf = ({ kind, group, parent }: Pick<Theme, 'kind' | 'group' | 'parent'>): PlaceChosen => ({
  kind: kindKey(kind),
  group: group ?? '',
  newGroup: '',
  parent: parent ?? '',
});

/** Why a place waits; undefined where it is whole. */
export const placeHeld = ({ group, newGroup, parent }: PlaceChosen): string | undefined =>
  parent === '' && group === NEW_GROUP && newGroup.trim() === '' ? 'name the new group first' : undefined;

/** The group to make, if one is to be made. */
export const groupToMake = ({ kind, group, newGroup, parent }: PlaceChosen): NewGroup | undefined =>
  parent === '' && group === NEW_GROUP ? { kind: kindOf(kind), title: newGroup.trim() } : undefined;

/** The place as a request says it, without a group that is still to be made. */
export const placeAsked = ({ kind, group, parent }: PlaceChosen) => ({
  kind: kindOf(kind),
  parent: parent === '' ? null : parent,
  ...(parent === '' && group !== NEW_GROUP && { group: group === '' ? null : group }),
});
