import { useQuery } from '@tanstack/react-query';
import { StatusDialog } from '#client/ui/status-dialog.tsx';
import { stagesOf, stageWords, whyNotStage } from '#shared/status/life-cycle.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { stagesQuery, useRecordStage, wordsQuery } from './api.ts';
import styles from './life-cycle.module.css';
import { StageHistory } from './stage-history.tsx';

export interface StageDialogProps {
  study: string;
  theme: { id: string; title: string; kind: ThemeKind | null };
  area: { id: string; name: string };
  /** In their order; those still planned are left out. */
  waves: readonly { id: string; name: string; isOpen: boolean }[];
  onClose: () => void;
}

/** Asks where a theme stands in an area and month, and how that is known; below it, what was recorded before. */
export function StageDialog({ study, theme, area, waves, onClose }: StageDialogProps) {
  const record = useRecordStage(study);
  const { data: stages } = useQuery(stagesQuery(study));
  const { data: story } = useQuery(wordsQuery(study, theme.id));
  const records = stages?.records.filter((one) => one.theme === theme.id && one.area === area.id) ?? [];
  return (
    <StatusDialog
      title="Where it stands"
      theme={theme}
      area={area}
      draft="stage"
      label="It is"
      choices={stagesOf(theme.kind).map((stage) => ({ value: stage, label: stageWords[stage] }))}
      firstChoose="Choose where it stands first"
      months={waves}
      month={(waves.findLast(({ isOpen }) => !isOpen) ?? waves.at(-1))?.id ?? ''}
      reasonLabel={(stage) => (stage === 'replaced' ? 'Replaced by' : 'Because')}
      reasonHint="No rule suggests this; a person says so. Earlier records stay, and silence alone ends nothing."
      heard={story?.excerpts.filter((excerpt) => excerpt.area === area.id) ?? []}
      whyNot={whyNotStage}
      deed={record}
      onClose={onClose}
    >
      {records.length > 0 && (
        <section className={styles.before}>
          <h3>Recorded so far</h3>
          <StageHistory records={records} waves={waves} coders={stages?.coders ?? []} />
        </section>
      )}
    </StatusDialog>
  );
}
