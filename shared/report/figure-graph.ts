import { boardAt, standWords } from '../area/board.ts';
import type { AreaBoardView } from '../area/board-view.ts';
import { heads } from '../area/column-words.ts';
import { type GraphLine, type GraphNode, graphSvg, nodeHeight } from '../drawing/graph-svg.ts';
import { isBare, isReading, linkMapOf } from '../link/map.ts';
import { MAP_COLUMNS, type MapMeasures, mapColumnLeft, mapPlaces } from '../link/map-places.ts';
import type { LinkMapView } from '../link/map-view.ts';
import type { BlockOf } from './block.ts';

/** As wide as the words of an A4 page, with room for lines that bend out beside the last column; in pixels. */
const WIDE = 640;
const MEASURES: MapMeasures = { node: 130, gap: 32, height: 44, between: 8, page: 0 };

type Drawn = Pick<BlockOf<'figure'>, 'width' | 'height' | 'svg' | 'alt'>;

/** A node as it is drawn, and the lines between nodes; laid out as the map is, so that lines run between things. */
function drawn(
  alt: string,
  nodes: readonly GraphNode[],
  lines: readonly (Omit<GraphLine, 'arrow' | 'kind'> & { id: string; from: string; to: string })[],
): Drawn {
  const { node } = MEASURES;
  const heights = new Map(nodes.map((one) => [one.id, nodeHeight(one, node)]));
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const laid = mapPlaces(nodes, lines, MEASURES, (id) => heights.get(id) ?? MEASURES.height);
  return {
    alt,
    width: WIDE,
    ...graphSvg({
      alt,
      width: WIDE,
      node,
      heads: MAP_COLUMNS.map((kind, column) => ({
        kind,
        title: heads[kind].title,
        note: heads[kind].note,
        left: mapColumnLeft(column, MEASURES),
      })),
      nodes,
      places: laid.places,
      lines: lines.flatMap(({ id, from, isReading, isBare }) => {
        const arrow = laid.lines.get(id);
        return arrow ? [{ arrow, kind: kinds.get(from) ?? null, isReading, isBare }] : [];
      }),
      height: laid.height,
    }),
  };
}

/** What an area named as of its last month, column by column, with what hangs together; steps stand beside it as words. */
export function boardFigure(alt: string, view: AreaBoardView): Drawn {
  const last = Math.max(
    -1,
    ...view.cards.map(({ moments }) => moments.findLastIndex((moment) => moment !== null)),
  );
  const { cards, links } = boardAt(view, last);
  return drawn(
    alt,
    cards.map((card) => ({
      id: card.theme,
      title: card.title,
      kind: card.kind,
      note: `${standWords(card)}${card.moment.confirmed ? '' : '*'}`,
    })),
    links.map((link) => ({
      ...link,
      isReading: link.basis === 'researcher',
      isBare: link.everywhere === 0,
    })),
  );
}

/** All that is linked, column by column, with the lines between. */
export function mapFigure(alt: string, view: LinkMapView): Drawn {
  const { nodes, lines } = linkMapOf(view);
  return drawn(
    alt,
    nodes.map(({ id, title, kind }) => ({ id, title, kind, note: '' })),
    lines.map((line) => ({ ...line, isReading: isReading(line), isBare: isBare(line) })),
  );
}
