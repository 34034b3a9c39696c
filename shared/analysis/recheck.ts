import { examiner, meaningOf } from '../codebook/meaning.ts';
import type { SourceId, ThemeId } from '../ids.ts';
import { canShowAbsence } from '../source/source.ts';
import type { Facts } from './facts.ts';

/** What one theme waits for, with the sources it waits in. */
export interface Waiting {
  theme: ThemeId;
  count: number;
  sources: SourceId[];
}

export interface Rechecks {
  /** Sources read in full before the theme meant what it means now; `count` is of sources. */
  notLookedFor: Waiting[];
  /** Codings older than the theme's last narrowing or shift; `count` is of codings. */
  recheck: Waiting[];
  /** Accepted threat codings without a stance, which count as anticipated until then; `count` is of codings. */
  stance: Waiting[];
}

/** The codings that fit, counted by theme with their sources in the order met. */
function byTheme(facts: Facts, codings: Facts['codings']): Waiting[] {
  const live = new Set(facts.sources.filter((source) => source.included).map((source) => source.id));
  const waiting = new Map<ThemeId, Waiting>();
  for (const { theme, source } of codings) {
    if (!live.has(source)) continue;
    const known = waiting.get(theme) ?? { theme, count: 0, sources: [] };
    waiting.set(theme, known);
    known.count += 1;
    if (!known.sources.includes(source)) known.sources.push(source);
  }
  return facts.themes.flatMap(({ id }) => waiting.get(id) ?? []);
}

/**
 * Answers: what was coded or looked through under another meaning than today's? (method 1.3)
 * Themes in the frame's order; retired and merged ones wait for nothing. A source that nobody has read in
 * full yet waits for its coding, not for a re-check.
 */
export function rechecks(facts: Facts): Rechecks {
  const live = facts.themes.filter((theme) => !theme.retired && theme.mergedInto === null);
  const isLive = new Set(live.map((theme) => theme.id));
  const kinds = new Map(facts.themes.map((theme) => [theme.id, theme.kind]));
  const read = new Set(facts.passes.filter((pass) => pass.themes === null).map((pass) => pass.source));
  const capable = facts.sources.filter(
    (source) => source.included && canShowAbsence(source) && read.has(source.id),
  );
  const examined = examiner(facts);
  const meaning = meaningOf(facts.events);
  const accepted = facts.codings.filter((coding) => coding.state === 'accepted' && isLive.has(coding.theme));
  return {
    notLookedFor: live.flatMap(({ id: theme }) => {
      const isExamined = examined(theme);
      const sources = capable.filter((source) => !isExamined(source.id)).map((source) => source.id);
      return sources.length > 0 ? [{ theme, count: sources.length, sources }] : [];
    }),
    recheck: byTheme(
      facts,
      accepted.filter((coding) => coding.event < meaning.narrowedAt(coding.theme, coding.cameFrom)),
    ),
    stance: byTheme(
      facts,
      accepted.filter((coding) => kinds.get(coding.theme) === 'threat' && coding.stance === null),
    ),
  };
}
