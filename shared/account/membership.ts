import { z } from 'zod';
import { CoderId, StudyId } from '../ids.ts';
import { Role } from './roles.ts';

/** What an account is in one study. */
export const Membership = z.strictObject({ study: StudyId, account: CoderId, role: Role, at: z.string() });
export type Membership = z.infer<typeof Membership>;
