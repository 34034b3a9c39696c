import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Tabs } from '#client/ui/tabs.tsx';
import { monthLabel } from '#shared/dates.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { memosQuery, storyQuery } from './api.ts';
import type { CodebookPlaces } from './codebook-places.ts';
import { ExcerptsTab } from './excerpts-tab.tsx';
import styles from './form.module.css';
import { some } from './kind-words.ts';
import { MeaningTab } from './meaning-tab.tsx';
import { MemosTab } from './memos-tab.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { RetiredNote } from './retired-note.tsx';
import { ThemeHead } from './theme-head.tsx';
import type { ThemeTab } from './theme-tabs.ts';
import type { Codebook } from './use-codebook.ts';
import type { MeaningDraft } from './use-meaning-draft.ts';
import { WaitsNote } from './waits-note.tsx';
import type { ShownWave } from './waves.ts';

interface ThemeFormProps {
  study: string;
  theme: Theme;
  codebook: Codebook;
  draft: MeaningDraft;
  places: CodebookPlaces;
  areas: readonly { id: string; name: string }[];
  waves: readonly ShownWave[];
  tab: ThemeTab;
  onTab: (tab: ThemeTab) => void;
  onOpen: (theme: string) => void;
}

/** One theme: what it means, what rests on it, what was noted on it, and what can be done with it. */
export function ThemeForm(props: ThemeFormProps) {
  const { study, theme, codebook, draft, places, areas, waves, tab, onTab, onOpen } = props;
  const [dialog, setDialog] = useState<'move' | 'merge' | 'retire'>();
  const { data: story } = useQuery(storyQuery(study, theme.id));
  const { data: memos } = useQuery(memosQuery(study, theme.id));
  const into = codebook.themes.find(({ id }) => id === theme.mergedInto)?.title;
  const areaName = (id: string) => areas.find((area) => area.id === id)?.name ?? '';
  const waveName = (id: string) => monthLabel(waves.find((wave) => wave.id === id)?.month ?? '');
  return (
    <section className={`scroll ${styles.form}`} aria-label={theme.title}>
      <ThemeHead
        study={study}
        theme={theme}
        codebook={codebook}
        places={places}
        onMove={() => setDialog('move')}
        onMerge={() => setDialog('merge')}
        onRetire={() => setDialog('retire')}
      />
      <div className={styles.tabs}>
        <nav className={styles.links} aria-label="More on this theme">
          <Link to="/studies/$study/over-time" params={{ study }} search={{ view: 'theme', theme: theme.id }}>
            Over time
          </Link>
          <Link to="/studies/$study/themes/$theme" params={{ study, theme: theme.id }}>
            Its story
          </Link>
        </nav>
        <Tabs
          label={theme.title}
          tabs={[
            { value: 'meaning', label: 'Meaning' },
            { value: 'excerpts', label: story ? some(story.excerpts.length, 'excerpt') : 'Excerpts' },
            { value: 'memos', label: memos ? some(memos.length, 'memo') : 'Memos' },
          ]}
          value={tab}
          onChange={onTab}
        >
          {theme.retired && <RetiredNote into={into} onBringBack={() => setDialog('retire')} />}
          <WaitsNote study={study} theme={theme} queue={places.queue(theme.id)} />
          {tab === 'meaning' && (
            <MeaningTab
              key={theme.id}
              study={study}
              theme={theme}
              codebook={codebook}
              draft={draft}
              places={places}
              onMerge={() => setDialog('merge')}
              areas={areas}
              waves={waves}
              onOpen={onOpen}
            />
          )}
          {tab === 'excerpts' && (
            <ExcerptsTab study={study} theme={theme} codebook={codebook} areas={areas} waves={waves} />
          )}
          {tab === 'memos' && (
            <MemosTab
              key={theme.id}
              study={study}
              theme={theme}
              codebook={codebook}
              areaName={areaName}
              waveName={waveName}
            />
          )}
        </Tabs>
      </div>
      {dialog === 'move' && (
        <MoveDialog study={study} theme={theme} codebook={codebook} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'merge' && (
        <MergeDialog
          study={study}
          theme={theme}
          codebook={codebook}
          areas={areas}
          waves={waves}
          onDone={(into) => {
            setDialog(undefined);
            onOpen(into);
          }}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'retire' && (
        <RetireDialog study={study} theme={theme} codebook={codebook} onClose={() => setDialog(undefined)} />
      )}
    </section>
  );
}
