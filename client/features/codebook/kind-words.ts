import type { KindKey } from '#shared/codebook/tree.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';

/** A kind as a heading over many. */
export const kindsWords: Record<KindKey, string> = {
  change: 'Changes',
  enabler: 'Enablers',
  threat: 'Threats',
  opportunity: 'Opportunities',
  unsorted: 'Unsorted',
};

/** A kind as the name of one. */
export const kindWords: Record<KindKey, string> = {
  change: 'Change',
  enabler: 'Enabler',
  threat: 'Threat',
  opportunity: 'Opportunity',
  unsorted: 'Unsorted',
};

export const kindOf = (key: KindKey): ThemeKind | null => (key === 'unsorted' ? null : key);

/** “3 excerpts”, “1 excerpt”. */
export const some = (count: number, noun: string): string =>
  `${count.toLocaleString()} ${noun}${count === 1 ? '' : 's'}`;

/** Why a theme that is given another kind does not stay where it stood. */
export const PARENTS_KIND = 'a sub-theme has its parent’s kind';

/** “leaves “Trust”: …”, of one or several that stood under themes of these titles. */
export const leavesWords = (parents: readonly string[]): string => {
  const from = [...new Set(parents)];
  const leave = parents.length === 1 ? 'leaves' : 'leave';
  return `${leave} ${from.length > 2 ? `${from.length} themes` : from.map((title) => `“${title}”`).join(' and ')}: ${PARENTS_KIND}`;
};
