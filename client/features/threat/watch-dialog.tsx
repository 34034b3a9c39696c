import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { useToast } from '#client/ui/use-toast.ts';

import type { Watch } from '#shared/threat/threat.ts';
import type { ThreatDeeds } from './api.ts';
import styles from './panel.module.css';
import type { BoardCell, BoardRow } from './rows.ts';
import type { ThreatWave } from './waves.ts';

interface WatchDialogProps {
  row: BoardRow;
  cell: BoardCell;
  waves: readonly ThreatWave[];
  deeds: Pick<ThreatDeeds, 'watch' | 'unwatch'>;
  onClose: () => void;
}

type Words = Pick<Watch, 'question' | 'claim' | 'avoidedIf' | 'overcomeIf'> & { askIn: string };

const wordsOf = (watch: Watch | null): Words => ({
  question: watch?.question ?? '',
  claim: watch?.claim ?? '',
  avoidedIf: watch?.avoidedIf ?? '',
  overcomeIf: watch?.overcomeIf ?? '',
  askIn: watch?.askIn ?? '',
});

const FIELDS = [
  { name: 'question', label: 'What to ask' },
  { name: 'claim', label: 'What we claimed at the interim' },
  { name: 'avoidedIf', label: 'What would show that it was avoided' },
  { name: 'overcomeIf', label: 'What would show that it was overcome' },
] as const;

/** Sets what a threat is watched by: for every area, or in this one alone. */
export function WatchDialog({ row, cell, waves, deeds, onClose }: WatchDialogProps) {
  const say = useToast();
  const own = cell.view.watch;
  const [isOwn, setOwn] = useState(own !== null);
  const stands = isOwn ? own : row.watch;
  // Kept from the first moment, so that a change made meanwhile by somebody else is a conflict and no loss.
  const [begun] = useState({ own, everywhere: row.watch });
  const [written, setWritten] = useState({ own: wordsOf(own), everywhere: wordsOf(row.watch) });
  const side = isOwn ? 'own' : 'everywhere';
  const words = written[side];
  const write = (change: Partial<Words>) => setWritten({ ...written, [side]: { ...words, ...change } });
  const { watch, unwatch } = deeds;
  const isEmpty = stands === null && Object.values(words).every((one) => one.trim() === '');
  const leave = () => {
    watch.reset();
    unwatch.reset();
    onClose();
  };
  const subject = isOwn ? `${row.title}, ${cell.areaName}` : row.title;
  const save = async () => {
    const rev = begun[side]?.rev;
    await watch.runAsync({
      theme: row.id,
      area: isOwn ? cell.area : null,
      ...words,
      askIn: words.askIn || null,
      ...(rev !== undefined && { rev }),
    });
    say({ title: subject, detail: 'watch saved', undoable: true });
    leave();
  };
  const remove = async () => {
    if (!own) return;
    await unwatch.runAsync({ id: own.id, rev: own.rev });
    say({ title: subject, detail: 'watched as everywhere again', undoable: true });
    leave();
  };
  const error = watch.error ?? unwatch.error;
  return (
    <Dialog
      isOpen
      onClose={leave}
      width={560}
      title="Watch"
      subtitle={row.title}
      footer={
        <>
          {isOwn && own && (
            <Button
              look="quiet"
              busy={unwatch.isRunning}
              onClick={() => void remove().catch(() => undefined)}
            >
              As everywhere
            </Button>
          )}
          <Button onClick={leave}>Cancel</Button>
          <Button
            look="primary"
            heldBack={isEmpty ? 'Write something first' : undefined}
            busy={watch.isRunning}
            onClick={() => void save().catch(() => undefined)}
          >
            Save
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.pair}>
          <SelectField
            label="Where"
            options={[
              { value: 'everywhere', label: 'All areas' },
              { value: 'own', label: `Only ${cell.areaName}` },
            ]}
            value={side}
            onChange={(value) => setOwn(value === 'own')}
          />
          <SelectField
            label="Ask in"
            options={[
              { value: '', label: 'the next interview' },
              ...waves
                .filter(({ id, place }) => place !== 'closed' || id === words.askIn)
                .map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            value={words.askIn}
            onChange={(askIn) => write({ askIn })}
          />
        </div>
        {FIELDS.map(({ name, label }) => (
          <TextArea
            key={name}
            label={label}
            rows={1}
            isSerif={name === 'question'}
            value={words[name]}
            onChange={(value) => write({ [name]: value })}
            {...(isOwn && row.watch?.[name] && { placeholder: `As everywhere: ${row.watch[name]}` })}
          />
        ))}
        {error && <ErrorNote what={error.message} help={error.help} />}
      </div>
    </Dialog>
  );
}
