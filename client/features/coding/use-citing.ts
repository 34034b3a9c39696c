import { useToast } from '#client/ui/use-toast.ts';
import { cited } from '#shared/coding/citation.ts';
import { turnAt } from '#shared/coding/selection.ts';
import type { Span } from '#shared/span.ts';
import type { DeskBook } from './use-desk-book.ts';

/** Copies words with the place they can be found at again, and a link to it; undefined where there are none. */
export function useCiting({ source, turns }: DeskBook, place: Span | undefined): (() => void) | undefined {
  const say = useToast();
  const turn = place && turnAt(turns, place.start);
  if (!turn) return undefined;
  return () => {
    const words = source.text.slice(place.start, place.end);
    const text = cited({ words, title: source.title, turn: turn.number, time: turn.time });
    void navigator.clipboard
      .writeText(`${text}\n${location.origin}${location.pathname}#turn=${turn.number}`)
      .then(
        () => say({ title: 'Copied', detail: text }),
        () => say({ title: 'The browser does not allow copying here.' }),
      );
  };
}
