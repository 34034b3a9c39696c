import { useShortcuts } from '#client/lib/shortcuts.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { KIND_CHOICES } from './kind-words.ts';

interface BeginningKeys {
  onStep: (by: 1 | -1) => void;
  onKind: (kind: ThemeKind | null) => void;
  onAgree: () => void;
}

/** The keys by which headings are given their kinds. */
export function useBeginningKeys({ onStep, onKind, onAgree }: BeginningKeys): void {
  const deed = 'codebook.begin';
  useShortcuts('Propose themes', [
    { keys: 'n', does: 'Next heading', run: () => onStep(1) },
    { keys: 'p', does: 'Previous heading', run: () => onStep(-1) },
    ...KIND_CHOICES.map(({ kind, word, letter }) => ({
      keys: letter,
      deed,
      does: `Its themes are: ${word.toLowerCase()}`,
      run: () => onKind(kind),
    })),
    { keys: 'a', deed, does: 'Agree with every suggested kind', run: onAgree },
  ]);
}
