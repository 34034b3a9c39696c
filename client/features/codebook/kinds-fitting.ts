import { listed } from '#shared/analysis/wording.ts';
import { mayRelate, type Relation } from '#shared/link/relation.ts';
import { THEME_KINDS, type ThemeKind } from '#shared/theme/theme.ts';
import { kindsWords } from './kind-words.ts';

/** What may stand at the other end of a relation: “changes, enablers and opportunities”. */
export const kindsFitting = (relation: Relation, kind: ThemeKind | null): string => {
  const fitting = THEME_KINDS.filter((other) => mayRelate(relation, kind, other));
  return fitting.length === THEME_KINDS.length
    ? 'anything'
    : listed(fitting.map((other) => kindsWords[other].toLowerCase()));
};
