import { z } from 'zod';
import { type Theme, ThemeKind } from '../theme/theme.ts';
import { type Coding, Stance } from './coding.ts';

export const ShownKind = z.enum([...ThemeKind.options, 'unsorted']);
export type ShownKind = z.infer<typeof ShownKind>;
/** A stance, or none yet. */
export const ShownStance = z.enum([...Stance.options, 'none']);
export type ShownStance = z.infer<typeof ShownStance>;

/** Which codings a reader wants to see; what is left out does not narrow. */
export interface Shown {
  kinds?: readonly ShownKind[] | undefined;
  theme?: string | undefined;
  coder?: string | undefined;
  stances?: readonly ShownStance[] | undefined;
}

export const isNarrowed = ({ kinds, theme, coder, stances }: Shown): boolean =>
  (kinds?.length ?? 0) > 0 || theme !== undefined || coder !== undefined || (stances?.length ?? 0) > 0;

type Judged = Pick<Coding, 'theme' | 'coder' | 'stance'>;

/** Whether a coding is one of those; *stance to set* is asked of threats only. */
export function isShown(coding: Judged, theme: Pick<Theme, 'kind'> | undefined, shown: Shown): boolean {
  const { kinds = [], stances = [] } = shown;
  if (kinds.length > 0 && !kinds.includes(theme?.kind ?? 'unsorted')) return false;
  if (shown.theme !== undefined && coding.theme !== shown.theme) return false;
  if (shown.coder !== undefined && coding.coder !== shown.coder) return false;
  if (stances.length === 0) return true;
  return coding.stance === null
    ? stances.includes('none') && theme?.kind === 'threat'
    : stances.includes(coding.stance);
}
