import { z } from 'zod';
import { AreaId, CoderId, CodingId, FindingId, ReportId, ThemeId, WaveId } from '../ids.ts';

/** What a finding is about. `silence` is the one that rests on a theme being looked for and not raised. */
export const FindingKind = z.enum([
  'description',
  'change',
  'shared',
  'difference',
  'relation',
  'outcome',
  'silence',
]);
export type FindingKind = z.infer<typeof FindingKind>;

export const findingKindWords: Record<FindingKind, string> = {
  description: 'What is said',
  change: 'What changed',
  shared: 'What areas share',
  difference: 'Where areas differ',
  relation: 'What hangs together',
  outcome: 'What became of it',
  silence: 'What was not raised',
};

export const Confidence = z.enum(['firm', 'fair', 'tentative', 'single-voice']);
export type Confidence = z.infer<typeof Confidence>;

export const confidenceWords: Record<Confidence, { word: string; means: string }> = {
  firm: { word: 'Firm', means: 'several sources over several waves' },
  fair: { word: 'Fair', means: 'more than one source or wave' },
  tentative: { word: 'Tentative', means: 'little to go on, or it pulls both ways' },
  'single-voice': { word: 'Single voice', means: 'one person said it' },
};

/** A claim the team stands for, with what it rests on and what speaks against it. */
export const Finding = z.strictObject({
  id: FindingId,
  rev: z.int(),
  position: z.int(),
  /** The report it is made for. */
  report: ReportId.nullable(),
  claim: z.string().min(1),
  kind: FindingKind,
  /** Null until somebody says so. */
  confidence: Confidence.nullable(),
  themes: z.array(ThemeId),
  /** Where it is claimed. */
  areas: z.array(AreaId),
  /** When it is claimed; empty where months do not matter. */
  waves: z.array(WaveId),
  evidence: z.array(CodingId),
  /** Passages that speak against it. */
  against: z.array(CodingId),
  /** What to make of them; or where somebody looked and found none. */
  againstNote: z.string(),
  note: z.string(),
  state: z.enum(['draft', 'confirmed']),
  /** Who wrote it last, or confirmed it. */
  by: CoderId,
  at: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** What the ticked passages come to. */
export const RestsOn = z.strictObject({
  areas: z.array(AreaId),
  waves: z.array(WaveId),
  excerpts: z.int(),
  sources: z.int(),
  people: z.int(),
});
export type RestsOn = z.infer<typeof RestsOn>;

export const FindingView = Finding.extend({ restsOn: RestsOn });
export type FindingView = z.infer<typeof FindingView>;

const words = z.string().trim();
const references = z.array(z.string()).max(500);
const fields = {
  claim: words.min(1, 'a finding needs a claim').max(5000),
  kind: FindingKind,
  confidence: Confidence.nullable(),
  themes: references,
  areas: references,
  waves: references,
  evidence: references,
  against: references,
  againstNote: words,
  note: words,
  report: z.string().nullable(),
};

/** `themes`, `areas`, `waves` and `report` are ids, titles, names or months. */
export const NewFinding = z.strictObject(fields).partial().required({ claim: true });
export type NewFinding = z.infer<typeof NewFinding>;

/** `position` is its place among all, counted from 0. */
export const FindingChanges = z.strictObject({ ...fields, position: z.int().min(0) }).partial();
export type FindingChanges = z.infer<typeof FindingChanges>;
