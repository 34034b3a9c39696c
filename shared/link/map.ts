import type { ThemeKind } from '../theme/theme.ts';
import type { Link, LinkType } from './link.ts';
import { isSaidIn, type LooseEnd, looseEndsOf } from './loose-ends.ts';
import type { LinkMapView, MapEnd, MapLink } from './map-view.ts';

export type KindKey = ThemeKind | 'unsorted';
export const kindKeyOf = ({ kind }: Pick<MapEnd, 'kind'>): KindKey => kind ?? 'unsorted';

export interface MapAsked {
  /** All where left out. */
  kinds?: readonly KindKey[] | undefined;
  types?: readonly LinkType[] | undefined;
  basis?: Link['basis'] | undefined;
  area?: string | undefined;
  /** Groups that stand for their themes. */
  folded?: readonly string[] | undefined;
  /** Themes without a link too. */
  withUnlinked?: boolean | undefined;
  /** These dangling things too, linked or not. */
  only?: LooseEnd | undefined;
}

/** A theme or group on the map. */
export interface MapNode extends MapEnd {
  /** How many themes a folded group stands for; 0 elsewhere. */
  holds: number;
}

/** Accounts of one type between the same two nodes: one, or where groups are folded several. */
export interface MapLine {
  /** The id of its first link. */
  id: string;
  from: string;
  to: string;
  type: LinkType;
  links: readonly [MapLink, ...MapLink[]];
}

/** Only researchers’ readings. */
export const isReading = ({ links }: Pick<MapLine, 'links'>): boolean =>
  links.every(({ basis }) => basis === 'researcher');
/** No excerpt behind any of them. */
export const isBare = ({ links }: Pick<MapLine, 'links'>): boolean =>
  links.every(({ heard }) => heard.length === 0);

export interface LinkMap {
  nodes: MapNode[];
  lines: MapLine[];
  /** The links shown, unfolded, in the order given. */
  links: MapLink[];
  ends: Record<LooseEnd, string[]>;
}

/** Answers: what hangs together, as asked? Nodes in the order of the frame. */
export function linkMapOf(view: LinkMapView, asked: MapAsked = {}): LinkMap {
  const { kinds, types, basis, area, folded = [], withUnlinked, only } = asked;
  const known = new Map(
    view.ends.filter((end) => !kinds || kinds.includes(kindKeyOf(end))).map((end) => [end.id, end]),
  );
  const links = view.links.filter(
    (link) =>
      known.has(link.from) &&
      known.has(link.to) &&
      (!types || types.includes(link.type)) &&
      (basis === undefined || link.basis === basis) &&
      isSaidIn(link, area),
  );
  const standsFor = (id: string) => {
    const group = known.get(id)?.group;
    return group != null && folded.includes(group) && known.has(group) ? group : id;
  };
  const lines = new Map<string, MapLine>();
  for (const link of links) {
    const [from, to] = [standsFor(link.from), standsFor(link.to)];
    if (from === to) continue;
    const key = `${from} ${link.type} ${to}`;
    const before = lines.get(key);
    lines.set(
      key,
      before
        ? { ...before, links: [...before.links, link] }
        : { id: link.id, from, to, type: link.type, links: [link] },
    );
  }
  const ends = looseEndsOf(view, area);
  const isRaised = ({ raised }: MapEnd) => area === undefined || raised.some((one) => one === area);
  const shown = new Set([...lines.values()].flatMap(({ from, to }) => [from, to]));
  if (withUnlinked)
    for (const end of known.values()) if (!end.isGroup && isRaised(end)) shown.add(standsFor(end.id));
  if (only) for (const id of ends[only]) if (known.has(id)) shown.add(standsFor(id));
  const nodes = [...known.values()]
    .filter(({ id }) => shown.has(id))
    .map((end) => ({
      ...end,
      holds: folded.includes(end.id) ? [...known.values()].filter(({ group }) => group === end.id).length : 0,
    }));
  return { nodes, lines: [...lines.values()], links, ends };
}

/** What lies within some steps of a node, itself among it: ids of nodes, and of the lines on the way. */
export function aroundOf(
  { lines }: Pick<LinkMap, 'lines'>,
  start: string,
  steps: number,
): { nodes: Set<string>; lines: Set<string> } {
  const nodes = new Set([start]);
  const kept = new Set<string>();
  for (let step = 0; step < steps; step += 1) {
    const edge = new Set(nodes);
    for (const { id, from, to } of lines)
      if (edge.has(from) || edge.has(to)) {
        kept.add(id);
        nodes.add(from).add(to);
      }
  }
  return { nodes, lines: kept };
}
