import type { Coding } from '../coding/coding.ts';
import type { Pass } from '../coding/pass.ts';
import type { SourceId, ThemeId } from '../ids.ts';
import type { CodebookEvent, EventKind } from './event.ts';

export type MeaningEvent = Pick<CodebookEvent, 'number' | 'kind' | 'themes' | 'results'>;

/** One event as one theme met it; `from` are the themes it came out of, where a merge or split gave it. */
interface Step {
  number: number;
  kind: EventKind | 'gone';
  from: readonly ThemeId[];
}

/** What the codebook's history says about the meaning of each theme; all numbers are event numbers, 0 for never. */
export interface Meaning {
  /** The last event that widened the theme (create, broaden, shift, split): a pass must be made at or after it. */
  widenedAt(theme: ThemeId): number;
  /**
   * The last event that took something out of the theme (narrow, shift; a split it survived): a coding made
   * or confirmed before it is to recheck. A coding that came from another theme through a merge or split
   * met that theme's events before it and this one's after it.
   */
  narrowedAt(theme: ThemeId, cameFrom: ThemeId | null): number;
  /** The last broaden a coding of the theme met: an older one rests on an earlier definition. */
  broadenedAt(theme: ThemeId, cameFrom: ThemeId | null): number;
  /** Whether a pass for *all* themes made at the event looked for this one: created by then, not gone, not retired. */
  isInCodebook(theme: ThemeId, event: number): boolean;
}

const WIDENS: readonly Step['kind'][] = ['create', 'broaden', 'shift', 'split'];
/** What decides which earlier passes still hold: the widening events, and a merge through its parts. */
const RESETS: readonly Step['kind'][] = [...WIDENS, 'merge'];
const BIRTHS: readonly Step['kind'][] = ['create', 'merge', 'split'];

function stepsByTheme(events: readonly MeaningEvent[]): Map<ThemeId, Step[]> {
  const steps = new Map<ThemeId, Step[]>();
  const add = (theme: ThemeId, step: Step) => {
    const known = steps.get(theme);
    if (known) known.push(step);
    else steps.set(theme, [step]);
  };
  for (const { number, kind, themes, results } of [...events].sort((a, b) => a.number - b.number)) {
    if (kind === 'merge' || kind === 'split') {
      for (const theme of themes)
        if (!results.includes(theme)) add(theme, { number, kind: 'gone', from: [] });
      for (const result of results) add(result, { number, kind, from: themes });
    } else {
      for (const theme of themes) add(theme, { number, kind, from: [] });
    }
  }
  return steps;
}

const lastOf = (
  steps: readonly Step[],
  fits: (step: Step) => boolean,
  upTo = Number.POSITIVE_INFINITY,
): Step | null => steps.findLast((step) => step.number <= upTo && fits(step)) ?? null;

const isBornBy = (steps: readonly Step[], event: number): boolean => {
  const first = steps[0];
  return first === undefined || !BIRTHS.includes(first.kind) || first.number <= event;
};

const NONE: readonly Step[] = [];

/**
 * Reads the meaning of every theme out of the codebook's events.
 * A theme without an event of its own (an imported codebook) has meant the same from the start.
 */
export function meaningOf(events: readonly MeaningEvent[]): Meaning {
  const steps = stepsByTheme(events);
  const stepsOf = (theme: ThemeId) => steps.get(theme) ?? NONE;

  /** The last such event a coding met: on the theme it came from up to the merge or split, on its own after that. */
  const metBy = (theme: ThemeId, cameFrom: ThemeId | null, fits: (step: Step, theme: ThemeId) => boolean) => {
    const own = stepsOf(theme);
    const last = lastOf(own, (step) => fits(step, theme))?.number ?? 0;
    if (cameFrom === null || cameFrom === theme) return last;
    const crossing = lastOf(own, (step) => step.from.includes(cameFrom))?.number ?? 0;
    if (crossing === 0 || last > crossing) return last;
    return lastOf(stepsOf(cameFrom), (step) => fits(step, cameFrom), crossing - 1)?.number ?? 0;
  };

  return {
    widenedAt: (theme) => lastOf(stepsOf(theme), (step) => WIDENS.includes(step.kind))?.number ?? 0,
    narrowedAt: (theme, cameFrom) =>
      metBy(
        theme,
        cameFrom,
        ({ kind, from }, met) =>
          kind === 'narrow' || kind === 'shift' || (kind === 'split' && from.includes(met)),
      ),
    broadenedAt: (theme, cameFrom) => metBy(theme, cameFrom, ({ kind }) => kind === 'broaden'),
    isInCodebook: (theme, event) => {
      const own = stepsOf(theme);
      if (!isBornBy(own, event)) return false;
      let here = true;
      let retired = false;
      for (const { number, kind } of own) {
        if (number > event) break;
        if (kind === 'gone') here = false;
        else if (BIRTHS.includes(kind)) here = true;
        // A theme is restored by a second retire event.
        else if (kind === 'retire') retired = !retired;
      }
      return here && !retired;
    },
  };
}

