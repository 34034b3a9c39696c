import { useState } from 'react';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { ArrowLine } from '#client/ui/arrow-line.tsx';
import type { LooseEnd } from '#shared/link/loose-ends.ts';
import { isBare, isReading, type LinkMap as Shown } from '#shared/link/map.ts';
import { MAP, MAP_WIDTH, type MapPlaces } from '#shared/link/map-places.ts';
import type { LinkMapView } from '#shared/link/map-view.ts';
import { dimmed } from './dimmed.ts';
import { LineCount } from './line-count.tsx';
import styles from './link-map.module.css';
import { MapHeads } from './map-heads.tsx';
import { NodeBox } from './map-node.tsx';
import { MapSpot } from './map-spot.tsx';
import { lineWords, looseWords, nodeWords } from './map-words.ts';
import { useMapFocus } from './use-map-focus.ts';

interface LinkMapProps {
  view: LinkMapView;
  map: Shown;
  places: MapPlaces;
  only: LooseEnd | undefined;
  /** The theme whose neighbourhood stands out, and how far it reaches. */
  focus: string | undefined;
  steps: number;
  onFocus: (id: string | undefined) => void;
  /** The line that is open. */
  open: string | undefined;
  onOpen: (line: string | undefined) => void;
  /** Two ends that somebody wants to link. */
  onLink: (from: string, to: string) => void;
}

const HEADS = 46;

/** All links as drawn: four columns of themes and the lines between them, walked with the arrows. */
export function LinkMap(props: LinkMapProps) {
  const { view, map, places, only, focus, steps, onFocus, open, onOpen, onLink } = props;
  const [near, setNear] = useState<string>();
  const [from, setFrom] = useState<string>();
  const { canvas, node: at, tabIndexOf, onFocus: onSpot, onKeyDown } = useMapFocus(places);
  const nodeOf = (id: string | undefined) => map.nodes.find((node) => node.id === id);
  const lineOf = (id: string | undefined) => map.lines.find((line) => line.id === id);
  const { isLine: isLineDim, isNode: isNodeDim } = dimmed(map, focus, steps, only);
  const begin = () => {
    if (at !== undefined && nodeOf(at)) setFrom(at);
  };
  useShortcuts('Link map', [
    { keys: 'l', deed: 'link.add', does: 'Link the theme that has the focus with another', run: begin },
    ...(from !== undefined
      ? [{ keys: 'escape', does: 'Link nothing after all', run: () => setFrom(undefined) }]
      : focus !== undefined && open === undefined
        ? [{ keys: 'escape', does: 'Show the whole map', run: () => onFocus(undefined) }]
        : []),
  ]);
  const choose = (id: string) => {
    if (from !== undefined && from !== id) {
      onLink(from, id);
      setFrom(undefined);
    } else if (from === id) setFrom(undefined);
    else onFocus(focus === id ? undefined : id);
  };
  const spot = (id: string, via: string | null) => ({
    id,
    tabIndex: tabIndexOf(id),
    onFocus: () => onSpot({ id, via }),
    onNear: (isNear: boolean) => setNear(isNear ? id : undefined),
  });
  const nearLine = lineOf(near);
  const nearNode = nodeOf(near);
  const asking = nodeOf(from);
  const says = asking
    ? `Link ${asking.title} with …: choose a theme with the arrows and Enter, or click it. Esc: nothing after all.`
    : nearLine
      ? lineWords(nearLine, map, view)
      : nearNode
        ? nodeWords(nearNode, map)
        : 'Stand on a theme or a line to read it. Enter shows what is around a theme, or the words behind a line; L links.';
  return (
    <div className={styles.frame}>
      <div className={styles.scroll}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing. */}
        <svg
          ref={canvas}
          role="group"
          aria-label="Link map"
          width={MAP_WIDTH}
          height={places.height + HEADS}
          viewBox={`0 0 ${MAP_WIDTH} ${places.height + HEADS}`}
          onKeyDown={onKeyDown}
        >
          <MapHeads />
          <g transform={`translate(0 ${HEADS})`}>
            {map.lines.map((line) => {
              const arrow = places.lines.get(line.id);
              if (!arrow) return null;
              return (
                <MapSpot
                  key={line.id}
                  {...spot(line.id, line.from)}
                  label={lineWords(line, map, view)}
                  isLine
                  isPressed={open === line.id}
                  isDim={isLineDim(line.id)}
                  onPress={() => onOpen(open === line.id ? undefined : line.id)}
                >
                  <path className={styles.hit} d={arrow.path} />
                  <ArrowLine
                    line={arrow}
                    kind={nodeOf(line.from)?.kind ?? null}
                    isReading={isReading(line)}
                    isBare={isBare(line)}
                    isFresh={open === line.id}
                  />
                  {line.links.length > 1 && <LineCount line={arrow} count={line.links.length} />}
                </MapSpot>
              );
            })}
            {map.nodes.map((node) => {
              const place = places.places.get(node.id);
              if (!place) return null;
              return (
                <MapSpot
                  key={node.id}
                  {...spot(node.id, null)}
                  label={nodeWords(node, map)}
                  isPressed={focus === node.id || from === node.id}
                  isDim={isNodeDim(node.id)}
                  onPress={() => choose(node.id)}
                >
                  <NodeBox node={node} place={place} isLoose={looseWords(node.id, map.ends) !== null} />
                  <rect
                    className={styles.ring}
                    x={place.left - 2}
                    y={place.top - 2}
                    width={MAP.node + 4}
                    height={MAP.height + 4}
                    rx={6}
                  />
                </MapSpot>
              );
            })}
          </g>
        </svg>
      </div>
      <p
        className={styles.says}
        aria-hidden={!asking}
        role={asking ? 'status' : undefined}
        data-asking={asking && ''}
      >
        {says}
      </p>
    </div>
  );
}
