import type { SourceId, ThemeId } from '../ids.ts';
import { type Span, touches } from '../span.ts';
import type { Facts } from './facts.ts';

/** How many passages of a theme another one lies on, too. */
export interface Near {
  theme: ThemeId;
  shared: number;
  /** Passages of the theme asked about. */
  of: number;
}

type Marked = Span & { source: SourceId };

/**
 * Answers: which themes lie on the same passages as this one? (co-occurrence; a hint at near-twins and at
 * links, never a measure of meaning)
 * The most shared first; a passage that two coders marked counts once.
 */
export function nearTo(facts: Pick<Facts, 'codings'>, theme: ThemeId): Near[] {
  const passages = new Map<string, Marked>();
  const others = new Map<SourceId, (Marked & { theme: ThemeId })[]>();
  for (const { source, start, end, theme: carried, state } of facts.codings) {
    if (state !== 'accepted') continue;
    if (carried === theme) passages.set(`${source} ${start} ${end}`, { source, start, end });
    else {
      const known = others.get(source);
      if (known) known.push({ source, start, end, theme: carried });
      else others.set(source, [{ source, start, end, theme: carried }]);
    }
  }
  const shared = new Map<ThemeId, number>();
  for (const passage of passages.values()) {
    const on = (others.get(passage.source) ?? []).filter((other) => touches(other, passage));
    for (const other of new Set(on.map((one) => one.theme))) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared]
    .map(([other, count]) => ({ theme: other, shared: count, of: passages.size }))
    .sort((a, b) => b.shared - a.shared || (a.theme < b.theme ? -1 : 1));
}
