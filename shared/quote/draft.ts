import { z } from 'zod';
import { Bracket, bracketsOf } from './brackets.ts';
import { Identifiable, type QuoteChanges, type QuoteView } from './quote.ts';
import { verbatim } from './verbatim.ts';

/** What is edited of a quote before anybody is asked about it. */
const Edited = z.strictObject({
  printed: z.string(),
  brackets: z.array(Bracket),
  label: z.string(),
  namesArea: z.boolean(),
  identifiable: Identifiable.nullable(),
  note: z.string(),
});
export type Edited = z.infer<typeof Edited>;

/** A quote being edited: as it would be, and as it was when somebody began. */
export const QuoteDraft = z.strictObject({ ...Edited.shape, base: Edited });
export type QuoteDraft = z.infer<typeof QuoteDraft>;

const editedOf = ({ printed, brackets, label, namesArea, identifiable, note }: Edited): Edited => ({
  printed,
  brackets,
  label,
  namesArea,
  identifiable,
  note,
});
const same = (one: Edited, other: Edited): boolean =>
  JSON.stringify(editedOf(one)) === JSON.stringify(editedOf(other));

/** A draft of a quote as it stands. */
export const draftOf = (quote: Edited): QuoteDraft => ({ ...editedOf(quote), base: editedOf(quote) });

/** A draft as it was kept; undefined where the text is none. */
export function readDraft(text: string): QuoteDraft | undefined {
  try {
    return QuoteDraft.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Whether anything was edited that is not saved. */
export const isUnsaved = (draft: QuoteDraft): boolean => !same(draft, draft.base);

/** Whether the quote was changed elsewhere since somebody began, and otherwise than here. */
export const isBehind = (draft: QuoteDraft, quote: Edited): boolean =>
  isUnsaved(draft) && !same(draft.base, quote) && !same(draft, quote);

/** What saving a draft changes; words as said are kept as none of their own. */
export function changesOf(said: string, draft: QuoteDraft): QuoteChanges {
  const { printed, brackets, base } = draft;
  const words = printed.trim();
  const given = bracketsOf(verbatim(said, words).marks, brackets).flatMap(({ mark, reason }) =>
    reason === null || mark.type === 'capital' ? [] : [{ text: mark.text, reason }],
  );
  return {
    ...(printed !== base.printed && { publicText: words === said ? null : words }),
    ...(JSON.stringify(given) !== JSON.stringify(base.brackets) && { brackets: given }),
    ...(draft.label !== base.label && { label: draft.label }),
    ...(draft.namesArea !== base.namesArea && { namesArea: draft.namesArea }),
    ...(JSON.stringify(draft.identifiable) !== JSON.stringify(base.identifiable) && {
      identifiable: draft.identifiable,
    }),
    ...(draft.note !== base.note && { note: draft.note }),
  };
}

/** The reasons with one given for the brackets of some words: for all of them that have none yet, and for this one. */
export function withReason(
  brackets: readonly Bracket[],
  { text, reason }: Bracket,
  count: number,
): Bracket[] {
  const others = brackets.filter((bracket) => bracket.text !== text);
  return [...others, ...Array.from({ length: count }, () => ({ text, reason }))];
}

/** What is asked of a draft before anybody is: the quote as saving it would make it. */
export const asDrafted = <Quote extends QuoteView>(quote: Quote, draft: QuoteDraft): Quote => ({
  ...quote,
  ...editedOf(draft),
});
