import { z } from 'zod';
import { ConsentItem } from '../participant/consent.ts';

/** What a package for an archive is going to hold, and what stays here. */
export const ArchivePlan = z.strictObject({
  sources: z.strictObject({ leave: z.int(), stay: z.int() }),
  /** Participants in the study, and those whose words stay here. */
  participants: z.int(),
  people: z.array(
    z.strictObject({ id: z.string(), pseudonym: z.string(), why: z.string(), sources: z.int() }),
  ),
  consent: z.array(
    z.strictObject({
      item: ConsentItem,
      reach: z.enum(['everything', 'one month or audience']),
      answer: z.string(),
      participants: z.int(),
    }),
  ),
  /** Names of the dictionary and likely names that still stand in texts; whether the study holds packages back for them. */
  names: z.strictObject({ open: z.int(), standing: z.int(), holdBack: z.boolean() }),
});
export type ArchivePlan = z.infer<typeof ArchivePlan>;
