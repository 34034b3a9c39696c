import { z } from 'zod';

/** What is written down of who saw what. */
export const AccessKind = z.enum([
  'export',
  'backup',
  'identity',
  'original',
  'coordinator-page',
  'preview',
  'link-made',
  'link-revoked',
  'team',
]);
export type AccessKind = z.infer<typeof AccessKind>;

/** One line of the access log: names of the team and pseudonyms, never who a participant is. */
export const AccessEntry = z.strictObject({
  id: z.string(),
  at: z.string(),
  who: z.string(),
  /** As what they came: a role of the study, `link`, or `this machine`. */
  as: z.string(),
  what: AccessKind,
  about: z.string(),
});
export type AccessEntry = z.infer<typeof AccessEntry>;
