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
