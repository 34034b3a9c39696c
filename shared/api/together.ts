import { z } from 'zod';
import { AreaId, CodingId, SourceId, ThemeId, TurnId, WaveId } from '../ids.ts';
import { SourceKind } from '../source/source.ts';
import { ThemeKind } from '../theme/theme.ts';
import { endpoint } from './endpoint.ts';

/** Which themes stand together in turns of participants, and how often. */
export const TogetherView = z.strictObject({
  /** In the order of the frame, retired ones left out; `turns` is the base: in how many a theme is coded. */
  themes: z.array(
    z.strictObject({ id: ThemeId, title: z.string(), kind: ThemeKind.nullable(), turns: z.int() }),
  ),
  /** Each pair once, `one` earlier in the frame; pairs that never meet are left out. */
  pairs: z.array(z.strictObject({ one: ThemeId, other: ThemeId, turns: z.int() })),
});
export type TogetherView = z.infer<typeof TogetherView>;

/** A turn that carries both of two themes, with the passages of each. */
export const SharedTurnView = z.strictObject({
  source: SourceId,
  title: z.string(),
  kind: SourceKind,
  area: AreaId.nullable(),
  wave: WaveId.nullable(),
  day: z.string().nullable(),
  voice: z.enum(['panel', 'other']),
  attribution: z.string(),
  turn: TurnId.nullable(),
  /** Whole seconds into the recording. */
  time: z.int().nullable(),
  /** In order of their place; the same words marked by two coders stand once. */
  passages: z.array(z.strictObject({ theme: ThemeId, coding: CodingId, text: z.string() })),
});
export type SharedTurnView = z.infer<typeof SharedTurnView>;

const within = z.enum(['turn', 'passage']).optional();
/** Ids, names or months. */
const filters = {
  area: z.string().optional(),
  wave: z.string().optional(),
  voices: z.enum(['panel', 'all']).optional(),
  within,
};

export const togetherApi = {
  list: endpoint('GET', '/api/studies/:study/together', {
    summary: 'Which themes participants speak of in the same turn, or in overlapping passages of it',
    params: z.strictObject({ study: z.string() }),
    query: z.strictObject(filters),
    result: TogetherView,
  }),
  pair: endpoint('GET', '/api/studies/:study/together/:one/:other', {
    summary: 'The turns in which two themes stand together, the first 200 of them',
    params: z.strictObject({ study: z.string(), one: z.string(), other: z.string() }),
    query: z.strictObject(filters),
    result: z.strictObject({ items: z.array(SharedTurnView), of: z.int() }),
  }),
};