export interface Looking {
  events: readonly MeaningEvent[];
  passes: readonly Pick<Pass, 'source' | 'event' | 'themes'>[];
  codings: readonly Pick<Coding, 'source' | 'theme' | 'event' | 'state'>[];
}

/** Whether a theme was looked for in a source. */
type Examined = (theme: ThemeId) => (source: SourceId) => boolean;

/** The events of a codebook as `examiner` asks them, read once for whatever passes and codings are asked about. */
export interface Story {
  meaning: Meaning;
  steps: ReadonlyMap<ThemeId, readonly Step[]>;
  /** Themes that were taken apart. */
  wholes: ReadonlySet<ThemeId>;
}

export const readEvents = (events: readonly MeaningEvent[]): Story => ({
  meaning: meaningOf(events),
  steps: stepsByTheme(events),
  wholes: new Set(events.flatMap(({ kind, themes }) => (kind === 'split' ? themes : []))),
});

/**
 * Answers: was this theme, as it is meant today, looked for in this source? (method 1.2 I6, 1.3)
 * By a pass made at or after its last create, broaden, shift or split; after a merge also where each of its
 * parts had been (itself included, unless the merge gave birth to it); after a split also where the whole
 * had been and no passage of the whole waits to be re-coded.
 * Gale et al. 2013, step 5: new codes send one back to earlier transcripts.
 */
export const examiner = ({ events, passes, codings }: Looking): Examined =>
  examinedIn(readEvents(events), { passes, codings });

/** The same over events that were read before. */
export function examinedIn(
  { meaning, steps, wholes }: Story,
  { passes, codings }: Omit<Looking, 'events'>,
): Examined {
  const passesOf = new Map<SourceId, Looking['passes'][number][]>();
  for (const pass of passes) {
    const known = passesOf.get(pass.source);
    if (known) known.push(pass);
    else passesOf.set(pass.source, [pass]);
  }
  const waiting = waitingSince(wholes, codings);

  const asOf = (theme: ThemeId, upTo: number): ((source: SourceId) => boolean) => {
    const own = steps.get(theme) ?? NONE;
    const reset = lastOf(own, (step) => RESETS.includes(step.kind), upTo);
    const since = reset?.number ?? 0;
    const lookedFor = new Map<number, boolean>();
    const wasInCodebook = (event: number): boolean => {
      const known = lookedFor.get(event) ?? meaning.isInCodebook(theme, event);
      lookedFor.set(event, known);
      return known;
    };
    const covered = (source: SourceId) =>
      passesOf
        .get(source)
        ?.some(
          (pass) =>
            pass.event >= since &&
            (pass.themes === null ? wasInCodebook(pass.event) : pass.themes.includes(theme)),
        ) ?? false;
    if (reset?.kind === 'merge') {
      const parts = reset.from.filter((part) => part !== theme);
      if (isBornBy(own, since - 1)) parts.push(theme);
      const examinedParts = parts.map((part) => asOf(part, since - 1));
      return (source) => covered(source) || examinedParts.every((examined) => examined(source));
    }
    const whole = reset?.kind === 'split' ? reset.from[0] : undefined;
    if (whole !== undefined) {
      const examinedWhole = asOf(whole, since - 1);
      return (source) =>
        covered(source) || (examinedWhole(source) && (waiting.get(`${whole} ${source}`) ?? since) >= since);
    }
    return covered;
  };
  return (theme) => asOf(theme, Number.POSITIVE_INFINITY);
}

/** By split theme and source, the oldest event of a coding that still carries the theme that was split. */
function waitingSince(
  wholes: ReadonlySet<ThemeId>,
  codings: Looking['codings'],
): ReadonlyMap<string, number> {
  const oldest = new Map<string, number>();
  if (wholes.size === 0) return oldest;
  for (const { theme, source, event, state } of codings) {
    if (state !== 'accepted' || !wholes.has(theme)) continue;
    const key = `${theme} ${source}`;
    oldest.set(key, Math.min(event, oldest.get(key) ?? event));
  }
  return oldest;
}
