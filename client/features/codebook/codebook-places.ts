import type { Place } from '#client/lib/place.ts';

/** Where the screens of the codebook lead. */
export interface CodebookPlaces {
  /** What waits to be looked at again, of one theme where it is named. */
  queue: (theme?: string) => Place;
  /** The passages of a theme that is to be split, or was. */
  split: (theme: string) => Place;
  /** Themes that have no kind yet. */
  sort: () => Place;
  /** The codebook as of a state, or what became of it since another. */
  versions: (search: { asOf?: string; from?: string }) => Place;
  /** All links over all areas, and which themes stand in the same turns. */
  links: () => Place;
  together: () => Place;
  /** A codebook of another program, to be taken in. */
  fromFile: () => Place;
  go: (place: Place) => void;
}
