import { z } from 'zod';
import { type AreaId, CodingId, ExerciseRowId, ThemeId } from '../ids.ts';
import { Link, LinkType, mayLink } from '../link/link.ts';
import type { ThemeKind } from '../theme/theme.ts';
import { cellOf, type ExercisePart, type ExerciseRow } from './exercise.ts';

/** A link that the rows of an exercise claim. */
export const ClaimedLink = z.strictObject({
  from: ThemeId,
  to: ThemeId,
  type: LinkType,
  /** Which rows say so. */
  rows: z.array(ExerciseRowId),
  /** What becomes of it: a link of its own, words and an area added to the one there is, or nothing. */
  becomes: z.enum(['made', 'widened', 'there']),
  /** The link that stands already. */
  link: Link.nullable(),
  /** Passages of the exercise that speak of either end. */
  excerpts: z.array(CodingId),
});
export type ClaimedLink = z.infer<typeof ClaimedLink>;

/** Which way the arrows of the exercise run: a threat endangers the change it stands behind. */
const CLAIMS: readonly { from: ExercisePart; to: ExercisePart; type: LinkType }[] = [
  { from: 'threat', to: 'change', type: 'endangers' },
  { from: 'opportunity', to: 'threat', type: 'addresses' },
  { from: 'opportunity', to: 'step', type: 'leads-to' },
];

export interface ClaimsAsked {
  area: AreaId;
  rows: readonly ExerciseRow[];
  links: readonly Link[];
  kindOf: (theme: ThemeId) => ThemeKind | null | undefined;
  /** Accepted codings of a theme in the exercise that a row comes from. */
  excerptsOf: (row: ExerciseRow, theme: ThemeId) => readonly CodingId[];
}

/**
 * Answers: what do the rows of an exercise say hangs together? One claim a pair, in the order of the rows;
 * where kinds may not be joined like that, nothing is claimed.
 */
export function claimsOf({ area, rows, links, kindOf, excerptsOf }: ClaimsAsked): ClaimedLink[] {
  const claims = new Map<string, ClaimedLink>();
  for (const row of rows)
    for (const { from, to, type } of CLAIMS) {
      const [one, other] = [cellOf(row, from).theme, cellOf(row, to).theme];
      if (one === null || other === null || one === other) continue;
      const [kind, otherKind] = [kindOf(one), kindOf(other)];
      if (kind === undefined || otherKind === undefined || !mayLink(type, kind, otherKind)) continue;
      const key = `${one} ${type} ${other}`;
      const link =
        links.find((known) => known.from === one && known.to === other && known.type === type) ?? null;
      const claim = claims.get(key) ?? {
        ...{ from: one, to: other, type, link },
        ...{ rows: [], excerpts: [], becomes: 'made' as const },
      };
      claim.rows.push(row.id);
      claim.excerpts = [...new Set([...claim.excerpts, ...excerptsOf(row, one), ...excerptsOf(row, other)])];
      claims.set(key, claim);
    }
  return [...claims.values()].map((claim) => ({ ...claim, becomes: becomesOf(claim, area) }));
}

function becomesOf({ link, excerpts }: ClaimedLink, area: AreaId): ClaimedLink['becomes'] {
  if (link === null) return 'made';
  const isHere = link.areas.length === 0 || link.areas.includes(area);
  return isHere && excerpts.every((one) => link.excerpts.includes(one)) ? 'there' : 'widened';
}

/** A link with what an exercise adds to it; one said of nowhere in particular stays so. */
export const widened = (link: Link, claim: ClaimedLink, area: AreaId): Pick<Link, 'areas' | 'excerpts'> => ({
  areas: link.areas.length === 0 ? [] : [...new Set([...link.areas, area])],
  excerpts: [...new Set([...link.excerpts, ...claim.excerpts])],
});
