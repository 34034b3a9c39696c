import { z } from 'zod';

/** The thresholds of the method, as one study holds them. Units in the names or beside them. */
export const Policies = z.strictObject({
  /** Participant words that examined, absence-capable sources of a cell must hold before silence counts as absence. */
  absenceWords: z.int().min(0).default(1000),
  /** Mention units a cell's panel sources must hold before a share of talk is computed. */
  shareUnits: z.int().min(1).default(40),
  /** Words after which a turn is cut into another mention unit. */
  unitWords: z.int().min(1).default(150),
  /** Rise of the median that counts as a change of strength: points of share, steps of rating, and how many times. */
  sharePoints: z.number().min(0).default(5),
  ratingSteps: z.number().min(0).default(0.75),
  strengthRatio: z.number().min(1).default(1.5),
  /** Share points that part small from middle and middle from large marks. */
  shareSizes: z.tuple([z.number(), z.number()]).default([5, 15]),
  /** Fewer participants than this fitting a printed label is an insider risk. */
  attributionK: z.int().min(1).default(3),
  /** New participant words a corrected text may hold before its passes no longer carry over. */
  correctionWords: z.int().min(0).default(50),
  /** Whether no answer to a request for clearance counts as consent; only where the signed consent says so. */
  noAnswerIsConsent: z.boolean().default(false),
});
export type Policies = z.infer<typeof Policies>;

export const defaultPolicies: Policies = Policies.parse({});
