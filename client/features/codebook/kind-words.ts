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
