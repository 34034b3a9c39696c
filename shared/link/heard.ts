import type { Facts } from '../analysis/facts.ts';
import type { Link } from './link.ts';
import type { MapLink } from './map-view.ts';

/**
 * Tells where and when the excerpts of a link were said. Those of withdrawn sources and of duplicates count
 * for nothing, as in every measure.
 */
export function heardOf({
  waves,
  sources,
  codings,
}: Pick<Facts, 'waves' | 'sources' | 'codings'>): (link: Pick<Link, 'excerpts'>) => MapLink['heard'] {
  const waveAt = new Map(waves.map(({ id }, at) => [id, at]));
  const included = new Map(sources.filter((one) => one.included).map((one) => [one.id, one]));
  const sourceOf = new Map(codings.map(({ id, source }) => [id, source]));
  return ({ excerpts }) =>
    excerpts.flatMap((coding) => {
      const id = sourceOf.get(coding);
      const source = id && included.get(id);
      return source
        ? [{ area: source.area, wave: source.wave === null ? null : (waveAt.get(source.wave) ?? null) }]
        : [];
    });
}
