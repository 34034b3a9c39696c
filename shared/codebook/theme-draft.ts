import { z } from 'zod';
import type { Theme } from '../theme/theme.ts';

/** The fields that carry a theme's meaning, in the order of the form. */
export const MEANING_FIELDS = ['definition', 'useWhen', 'notWhen'] as const;
export type MeaningField = (typeof MEANING_FIELDS)[number];

export const meaningFieldWords: Record<MeaningField, string> = {
  definition: 'Definition',
  useWhen: 'Use when',
  notWhen: 'Not when',
};

/** An edit of one field: what is written, over what stood when the writing began. */
const Edit = z.strictObject({ text: z.string(), over: z.string() });
export type Edit = z.infer<typeof Edit>;

/** Edits of a theme's meaning that are not saved yet. */
const ThemeDraft = z.strictObject({
  definition: Edit.optional(),
  useWhen: Edit.optional(),
  notWhen: Edit.optional(),
});
export type ThemeDraft = z.infer<typeof ThemeDraft>;

/** A kept draft; what cannot be read as one is none. */
export function readDraft(text: string): ThemeDraft {
  if (text === '') return {};
  try {
    return ThemeDraft.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}

/** A draft as it is kept; empty where nothing is edited. */
export const draftText = (draft: ThemeDraft): string =>
  Object.keys(draft).length === 0 ? '' : JSON.stringify(draft);

type Meaning = Pick<Theme, MeaningField>;

/** A draft with one field written anew; a field that reads as it stands is no edit. */
export function withEdit(draft: ThemeDraft, theme: Meaning, field: MeaningField, text: string): ThemeDraft {
  const { [field]: before, ...rest } = draft;
  return text === theme[field] ? rest : { ...rest, [field]: { text, over: before?.over ?? theme[field] } };
}

/** A field as the form shows it. */
export const written = (draft: ThemeDraft, theme: Meaning, field: MeaningField): string =>
  draft[field]?.text ?? theme[field];

/** The fields that would change, in the order of the form. */
export const editedFields = (draft: ThemeDraft, theme: Meaning): MeaningField[] =>
  MEANING_FIELDS.filter((field) => written(draft, theme, field) !== theme[field]);

/** Edited fields that somebody else has changed since the writing began. */
export const conflictsOf = (draft: ThemeDraft, theme: Meaning): MeaningField[] =>
  editedFields(draft, theme).filter((field) => draft[field]?.over !== theme[field]);

/** The draft as written over what stands now: mine wins. */
export const overPresent = (draft: ThemeDraft, theme: Meaning): ThemeDraft =>
  Object.fromEntries(
    editedFields(draft, theme).map((field) => [
      field,
      { text: written(draft, theme, field), over: theme[field] } satisfies Edit,
    ]),
  );
