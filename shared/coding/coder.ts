import { z } from 'zod';
import { CoderId } from '../ids.ts';

/** A member of the team as the study knows them. */
export const Coder = z.strictObject({ id: CoderId, name: z.string(), initials: z.string() });
export type Coder = z.infer<typeof Coder>;
