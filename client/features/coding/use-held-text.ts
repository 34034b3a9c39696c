import { useState } from 'react';
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
 * The text that is read, with its codings: one that somebody corrected meanwhile waits until it is taken over,
 * so that no word moves under a reader's eyes.
 */
export function useHeldText(source: SourceView, codings: readonly Coding[]) {
  const latest = { source, codings };
  const [held, setHeld] = useState<Held>(latest);
  const isCorrected = held.source.textVersion !== source.textVersion;
  const isNews = held.source !== source || held.codings !== codings;
  if (isNews && !isCorrected && !areAhead(codings, held)) setHeld(latest);
  return { ...held, isCorrected, takeOver: () => setHeld(latest) };
}
