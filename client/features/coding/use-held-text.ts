import { useCallback, useMemo, useState } from 'react';
import type { Coding } from '#shared/coding/coding.ts';
import type { SourceView } from '#shared/source/source.ts';

interface Held {
  source: SourceView;
  codings: readonly Coding[];
}

/** Whether some of the codings stand on a text that nobody knew of: it is on its way. */
function areAhead(codings: readonly Coding[], held: Held): boolean {
  const known = new Set([held.source.textVersion, ...held.codings.map(({ textVersion }) => textVersion)]);
  return codings.some(({ textVersion }) => !known.has(textVersion));
}

/**
 * The codings as they stand on the text that is held: where they were known on it, with what was said of them
 * since; those removed meanwhile are left out.
 */
function onHeldText(held: Held, codings: readonly Coding[]): readonly Coding[] {
  const now = new Map(codings.map((one) => [one.id, one]));
  const stayed = held.codings.flatMap((one) => {
    const { stance, told, prompted, state } = now.get(one.id) ?? {};
    if (stance === undefined || told === undefined || prompted === undefined || state === undefined)
      return [];
    return { ...one, stance, told, prompted, state };
  });
  const known = new Set(held.codings.map(({ id }) => id));
  const { textVersion } = held.source;
  return [...stayed, ...codings.filter((one) => one.textVersion === textVersion && !known.has(one.id))];
}

/**
 * The text that is read, with its codings: one that somebody corrected meanwhile waits until it is taken over,
 * so that no word moves under a reader's eyes.
 */
export function useHeldText(source: SourceView, codings: readonly Coding[]) {
  const latest = { source, codings };
  const [held, setHeld] = useState<Held>(latest);
  const isCorrected = held.source.textVersion !== source.textVersion;
  const isNews = held.source !== source || held.codings !== codings;
  const isBehind = isNews && (isCorrected || areAhead(codings, held));
  if (isNews && !isBehind) setHeld(latest);
  const standingOn = isBehind ? held : undefined;
  /** Any codings of this source as they stand on the text that is read. */
  const asHeld = useCallback(
    (some: readonly Coding[]) => (standingOn ? onHeldText(standingOn, some) : some),
    [standingOn],
  );
  const standing = useMemo(() => asHeld(codings), [asHeld, codings]);
  return {
    source: held.source,
    codings: standing,
    isCorrected,
    asHeld,
    takeOver: () => setHeld(latest),
  };
}
