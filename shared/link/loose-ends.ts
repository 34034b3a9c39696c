import type { LinkMapView, MapEnd, MapLink } from './map-view.ts';

export const LOOSE_ENDS = [
  'no-answer',
  'carries-nothing',
  'from-nothing',
  'answers-nothing',
  'no-excerpt',
] as const;
export type LooseEnd = (typeof LOOSE_ENDS)[number];

/** Said of an area: there, or of nowhere in particular. */
export const isSaidIn = ({ areas }: Pick<MapLink, 'areas'>, area: string | undefined): boolean =>
  area === undefined || areas.length === 0 || areas.some((one) => one === area);

/**
 * Answers: what dangles? Ids of threats that nothing addresses, enablers that carry no change, changes that
 * nothing is said to have made possible, opportunities that address nothing, and links without an excerpt.
 * What is said of a group is said of all that stand in it; only themes that somebody raised, in one area those raised there, are asked about.
 */
export function looseEndsOf({ ends, links }: LinkMapView, area?: string): Record<LooseEnd, string[]> {
  const said = links.filter((link) => isSaidIn(link, area));
  const kinds = new Map(ends.map(({ id, kind }) => [id, kind]));
  const isAskedAbout = ({ raised, settled }: MapEnd) =>
    raised.some((one) => (area === undefined || one === area) && !settled.includes(one));
  const idle = (kind: MapEnd['kind'], isHeld: (link: MapLink, is: (end: string) => boolean) => boolean) =>
    ends
      .filter((end) => !end.isGroup && end.kind === kind && isAskedAbout(end))
      .filter(({ id, group }) => !said.some((link) => isHeld(link, (end) => end === id || end === group)))
      .map(({ id }) => id);
  return {
    'no-answer': idle('threat', ({ type, to }, is) => type === 'addresses' && is(to)),
    'carries-nothing': idle('enabler', ({ type, from }, is) => type === 'enables' && is(from)),
    'from-nothing': idle('change', ({ type, to }, is) => type === 'enables' && is(to)),
    'answers-nothing': idle('opportunity', ({ type, from }, is) => type === 'addresses' && is(from)),
    'no-excerpt': said
      .filter(({ heard, from, to }) => heard.length === 0 && kinds.has(from) && kinds.has(to))
      .map(({ id }) => id),
  };
}
