import type { ThemeKind } from '../theme/theme.ts';
import type { Cause, Claim } from './claim.ts';

/** What a list of claims is narrowed to. */
export interface ClaimsAsked {
  /** Only what reads otherwise, only what was left open, or all. */
  show: 'changed' | 'left' | 'all';
  /** Null stands for unsorted themes; all kinds where none is said. */
  kinds?: readonly (ThemeKind | null)[] | undefined;
  area?: string | undefined;
}

/** A theme of then, and the claims on it that are shown. */
export interface ThemeClaims {
  theme: Claim['theme'];
  claims: readonly Claim[];
}

/** The claims asked for, by theme in the order of then; a claim about all areas goes where one area is asked for. */
export function claimsShown(claims: readonly Claim[], { show, kinds, area }: ClaimsAsked): ThemeClaims[] {
  const found = new Map<string, { theme: Claim['theme']; claims: Claim[] }>();
  for (const claim of claims) {
    if (show === 'changed' && !claim.isChanged) continue;
    if (show === 'left' && claim.unaddressed === null) continue;
    if (kinds && !kinds.includes(claim.theme.kind)) continue;
    if (area !== undefined && claim.area?.id !== area) continue;
    const known = found.get(claim.theme.id) ?? { theme: claim.theme, claims: [] };
    known.claims.push(claim);
    found.set(claim.theme.id, known);
  }
  return [...found.values()];
}

/** How many claims there are, how many read otherwise and by what, and how many were left open. */
export function claimCounts(claims: readonly Claim[]) {
  const changed = claims.filter(({ isChanged }) => isChanged);
  const by = (cause: Cause) => changed.filter(({ causes }) => causes.includes(cause)).length;
  return {
    of: claims.length,
    changed: changed.length,
    world: by('world'),
    reading: by('reading'),
    judgement: by('judgement'),
    left: claims.filter(({ unaddressed }) => unaddressed !== null).length,
  };
}
