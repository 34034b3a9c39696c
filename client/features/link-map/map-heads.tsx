import { KindShape } from '#client/ui/kind-shape.tsx';
import { heads } from '#shared/area/column-words.ts';
import { MAP_COLUMNS, mapColumnLeft } from '#shared/link/map-places.ts';
import styles from './map-drawing.module.css';

/** What stands over the four columns. */
export function MapHeads() {
  return (
    <g className={styles.head}>
      {MAP_COLUMNS.map((key, column) => (
        <g key={key} transform={`translate(${mapColumnLeft(column)} 0)`}>
          <KindShape kind={key} size={12} x={0} y={5} />
          <text x={18} y={16}>
            {heads[key].title}
          </text>
          <text className={styles.note} x={0} y={34}>
            {heads[key].note}
          </text>
        </g>
      ))}
    </g>
  );
}
