import { z } from 'zod';
import {
  AreaId,
  CoderId,
  CodingId,
  MemoId,
  ParticipantId,
  SourceId,
  TextId,
  ThemeId,
  WaveId,
} from '../ids.ts';

export const MemoKind = z.enum(['analytic', 'methodological', 'reflexive']);
export const MemoSubject = z.enum([
  'study',
  'source',
  'excerpt',
  'coding',
  'theme',
  'area',
  'wave',
  'participant',
  'cell',
]);

/**
 * A note of the team. `about` says what on: an excerpt is a source with a span, a cell is a theme, an area
 * and a wave; the ids that `about` does not name are null.
 */
export const Memo = z.strictObject({
  id: MemoId,
  rev: z.int(),
  about: MemoSubject,
  source: SourceId.nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  /** The text that `start` and `end` count in; null unless it is on an excerpt. */
  textVersion: TextId.nullable(),
  coding: CodingId.nullable(),
  theme: ThemeId.nullable(),
  area: AreaId.nullable(),
  wave: WaveId.nullable(),
  participant: ParticipantId.nullable(),
  kind: MemoKind,
  /** Markdown. */
  body: z.string(),
  author: CoderId,
  createdAt: z.string(),
  changedAt: z.string(),
  trashedAt: z.string().nullable(),
});
export type Memo = z.infer<typeof Memo>;

export const NewMemo = z.strictObject({
  about: MemoSubject,
  source: z.string().optional(),
  /** The text that the offsets count in; where another is in force by now, it is refused. */
  textVersion: TextId.optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(1).optional(),
  coding: z.string().optional(),
  theme: z.string().optional(),
  area: z.string().optional(),
  wave: z.string().optional(),
  participant: z.string().optional(),
  kind: MemoKind,
  body: z.string().trim().min(1, 'a memo needs words'),
});
export type NewMemo = z.infer<typeof NewMemo>;
export const MemoChanges = z
  .strictObject({ kind: MemoKind, body: z.string().trim().min(1, 'a memo needs words') })
  .partial();
export type MemoChanges = z.infer<typeof MemoChanges>;
