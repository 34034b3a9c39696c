import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { hrefOf, type Place } from '#client/lib/place.ts';

interface PlaceLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  place: Place;
}

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A way to a place that somebody else chose; the page behind it is fetched when it is pointed at or focused. */
export function PlaceLink({ place, onClick, onFocus, onPointerEnter, ...rest }: PlaceLinkProps) {
  const router = useRouter();
  const href = hrefOf(place);
  const fetchAhead = () => void router.preloadRoute({ to: place.to, params: place.params });
  return (
    <a
      {...rest}
      href={href}
      onFocus={(event) => {
        onFocus?.(event);
        fetchAhead();
      }}
      onPointerEnter={(event) => {
        onPointerEnter?.(event);
        fetchAhead();
      }}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || !isPlain(event)) return;
        event.preventDefault();
        router.history.push(href);
      }}
    />
  );
}
