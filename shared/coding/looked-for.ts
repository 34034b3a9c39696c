import { examiner, type Looking } from '../codebook/meaning.ts';
import type { CoderId, SourceId } from '../ids.ts';
import { inFrameOrder } from '../theme/frame.ts';
import type { Group, Theme } from '../theme/theme.ts';
import type { Pass } from './pass.ts';

export interface LookedFor {
  /** The themes one may look for, in the order of the frame. */
  themes: Theme[];
  /** Those not looked for under their present meaning. */
  open: Theme[];
  /** The running number of the codebook as it stands. */
  codebook: number;
  /** Whether this coder has completed a pass of the whole codebook here before. */
  hasPass: boolean;
}

interface Desk extends Omit<Looking, 'passes'> {
  source: SourceId;
  coder: CoderId;
  themes: readonly Theme[];
  groups: readonly Group[];
  passes: readonly Pass[];
}

/** What one coder has looked for in one source, as each theme is meant today (method 1.2, I6). */
export function lookedFor({ source, coder, themes, groups, events, passes, codings }: Desk): LookedFor {
  const own = passes.filter((pass) => pass.coder === coder);
  const examined = examiner({ events, passes: own, codings });
  const inUse = inFrameOrder(
    themes.filter((theme) => !theme.retired && theme.mergedInto === null),
    groups,
  );
  return {
    themes: inUse,
    open: inUse.filter((theme) => !examined(theme.id)(source)),
    codebook: Math.max(0, ...events.map((event) => event.number)),
    hasPass: own.some((pass) => pass.source === source && pass.themes === null),
  };
}
