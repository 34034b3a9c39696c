import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDraft } from '#client/lib/draft.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { WordsTicks } from '#client/ui/words-ticks.tsx';
import type { CodingId } from '#shared/ids.ts';
import { type Stage, stagesOf, stageWords, whyNotStage } from '#shared/status/life-cycle.ts';
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

const CHOOSE = '';

/** Asks where a theme stands in an area and month, and how that is known; below it, what was recorded before. */
export function StageDialog({ study, theme, area, waves, onClose }: StageDialogProps) {
  const say = useToast();
  const record = useRecordStage(study);
  const { data: stages } = useQuery(stagesQuery(study));
  const { data: story } = useQuery(wordsQuery(study, theme.id));
  const [chosen, setChosen] = useState<string>(CHOOSE);
  const [wave, setWave] = useState((waves.findLast(({ isOpen }) => !isOpen) ?? waves.at(-1))?.id ?? '');
  const [named, setNamed] = useState<readonly CodingId[]>([]);
  const reason = useDraft('stage', `${theme.id} ${area.id}`, '');
  const options = stagesOf(theme.kind);
  const stage: Stage | undefined = options.find((one) => one === chosen);
  const evidence = { excerpts: named, reason: reason.text };
  const why = stage ? whyNotStage(stage, evidence) : null;
  const upTo = waves.findIndex(({ id }) => id === wave);
  const excerpts =
    story?.excerpts.flatMap((excerpt) => {
      const at = waves.findIndex(({ id }) => id === excerpt.wave);
      return excerpt.area === area.id && at >= 0 && at <= upTo
        ? [{ ...excerpt, month: waves[at]?.name ?? '' }]
        : [];
    }) ?? [];
  const records = stages?.records.filter((one) => one.theme === theme.id && one.area === area.id) ?? [];
  const leave = () => {
    record.reset();
    onClose();
  };
  const send = async () => {
    if (!stage || why !== null) return;
    await record.runAsync({
      theme: theme.id,
      area: area.id,
      wave,
      status: stage,
      ...(reason.text.trim() !== '' && { reason: reason.text.trim() }),
      ...(named.length > 0 && { excerpts: [...named] }),
    });
    reason.discard();
    say({
      title: `${theme.title}, ${area.name}`,
      detail: `recorded as ${stageWords[stage]}`,
      undoable: true,
    });
    leave();
  };
  return (
    <Dialog
      isOpen
      onClose={leave}
      width={560}
      title="Where it stands"
      subtitle={`${theme.title}, ${area.name}`}
      footer={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button
            look="primary"
            heldBack={stage ? (why ?? undefined) : 'Choose where it stands first'}
            busy={record.isRunning}
            onClick={() => void send().catch(() => undefined)}
          >
            Record
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.pair}>
          <SelectField
            label="It is"
            options={[
              { value: CHOOSE, label: 'Choose…' },
              ...options.map((one) => ({ value: one, label: stageWords[one] })),
            ]}
            value={chosen}
            onChange={setChosen}
          />
          <SelectField
            label="Month"
            options={waves.map(({ id, name }) => ({ value: id, label: name }))}
            value={wave}
            onChange={setWave}
          />
        </div>
        <TextArea
          label={stage === 'replaced' ? 'Replaced by' : 'Because'}
          rows={2}
          value={reason.text}
          onChange={reason.write}
          hint="No rule suggests this; a person says so. Earlier records stay, and silence alone ends nothing."
        />
        <WordsTicks
          legend="On the evidence of"
          items={excerpts.map(({ source, start, text, month, attribution, codings }) => ({
            key: `${source} ${start}`,
            words: text,
            note: `${month}, ${attribution}`,
            ids: codings.map(({ id }) => id),
          }))}
          ticked={named}
          onTick={setNamed}
        />
        <p role="status" className={styles.why}>
          {why}
        </p>
        {record.error && <ErrorNote what={record.error.message} help={record.error.help} />}
        {records.length > 0 && (
          <section className={styles.before}>
            <h3>Recorded so far</h3>
            <StageHistory records={records} waves={waves} coders={stages?.coders ?? []} />
          </section>
        )}
      </div>
    </Dialog>
  );
}
