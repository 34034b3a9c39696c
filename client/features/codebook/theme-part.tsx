import type { ReactNode } from 'react';
import type { Theme } from '#shared/theme/theme.ts';
import type { CodebookPlaces } from './codebook-places.ts';
import { History } from './history.tsx';
import { ThemeForm } from './theme-form.tsx';
import type { ThemeTab } from './theme-tabs.ts';
import type { Codebook } from './use-codebook.ts';
import { useMeaningDraft } from './use-meaning-draft.ts';
import type { ShownWave } from './waves.ts';

interface ThemePartProps {
  study: string;
  theme: Theme;
  codebook: Codebook;
  places: CodebookPlaces;
  areas: readonly { id: string; name: string }[];
  waves: readonly ShownWave[];
  tab: ThemeTab;
  onTab: (tab: ThemeTab) => void;
  onOpen: (theme: string) => void;
  /** The class of the column the form stands in. */
  middle: string | undefined;
  /** The way back to the tree, where only one of the two has room. */
  back: ReactNode;
}

/** The open theme: its form and its history, which share what is not saved yet. */
export function ThemePart({ middle, back, ...props }: ThemePartProps) {
  const { study, theme, codebook, areas, waves, places, onOpen } = props;
  const draft = useMeaningDraft(theme);
  return (
    <>
      <div className={middle}>
        {back}
        <ThemeForm {...props} draft={draft} />
      </div>
      <History
        study={study}
        theme={theme}
        codebook={codebook}
        draft={draft}
        areas={areas}
        waves={waves}
        places={places}
        onOpen={onOpen}
      />
    </>
  );
}
