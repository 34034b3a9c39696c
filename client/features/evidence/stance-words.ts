import type { ExcerptView } from '#shared/api/analysis.ts';
import { stanceNames } from '#shared/coding/stance-words.ts';

/** What coders noted about an excerpt, each once: stances, asked about, to re-check. */
export function stanceWords(codings: ExcerptView['codings']): string[] {
  const stances = codings.flatMap(({ stance }) => (stance === null ? [] : [stanceNames[stance]]));
  return [
    ...new Set(stances),
    ...(codings.some(({ prompted }) => prompted) ? ['asked about'] : []),
    ...(codings.some(({ toRecheck }) => toRecheck) ? ['to re-check'] : []),
  ];
}
