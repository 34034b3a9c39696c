import { type KeyboardEvent, useRef, useState } from 'react';
import type { MapPlaces } from '#shared/link/map-places.ts';
import { type MapSpot, nextOnMap } from '#shared/link/map-walk.ts';

/** One tab stop for the whole map; arrows walk from a theme onto its lines and along them. */
export function useMapFocus(places: MapPlaces) {
  const [wanted, setWanted] = useState<MapSpot>();
  const canvas = useRef<SVGSVGElement>(null);
  const first = places.columns.find((column) => column.length > 0)?.[0]?.id;
  const isThere =
    wanted !== undefined &&
    (wanted.via === null ? places.places.has(wanted.id) : places.lines.has(wanted.id));
  const active: MapSpot | undefined = isThere
    ? wanted
    : first === undefined
      ? undefined
      : { id: first, via: null };
  const focus = (spot: MapSpot) => {
    setWanted(spot);
    const element = canvas.current?.querySelector<SVGElement>(`[data-spot="${spot.id}"]`);
    element?.focus();
    element?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  };
  return {
    canvas,
    focus,
    /** The theme that has the focus, or from which its line was come to. */
    node: active && (active.via ?? active.id),
    tabIndexOf: (id: string): 0 | -1 => (id === active?.id ? 0 : -1),
    onFocus: (spot: MapSpot) => {
      // A line keeps the theme it was come to from.
      if (spot.id !== wanted?.id) setWanted(spot);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.metaKey || event.ctrlKey || event.shiftKey || !active) return;
      const next = nextOnMap(places, active, event.key);
      if (!next) return;
      event.preventDefault();
      focus(next);
    },
  };
}
