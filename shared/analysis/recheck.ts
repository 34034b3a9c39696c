import type { CodebookEvent } from '../codebook/event.ts';
import { examiner, meaningOf } from '../codebook/meaning.ts';
import type { SourceId, ThemeId } from '../ids.ts';
import { canShowAbsence } from '../source/source.ts';
import { remembered } from './evidence.ts';
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
  /** Codings older than the theme's last narrowing or shift, or still on a theme that was split; `count` is of codings. */
  recheck: Waiting[];
  /** Accepted threat codings without a stance, which count as anticipated until then; `count` is of codings. */
  stance: Waiting[];
}

/** A coding that was made under another meaning, and the number of the event that changed it. */
export interface Outdated {
  coding: Facts['codings'][number];
  since: number;
}

/** The themes that are worked with: neither retired nor merged into another. */
export const inUse = ({ themes }: Pick<Facts, 'themes'>): Facts['themes'] =>
  themes.filter((theme) => !theme.retired && theme.mergedInto === null);

/**
 * Answers: in which sources, read in full, was which theme not looked for as it is meant today? (method 1.3)
 * Themes in the frame's order; retired and merged ones wait for nothing. A source that nobody has read in
 * full yet waits for its coding, not for a re-check.
 */
export function reopened(facts: Facts): { theme: ThemeId; sources: SourceId[] }[] {
  const read = new Set(facts.passes.filter((pass) => pass.themes === null).map((pass) => pass.source));
  const capable = facts.sources.filter(
    (source) => source.included && canShowAbsence(source) && read.has(source.id),
  );
  const examined = examiner(facts);
  return inUse(facts).flatMap(({ id: theme }) => {
    const isExamined = examined(theme);
    const sources = capable.filter((source) => !isExamined(source.id)).map((source) => source.id);
    return sources.length > 0 ? [{ theme, sources }] : [];
  });
}

type Story = readonly Pick<CodebookEvent, 'number' | 'kind' | 'themes' | 'results'>[];

/** By theme that a split took apart and did not keep, the number of that split. */
function takenApart(events: Story): Map<ThemeId, number> {
  const gone = new Map<ThemeId, number>();
  for (const { kind, number, themes, results } of events)
    if (kind === 'split') for (const theme of themes) if (!results.includes(theme)) gone.set(theme, number);
  return gone;
}

/**
 * Answers: which accepted codings hold no longer as they are? (method 1.3)
 * Those older than their theme's last narrowing or shift, and those that a split left on a theme that is gone.
 */
export function outdated(facts: Facts): Outdated[] {
  const meaning = remembered(meaningOf(facts.events));
  const gone = takenApart(facts.events);
  const live = new Set(inUse(facts).map(({ id }) => id));
  const here = new Set(facts.sources.filter(({ included }) => included).map(({ id }) => id));
  const found: Outdated[] = [];
  for (const coding of facts.codings) {
    if (coding.state !== 'accepted' || !here.has(coding.source)) continue;
    const apart = gone.get(coding.theme);
    const since = apart ?? (live.has(coding.theme) ? meaning.narrowedAt(coding.theme, coding.cameFrom) : 0);
    if (apart !== undefined || coding.event < since) found.push({ coding, since });
  }
  return found;
}

const REOPENS: readonly CodebookEvent['kind'][] = ['create', 'broaden', 'shift', 'split', 'merge'];

/** The number of the event that last sent a theme to be looked for again; 0 for never. */
export const reopenedAt = (events: Story, theme: ThemeId): number =>
  events.findLast(
    ({ kind, themes, results }) =>
      REOPENS.includes(kind) &&
      (kind === 'merge' || kind === 'split' ? results : themes).some((one) => one === theme),
  )?.number ?? 0;

const MEANS: readonly CodebookEvent['kind'][] = [...REOPENS, 'narrow'];

/** The number of the event that last changed what a theme means, or what became of it; 0 for never. */
export const meaningChangedAt = (events: Story, theme: ThemeId): number =>
  events.findLast(
    ({ kind, themes, results }) =>
      MEANS.includes(kind) && [...themes, ...results].some((one) => one === theme),
  )?.number ?? 0;

/** Codings counted by theme, with their sources in the order met. */
function byTheme(facts: Facts, codings: Facts['codings']): Waiting[] {
  const waiting = new Map<ThemeId, { count: number; sources: Set<SourceId> }>();
  for (const { theme, source } of codings) {
    const known = waiting.get(theme) ?? { count: 0, sources: new Set() };
    waiting.set(theme, known);
    known.count += 1;
    known.sources.add(source);
  }
  return facts.themes.flatMap(({ id: theme }) => {
    const known = waiting.get(theme);
    return known ? [{ theme, count: known.count, sources: [...known.sources] }] : [];
  });
}

/** Answers: what is to be looked at again, and what was never said of it? Themes in the frame's order. */
export function rechecks(facts: Facts): Rechecks {
  const threats = new Set(inUse(facts).flatMap(({ id, kind }) => (kind === 'threat' ? [id] : [])));
  const here = new Set(facts.sources.filter(({ included }) => included).map(({ id }) => id));
  return {
    notLookedFor: reopened(facts).map(({ theme, sources }) => ({ theme, count: sources.length, sources })),
    recheck: byTheme(
      facts,
      outdated(facts).map(({ coding }) => coding),
    ),
    stance: byTheme(
      facts,
      facts.codings.filter(
        ({ state, theme, stance, source }) =>
          state === 'accepted' && stance === null && threats.has(theme) && here.has(source),
      ),
    ),
  };
}
