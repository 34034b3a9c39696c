import { StatusDialog } from '#client/ui/status-dialog.tsx';
import type { WaveId } from '#shared/ids.ts';
import { whyNotRecorded } from '#shared/threat/record.ts';
import { RecordedStatus, type StatusRecord, statusWords } from '#shared/threat/threat.ts';
import type { ThreatDeeds } from './api.ts';
import { historyOf } from './history-of.ts';
import type { CameMonth } from './how-it-came.tsx';
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

const choices = RecordedStatus.options.map((value) => ({ value, label: statusWords[value] }));

/** Asks what a threat came to in an area and month, and how that is known; refuses what silence alone would say. */
export function RecordDialog({ row, cell, months, waves, records, deed, onClose }: RecordDialogProps) {
  const told = waves.filter(({ id }) => months.some(({ wave }) => wave === id));
  const lastClosed = told.findLast(({ id }) => months.some((one) => one.wave === id && !one.isOpen));
  const history = historyOf(months, waves, records);
  return (
    <StatusDialog
      title="Record a status"
      theme={row}
      area={{ id: cell.area, name: cell.areaName }}
      draft="status"
      label="Status"
      choices={choices}
      firstChoose="Choose a status first"
      months={told}
      month={(lastClosed ?? told.at(-1))?.id ?? ''}
      reasonLabel={() => 'Because'}
      reasonHint="A reasoned note, where no excerpt says it. Earlier records stay; a wrong one is undone, or followed by another."
      heard={months.flatMap(({ wave, excerpts }) => excerpts.map((excerpt) => ({ ...excerpt, wave })))}
      whyNot={(status, { wave, ...evidence }) =>
        whyNotRecorded(
          status,
          waves.findIndex(({ id }) => id === wave),
          history,
          evidence,
        )
      }
      deed={deed}
      onClose={onClose}
    />
  );
}
