import { useState } from 'react';
import { useDraft } from '#client/lib/draft.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { WordsTicks } from '#client/ui/words-ticks.tsx';
import type { CodingId, WaveId } from '#shared/ids.ts';
import { whyNotRecorded } from '#shared/threat/record.ts';
import { RecordedStatus, type StatusRecord, statusWords } from '#shared/threat/threat.ts';
import type { ThreatDeeds } from './api.ts';
import { historyOf } from './history-of.ts';
import type { CameMonth } from './how-it-came.tsx';
import styles from './panel.module.css';
import type { BoardCell, BoardRow } from './rows.ts';

interface RecordDialogProps {
  row: BoardRow;
  cell: BoardCell;
  /** In their order; those still planned are left out. */
  months: readonly CameMonth[];
  waves: readonly { id: WaveId; name: string }[];
  records: readonly StatusRecord[];
  deed: ThreatDeeds['record'];
  onClose: () => void;
}

const CHOOSE = '';
const statuses = [
  { value: CHOOSE, label: 'Choose…' },
  ...RecordedStatus.options.map((status) => ({ value: status, label: statusWords[status] })),
];

/** Asks what a threat came to in an area and month, and how that is known; refuses what silence alone would say. */
export function RecordDialog({ row, cell, months, waves, records, deed, onClose }: RecordDialogProps) {
  const say = useToast();
  const [status, setStatus] = useState<string>(CHOOSE);
  const told = waves.filter(({ id }) => months.some(({ wave }) => wave === id));
  const lastClosed = told.findLast(({ id }) => months.some((one) => one.wave === id && !one.isOpen));
  const [wave, setWave] = useState<string>((lastClosed ?? told.at(-1))?.id ?? '');
  const [named, setNamed] = useState<readonly CodingId[]>([]);
  const reason = useDraft('status', `${row.id} ${cell.area}`, '');
  const chosen = RecordedStatus.safeParse(status).data;
  const upTo = waves.findIndex(({ id }) => id === wave);
  const why = chosen
    ? whyNotRecorded(chosen, upTo, historyOf(months, waves, records), {
        excerpts: named,
        reason: reason.text,
      })
    : null;
  const excerpts = months.flatMap(({ wave: of, name, excerpts: all }) =>
    waves.findIndex(({ id }) => id === of) <= upTo ? all.map((excerpt) => ({ ...excerpt, name })) : [],
  );
  const leave = () => {
    deed.reset();
    onClose();
  };
  const send = async () => {
    if (!chosen || why !== null) return;
    await deed.runAsync({
      theme: row.id,
      area: cell.area,
      wave,
      status: chosen,
      ...(reason.text.trim() !== '' && { reason: reason.text.trim() }),
      ...(named.length > 0 && { excerpts: [...named] }),
    });
    reason.discard();
    say({
      title: `${row.title}, ${cell.areaName}`,
      detail: `recorded as ${statusWords[chosen]}`,
      undoable: true,
    });
    leave();
  };
  return (
    <Dialog
      isOpen
      onClose={leave}
      width={560}
      title="Record a status"
      subtitle={`${row.title}, ${cell.areaName}`}
      footer={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button
            look="primary"
            heldBack={chosen ? (why ?? undefined) : 'Choose a status first'}
            busy={deed.isRunning}
            onClick={() => void send().catch(() => undefined)}
          >
            Record
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.pair}>
          <SelectField label="Status" options={statuses} value={status} onChange={setStatus} />
          <SelectField
            label="Month"
            options={told.map(({ id, name }) => ({ value: id, label: name }))}
            value={wave}
            onChange={setWave}
          />
        </div>
        <TextArea
          label="Because"
          rows={2}
          value={reason.text}
          onChange={reason.write}
          hint="A reasoned note, where no excerpt says it. Earlier records stay; a wrong one is undone, or followed by another."
        />
        <WordsTicks
          legend="On the evidence of"
          items={excerpts.map(({ source, start, text, name, attribution, codings }) => ({
            key: `${source} ${start}`,
            words: text,
            note: `${name}, ${attribution}`,
            ids: codings.map(({ id }) => id),
          }))}
          ticked={named}
          onTick={setNamed}
        />
        <p role="status" className={styles.why}>
          {why}
        </p>
        {deed.error && <ErrorNote what={deed.error.message} help={deed.error.help} />}
      </div>
    </Dialog>
  );
}
