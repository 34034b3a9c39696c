import { useDraft } from '#client/lib/draft.ts';
import {
  conflictsOf,
  draftText,
  editedFields,
  type MeaningField,
  overPresent,
  readDraft,
  withEdit,
  written,
} from '#shared/codebook/theme-draft.ts';
import type { Theme } from '#shared/theme/theme.ts';

export interface MeaningDraft {
  /** A field as the form shows it. */
  text: (field: MeaningField) => string;
  write: (field: MeaningField, text: string) => void;
  /** Fields that would change. */
  edited: readonly MeaningField[];
  /** Those that somebody else has changed meanwhile. */
  conflicts: readonly MeaningField[];
  /** Mine is written over what stands now. */
  keepMine: () => void;
  discard: () => void;
}

/** Edits of a theme's meaning, kept in the browser until they are saved or discarded. */
export function useMeaningDraft(theme: Theme): MeaningDraft {
  const kept = useDraft('theme', theme.id, '');
  const draft = readDraft(kept.text);
  return {
    text: (field) => written(draft, theme, field),
    write: (field, text) => kept.write(draftText(withEdit(draft, theme, field, text))),
    edited: editedFields(draft, theme),
    conflicts: conflictsOf(draft, theme),
    keepMine: () => kept.write(draftText(overPresent(draft, theme))),
    discard: kept.discard,
  };
}
