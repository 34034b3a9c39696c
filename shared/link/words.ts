import type { Link } from './link.ts';
import type { LinkMapView, MapLink } from './map-view.ts';
import { relationWords } from './relation.ts';

/** "endangers", "leads to". */
export const doesWhat = ({ type }: Pick<Link, 'type'>): string => relationWords({ type, way: 'out' });

export const basisWords = ({ basis }: Pick<Link, 'basis'>): string =>
  basis === 'participant' ? 'said by a participant' : 'researcher’s reading';

/** "2 excerpts", "no excerpt yet". */
export const excerptCountWords = (count: number): string =>
  count === 0 ? 'no excerpt yet' : `${count} ${count === 1 ? 'excerpt' : 'excerpts'}`;

/** What stands on every page and picture of links. */
export const ACCOUNTS = 'Links are participants’ or researchers’ accounts, never a proof of cause.';

/** "Wexcombe and Millhaven"; null where a link is said of nowhere in particular. */
export function areaWords(
  { areas }: Pick<Link, 'areas'>,
  names: readonly { id: string; name: string }[],
): string | null {
  const said = names.filter(({ id }) => areas.some((area) => area === id)).map(({ name }) => name);
  if (said.length < 2) return said[0] ?? null;
  return `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}

/** Index of the wave of a link’s first excerpt; null where there is none. */
export function sinceOf({ heard }: Pick<MapLink, 'heard'>): number | null {
  const waves = heard.flatMap(({ wave }) => (wave === null ? [] : [wave]));
  return waves.length === 0 ? null : Math.min(...waves);
}

/** "Back to tendering endangers Trust grew: said by a participant in Wexcombe and Millhaven, since November, 4 excerpts". */
export function linkWords(
  link: MapLink,
  { areas, waves, ends }: Pick<LinkMapView, 'areas' | 'waves' | 'ends'>,
): string {
  const title = (id: string) => ends.find((end) => end.id === id)?.title ?? '';
  const where = areaWords(link, areas);
  const since = sinceOf(link);
  return [
    `${title(link.from)} ${doesWhat(link)} ${title(link.to)}: ${basisWords(link)}${where === null ? ', of nowhere in particular' : ` in ${where}`}`,
    ...(since === null ? [] : [`since ${waves[since]}`]),
    excerptCountWords(link.heard.length),
  ].join(', ');
}
