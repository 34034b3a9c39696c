import { z } from 'zod';
import { AreaId, CodingId, LinkId } from '../ids.ts';
import type { ThemeKind } from '../theme/theme.ts';

export const LinkType = z.enum([
  'enables',
  'endangers',
  'undermines',
  'feeds',
  'addresses',
  'leads-to',
  'same-coin',
]);
export type LinkType = z.infer<typeof LinkType>;

/** Somebody's account of how two themes (or groups of them) hang together; never a proof of cause. */
export const Link = z.strictObject({
  id: LinkId,
  rev: z.int(),
  /** Ids of themes or groups. */
  from: z.string(),
  to: z.string(),
  type: LinkType,
  basis: z.enum(['participant', 'researcher']),
  /** Where it is said; empty means nowhere in particular. */
  areas: z.array(AreaId),
  excerpts: z.array(CodingId),
  note: z.string(),
});
export type Link = z.infer<typeof Link>;

/** `from`, `to` are ids or titles of themes or groups; `areas` ids or names. */
export const NewLink = z.strictObject({
  from: z.string(),
  to: z.string(),
  type: LinkType,
  basis: z.enum(['participant', 'researcher']),
  areas: z.array(z.string()).optional(),
  excerpts: z.array(CodingId).optional(),
  note: z.string().optional(),
});
export type NewLink = z.infer<typeof NewLink>;
export const LinkChanges = NewLink.partial();
export type LinkChanges = z.infer<typeof LinkChanges>;

type Kind = ThemeKind | null;
const positive: readonly Kind[] = ['change', 'enabler', null];

/** Which kinds a link may join: an enabler enables, a threat endangers, an opportunity addresses. */
export function mayLink(type: LinkType, from: Kind, to: Kind): boolean {
  switch (type) {
    case 'enables':
      return positive.includes(from) && positive.includes(to);
    case 'endangers':
      return from === 'threat' && (positive.includes(to) || to === 'opportunity');
    case 'undermines':
      return from === 'threat' && to !== 'threat';
    case 'feeds':
      return from === 'threat' && to === 'threat';
    case 'addresses':
      return from === 'opportunity' && (to === 'threat' || to === null);
    case 'leads-to':
    case 'same-coin':
      return true;
  }
}
