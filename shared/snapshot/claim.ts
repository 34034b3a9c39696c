import { z } from 'zod';
import { Firmness } from '../analysis/trajectory.ts';
import { AreaId, ThemeId, WaveId } from '../ids.ts';
import { ThemeKind } from '../theme/theme.ts';
import { SnapshotHead } from './snapshot.ts';

export const ClaimKind = z.enum(['status', 'story', 'scope']);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** Why a claim reads otherwise: new months, an other reading of the same months, or a person’s word. */
export const Cause = z.enum(['world', 'reading', 'judgement']);
export type Cause = z.infer<typeof Cause>;

export const causeWords: Record<Cause, string> = {
  world: 'The world moved',
  reading: 'Our reading changed',
  judgement: 'We judged',
};

/** What was, or is, claimed. */
export const ToldClaim = z.strictObject({
  words: z.string(),
  /** A person stands behind it. */
  isConfirmed: z.boolean(),
  /** Of a suggested story; else null. */
  firmness: Firmness.nullable(),
});
export type ToldClaim = z.infer<typeof ToldClaim>;

/** A claim of a snapshot beside what is claimed today. */
export const Claim = z.strictObject({
  kind: ClaimKind,
  /** As the theme was called then. */
  theme: z.strictObject({ id: ThemeId, title: z.string(), kind: ThemeKind.nullable() }),
  /** Null where the claim is about all areas. */
  area: z.strictObject({ id: AreaId, name: z.string() }).nullable(),
  was: ToldClaim,
  /** What the team said then of what to return to; empty where nothing. */
  watched: z.string(),
  /** Today’s, of everything the theme became; none where nothing is claimed any more. */
  now: z.array(z.strictObject({ theme: ThemeId, title: z.string(), ...ToldClaim.shape })),
  /** Another word, another certainty, another theme, or earlier cells that read otherwise. */
  isChanged: z.boolean(),
  /** What explains that it reads otherwise. */
  causes: z.array(Cause),
  /** What happened since, each in a sentence under its cause. */
  since: z.array(z.strictObject({ cause: Cause, words: z.string() })),
  /** Why nobody has come back to it; null where somebody has, or nothing asks for it. */
  unaddressed: z.string().nullable(),
});
export type Claim = z.infer<typeof Claim>;

/** A snapshot beside today. */
export const ThenAndNow = z.strictObject({
  study: z.string(),
  snapshot: SnapshotHead,
  codebook: z.string(),
  waves: z.array(z.strictObject({ id: WaveId, month: z.string(), closed: z.boolean() })),
  /** Waves closed since, and closed then but open now. */
  closedSince: z.array(WaveId),
  reopened: z.array(WaveId),
  /** Thresholds that are others now: “Talk before silence counts: 1,000 → 1,500 words”. */
  thresholds: z.array(z.string()),
  /** Changes of the codebook since. */
  events: z.int(),
  /** In the order of the frame of then. */
  claims: z.array(Claim),
  /** Themes of today that come from none of then. */
  named: z.array(z.strictObject({ id: ThemeId, title: z.string(), kind: ThemeKind.nullable() })),
});
export type ThenAndNow = z.infer<typeof ThenAndNow>;
