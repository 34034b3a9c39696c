import { SelectField } from '#client/ui/select-field.tsx';
import { dayLabel } from '#shared/dates.ts';
import { slug } from '#shared/reference.ts';
import type { SnapshotHead } from '#shared/snapshot/snapshot.ts';
import styles from './snapshot-field.module.css';

interface SnapshotFieldProps {
  snapshots: readonly SnapshotHead[];
  value: string;
  /** Given the phase's name as a word of an address, or an id where a later snapshot has that name. */
  onChange: (snapshot: string) => void;
}

/** Which snapshot is held against today. */
export function SnapshotField({ snapshots, value, onChange }: SnapshotFieldProps) {
  const wordOf = (id: string) => {
    const title = snapshots.find((one) => one.id === id)?.phase.title ?? '';
    const last = snapshots.findLast((one) => slug(one.phase.title) === slug(title));
    return last?.id === id && slug(title) !== '' ? slug(title) : id;
  };
  return (
    <div className={styles.field}>
      <SelectField
        label="Snapshot"
        hidesLabel
        value={value}
        onChange={(id) => onChange(wordOf(id))}
        options={snapshots.map(({ id, phase, takenAt }) => ({
          value: id,
          label: `${phase.title}, ${dayLabel(takenAt)}`,
        }))}
      />
    </div>
  );
}
