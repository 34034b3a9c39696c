import { KindShape } from '#client/ui/kind-shape.tsx';
import type { ColumnPlace } from '#shared/drawing/arrows.ts';
import type { MapNode } from '#shared/link/map.ts';
import { MAP } from '#shared/link/map-places.ts';
import styles from './map-drawing.module.css';

interface NodeBoxProps {
  node: MapNode;
  place: ColumnPlace;
  /** Something is missing at it. */
  isLoose: boolean;
}

/** As many letters as a node holds. */
const LETTERS = 25;
const short = (text: string, letters: number) =>
  text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text;

/** A theme on the map; a group as a stack of cards, with the number of themes it stands for. */
export function NodeBox({ node, place, isLoose }: NodeBoxProps) {
  const { title, kind, isGroup, holds } = node;
  return (
    <g
      className={styles.node}
      transform={`translate(${place.left} ${place.top})`}
      data-kind={kind ?? 'unsorted'}
      data-loose={isLoose || undefined}
    >
      {isGroup && (
        <rect className={styles.under} x={4} y={4} width={MAP.node - 8} height={MAP.height} rx={4} />
      )}
      <rect className={styles.box} width={MAP.node} height={MAP.height} rx={4} />
      <rect className={styles.edge} width={3} height={MAP.height} />
      <KindShape kind={kind} size={11} x={11} y={9.5} />
      <text x={29} y={20}>
        {short(title, holds > 0 ? LETTERS - 5 : LETTERS)}
      </text>
      {holds > 0 && (
        <text className={styles.holds} x={MAP.node - 8} y={20}>
          {holds}
        </text>
      )}
    </g>
  );
}
