import type { Ref } from 'react';
import { ArrowLine } from '#client/ui/arrow-line.tsx';
import { isBare, isReading, type LinkMap } from '#shared/link/map.ts';
import { MAP_WIDTH, type MapPlaces } from '#shared/link/map-places.ts';
import { ACCOUNTS } from '#shared/link/words.ts';
import { LineCount } from './line-count.tsx';
import { MapHeads } from './map-heads.tsx';
import { NodeBox } from './map-node.tsx';
import styles from './map-picture.module.css';
import { looseWords } from './map-words.ts';

interface MapPictureProps {
  ref?: Ref<SVGSVGElement>;
  title: string;
  caption: string;
  map: LinkMap;
  places: MapPlaces;
}

const EDGE = 24;
const HEADS = 56;
const TOP = 104;

/** The map as one drawing, with what it rests on. */
export function MapPicture({ ref, title, caption, map, places }: MapPictureProps) {
  const width = MAP_WIDTH + 2 * EDGE;
  const height = TOP + places.height + 62;
  const kinds = new Map(map.nodes.map(({ id, kind }) => [id, kind]));
  return (
    <svg
      ref={ref}
      role="img"
      aria-label={title}
      className={styles.picture}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <text className={styles.title} x={EDGE} y={34}>
        {title}
      </text>
      <g transform={`translate(${EDGE} ${HEADS})`}>
        <MapHeads />
      </g>
      <g transform={`translate(${EDGE} ${TOP})`}>
        {map.lines.map((line) => {
          const arrow = places.lines.get(line.id);
          if (!arrow) return null;
          return (
            <g key={line.id}>
              <ArrowLine
                line={arrow}
                kind={kinds.get(line.from) ?? null}
                isReading={isReading(line)}
                isBare={isBare(line)}
              />
              {line.links.length > 1 && <LineCount line={arrow} count={line.links.length} />}
            </g>
          );
        })}
        {map.nodes.map((node) => {
          const place = places.places.get(node.id);
          return (
            place && (
              <NodeBox
                key={node.id}
                node={node}
                place={place}
                isLoose={looseWords(node.id, map.ends) !== null}
              />
            )
          );
        })}
      </g>
      <text x={EDGE} y={height - 34}>
        {caption}
      </text>
      <text x={EDGE} y={height - 14}>
        Solid line: said by a participant. Dashed: researcher’s reading. ?: no excerpt yet. Dashed box: loose
        end. {ACCOUNTS}
      </text>
    </svg>
  );
}
