import { z } from 'zod';
import { Coder } from '../coding/coder.ts';

/** Whoever works with the program: the name and initials their deeds and codings carry. */
export const Account = Coder;
export type Account = z.infer<typeof Account>;

export const AccountChanges = z
  .strictObject({
    name: z.string().trim().min(1, 'a person needs a name').max(80),
    initials: z.string().trim().min(1, 'initials are one to four letters').max(4),
  })
  .partial();
export type AccountChanges = z.infer<typeof AccountChanges>;

/** The first letters of the first and the last word of a name: “Mira Sandhu” is MS. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
