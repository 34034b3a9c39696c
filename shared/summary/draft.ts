import { z } from 'zod';
import type { SummaryRow } from './summary.ts';

/** A row of a summary being written: what it says now, and what it was begun from; null where there was none. */
export const RowDraft = z.strictObject({
  text: z.string(),
  base: z.strictObject({ rev: z.int(), text: z.string() }).nullable(),
});
export type RowDraft = z.infer<typeof RowDraft>;

type Said = Pick<SummaryRow, 'rev' | 'text'>;

/** A draft of a row as it stands, or of one that nobody wrote yet. */
export const rowDraftOf = (row: Said | undefined): RowDraft =>
  row ? { text: row.text, base: { rev: row.rev, text: row.text } } : { text: '', base: null };

/** A draft as it was kept; undefined where the text is none. */
export function readRowDraft(text: string): RowDraft | undefined {
  try {
    return RowDraft.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Whether anything was written that is not saved. */
export const isRowUnsaved = ({ text, base }: RowDraft): boolean => text.trim() !== (base?.text ?? '').trim();

/**
 * Whether the row says something else now than when the draft was begun, and the draft is not saved: nobody had
 * written it then, or it was changed since.
 */
export const isRowBehind = (draft: RowDraft, row: Said | undefined): boolean =>
  row !== undefined &&
  isRowUnsaved(draft) &&
  row.text !== (draft.base?.text ?? '') &&
  row.text !== draft.text.trim();
