import { z } from 'zod';

/** What goes for good with something, in numbers. */
export const Going = z.strictObject({
  sources: z.int(),
  /** Words of transcripts, in all their versions. */
  words: z.int(),
  codings: z.int(),
  quotes: z.int(),
  /** Memos on it and on what was coded in it. */
  memos: z.int(),
  passes: z.int(),
  snapshots: z.int(),
  reports: z.int(),
  /** Frozen editions of reports. */
  editions: z.int(),
  /** Uploaded files kept beside it. */
  files: z.int(),
});
export type Going = z.infer<typeof Going>;

/** Something that was thrown away and can be brought back. */
export const TrashItem = z.strictObject({
  word: z.enum(['source', 'memo', 'snapshot', 'report']),
  id: z.string(),
  /** Its title; of a memo its first words. */
  title: z.string(),
  /** What it is, in a few words: “interview”, “analytic memo on a theme”. */
  kind: z.string(),
  at: z.string(),
  /** Who threw it away; empty where nobody can tell. */
  by: z.string(),
  /** Whether it can be brought back: what an undone deed added can only be done again. */
  restorable: z.boolean(),
  going: Going,
});
export type TrashItem = z.infer<typeof TrashItem>;

const NOTHING: Going = {
  sources: 0,
  words: 0,
  codings: 0,
  quotes: 0,
  memos: 0,
  passes: 0,
  snapshots: 0,
  reports: 0,
  editions: 0,
  files: 0,
};

/** What goes with all of them. */
export const goingWith = (items: readonly Pick<TrashItem, 'going'>[]): Going =>
  items.reduce<Going>(
    (sum, { going }) => ({
      sources: sum.sources + going.sources,
      words: sum.words + going.words,
      codings: sum.codings + going.codings,
      quotes: sum.quotes + going.quotes,
      memos: sum.memos + going.memos,
      passes: sum.passes + going.passes,
      snapshots: sum.snapshots + going.snapshots,
      reports: sum.reports + going.reports,
      editions: sum.editions + going.editions,
      files: sum.files + going.files,
    }),
    NOTHING,
  );

/** One number for all that goes: whoever confirms names it, so that nothing goes that they did not see. */
export const sizeOf = ({ words: _, ...going }: Going): number =>
  Object.values(going).reduce((sum, count) => sum + count, 0);
