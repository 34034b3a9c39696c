import type { Link, LinkType } from '#shared/link/link.ts';

export interface LinkedThing {
  link: Link;
  /** The other end: id of a theme or a group. */
  other: string;
}
export interface LinkGroup {
  title: string;
  items: LinkedThing[];
}

/** How a link reads from its far end and from its near one. */
const titles: Record<LinkType, { from: string; to: string }> = {
  enables: { from: 'Enables', to: 'Enabled by' },
  endangers: { from: 'Endangers', to: 'Threatened by' },
  undermines: { from: 'Undermines', to: 'Undermined by' },
  feeds: { from: 'Feeds', to: 'Fed by' },
  addresses: { from: 'Addresses', to: 'Addressed by' },
  'leads-to': { from: 'Leads to', to: 'Follows from' },
  'same-coin': { from: 'Two sides of one coin', to: 'Two sides of one coin' },
};
const order = [
  'Enabled by',
  'Threatened by',
  'Undermined by',
  'Fed by',
  'Addressed by',
  'Follows from',
  'Enables',
  'Endangers',
  'Undermines',
  'Feeds',
  'Addresses',
  'Leads to',
  'Two sides of one coin',
];

/** A theme's links under a heading each, what acts upon it first; `own` are the ids it goes by: its own and its group's. */
export function linkGroups(links: readonly Link[], own: readonly string[]): LinkGroup[] {
  const groups = new Map<string, LinkedThing[]>();
  for (const link of links) {
    const isFrom = own.includes(link.from);
    const title = titles[link.type][isFrom ? 'from' : 'to'];
    groups.set(title, [...(groups.get(title) ?? []), { link, other: isFrom ? link.to : link.from }]);
  }
  return order.flatMap((title) => {
    const items = groups.get(title);
    return items ? [{ title, items }] : [];
  });
}

/** "all three areas", "Wexcombe, Millhaven"; empty where it is said of nowhere in particular. */
export function linkAreas(
  areas: readonly string[],
  all: readonly { id: string; name: string }[],
  everyArea: (count: number) => string,
): string {
  if (areas.length === all.length && all.length > 1) return everyArea(all.length);
  return all.flatMap(({ id, name }) => (areas.includes(id) ? [name] : [])).join(', ');
}

/** Whose account it is. */
export const basisWords = ({ basis, excerpts }: Pick<Link, 'basis' | 'excerpts'>): string =>
  `${basis === 'participant' ? 'said by participants' : 'researcher’s reading'}${excerpts.length === 0 ? ', no excerpt yet' : ''}`;
