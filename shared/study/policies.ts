import { z } from 'zod';

/** What each threshold may be. */
const fields = {
  /** Participant words that examined, absence-capable sources of a cell must hold before silence counts as absence. */
  absenceWords: z.int().min(0),
  /** Mention units a cell's panel sources must hold before a share of talk is computed. */
  shareUnits: z.int().min(1),
  /** Words after which a turn is cut into another mention unit. */
  unitWords: z.int().min(1),
  /** Rise of the median that counts as a change of strength: points of share, steps of rating, and how many times. */
  sharePoints: z.number().min(0),
  ratingSteps: z.number().min(0),
  strengthRatio: z.number().min(1),
  /** Least height of a surge over both neighbouring waves: points of share, steps of rating, and how many times. */
  surgePoints: z.number().min(0),
  surgeSteps: z.number().min(0),
  surgeRatio: z.number().min(1),
  /** Percent of the waves between first and last presence that must be present for single silences to be passed over. */
  toleratedPercent: z.number().min(0).max(100),
  /** Observed waves below which a story is weak, and from which on it may be firm. */
  fairWaves: z.int().min(1),
  firmWaves: z.int().min(1),
  /** Share points that part small from middle and middle from large marks. */
  shareSizes: z
    .tuple([z.number().min(0), z.number().min(0)])
    .refine(([small, large]) => small <= large, 'the smaller share comes first'),
  /** Interviews of the base and of a run of the saturation measure; percent of the base's themes new in a run at which it is reached. */
  saturationBase: z.int().min(1),
  saturationRun: z.int().min(1),
  saturationPercent: z.number().min(0).max(100),
  /** Fewer participants than this fitting a printed label is an insider risk. */
  attributionK: z.int().min(1),
  /** New participant words a corrected text may hold before its passes no longer carry over. */
  correctionWords: z.int().min(0),
  /** Whether no answer to a request for clearance counts as consent; only where the signed consent says so. */
  noAnswerIsConsent: z.boolean(),
  /** Whether names of areas may stand in texts: else they are candidates for the dictionary of names. */
  areaNamesMayStand: z.boolean(),
  /** Whether nothing leaves the study while names or candidates stand open in its texts. */
  namesHoldExports: z.boolean(),
};

/** The thresholds of the method, as one study holds them. Units in the names or beside them. */
export const Policies = z.strictObject({
  absenceWords: fields.absenceWords.default(1000),
  shareUnits: fields.shareUnits.default(40),
  unitWords: fields.unitWords.default(150),
  sharePoints: fields.sharePoints.default(5),
  ratingSteps: fields.ratingSteps.default(0.75),
  strengthRatio: fields.strengthRatio.default(1.5),
  surgePoints: fields.surgePoints.default(10),
  surgeSteps: fields.surgeSteps.default(2),
  surgeRatio: fields.surgeRatio.default(2),
  toleratedPercent: fields.toleratedPercent.default(75),
  fairWaves: fields.fairWaves.default(3),
  firmWaves: fields.firmWaves.default(5),
  shareSizes: fields.shareSizes.default([5, 15]),
  saturationBase: fields.saturationBase.default(4),
  saturationRun: fields.saturationRun.default(2),
  saturationPercent: fields.saturationPercent.default(5),
  attributionK: fields.attributionK.default(3),
  correctionWords: fields.correctionWords.default(50),
  noAnswerIsConsent: fields.noAnswerIsConsent.default(false),
  areaNamesMayStand: fields.areaNamesMayStand.default(true),
  namesHoldExports: fields.namesHoldExports.default(false),
});
export type Policies = z.infer<typeof Policies>;

export const defaultPolicies: Policies = Policies.parse({});

/** Some thresholds, and what they are to be. */
export const PoliciesChanges = z.strictObject(fields).partial();
export type PoliciesChanges = z.infer<typeof PoliciesChanges>;
