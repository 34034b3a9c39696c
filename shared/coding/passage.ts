import { z } from 'zod';
import {
  AreaId,
  CoderId,
  CodingId,
  ParticipantId,
  SourceId,
  TextId,
  ThemeId,
  TurnId,
  WaveId,
} from '../ids.ts';
import { ThemeKind } from '../theme/theme.ts';
import { Stance } from './coding.ts';

/** An accepted coding with everything that it can be found, sorted and told by. */
export const Passage = z.strictObject({
  id: CodingId,
  rev: z.int(),
  source: SourceId,
  textVersion: TextId,
  start: z.int(),
  end: z.int(),
  text: z.string(),
  theme: ThemeId,
  kind: ThemeKind.nullable(),
  area: AreaId.nullable(),
  wave: WaveId.nullable(),
  /** The panel's interviews, or anybody else's words. */
  voice: z.enum(['panel', 'other']),
  participant: ParticipantId.nullable(),
  /** A pseudonym, or what the text calls who spoke. */
  speaker: z.string(),
  role: z.string(),
  coder: CoderId,
  stance: Stance.nullable(),
  told: z.string(),
  prompted: z.boolean(),
  /** Whether a memo is written on this coding. */
  memo: z.boolean(),
  turn: TurnId.nullable(),
  /** Counted from 1. */
  turnNumber: z.int().nullable(),
  /** Whole seconds into the recording. */
  time: z.int().nullable(),
  /** The day of the conversation. */
  day: z.string().nullable(),
  createdAt: z.string(),
});
export type Passage = z.infer<typeof Passage>;

/** What the table of passages can be sorted by; `place` is month, area, source and place in the text. */
export const PassageOrder = z.enum([
  'place',
  'words',
  'theme',
  'kind',
  'area',
  'wave',
  'speaker',
  'role',
  'coder',
  'stance',
  'made',
]);
export type PassageOrder = z.infer<typeof PassageOrder>;

/** A threat's coding that does not say yet how it speaks of the threat. */
export const isStanceToSet = ({ kind, stance }: Pick<Passage, 'kind' | 'stance'>): boolean =>
  kind === 'threat' && stance === null;
