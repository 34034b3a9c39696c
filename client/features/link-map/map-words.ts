import type { LinkMap, MapLine, MapNode } from '#shared/link/map.ts';
import type { LinkMapView } from '#shared/link/map-view.ts';
import { doesWhat, linkWords } from '#shared/link/words.ts';

const LOOSE = {
  'no-answer': 'nobody addresses it',
  'carries-nothing': 'carries no change',
  'from-nothing': 'nothing is said to have made it possible',
  'answers-nothing': 'addresses no threat',
} as const;

/** What is missing at a theme; null where nothing is. */
export function looseWords(id: string, ends: LinkMap['ends']): string | null {
  for (const end of ['no-answer', 'carries-nothing', 'from-nothing', 'answers-nothing'] as const)
    if (ends[end].includes(id)) return LOOSE[end];
  return null;
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "Trust grew: change, 6 links". */
export function nodeWords(node: MapNode, { lines, ends }: LinkMap): string {
  const links = lines.filter(({ from, to }) => from === node.id || to === node.id);
  const what = node.isGroup
    ? node.holds > 0
      ? `group, folded, ${counted(node.holds, 'theme')}`
      : 'group'
    : (node.kind ?? 'unsorted');
  const loose = looseWords(node.id, ends);
  return `${node.title}: ${what}, ${counted(
    links.reduce((sum, line) => sum + line.links.length, 0),
    'link',
  )}${loose === null ? '' : `; ${loose}`}`;
}

/** What a line says; where it joins several accounts, how many of what. */
export function lineWords(line: MapLine, map: LinkMap, view: LinkMapView): string {
  const [link, ...more] = line.links;
  if (more.length === 0) return linkWords(link, view);
  const title = (id: string) => map.nodes.find((node) => node.id === id)?.title ?? '';
  const said = line.links.filter(({ basis }) => basis === 'participant').length;
  const excerpts = line.links.reduce((sum, { heard }) => sum + heard.length, 0);
  return `${title(line.from)} ${doesWhat(line)} ${title(line.to)}: ${counted(line.links.length, 'account')}, ${said} said by participants, ${counted(excerpts, 'excerpt')}`;
}
