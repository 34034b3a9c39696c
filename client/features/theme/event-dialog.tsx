import { longDay } from '#client/lib/day.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import type { CodebookEvent } from '#shared/codebook/event.ts';
import styles from './event-dialog.module.css';

interface EventDialogProps {
  event: CodebookEvent;
  /** Events of the theme after this one: what they changed tells how it stood after this. */
  later: readonly CodebookEvent[];
  theme: { title: string; definition: string; useWhen: string; notWhen: string };
  coderName: (coder: string) => string;
  onClose: () => void;
}

const fields = {
  title: 'Title',
  definition: 'What it means',
  useWhen: 'Use when',
  notWhen: 'Not when',
} as const;
type Field = keyof typeof fields;
const isField = (name: string): name is Field => name in fields;

const titles: Record<CodebookEvent['kind'], string> = {
  create: 'Created',
  rename: 'Renamed',
  move: 'Moved',
  broaden: 'Broadened',
  narrow: 'Narrowed',
  shift: 'Meaning shifted',
  split: 'Split',
  merge: 'Merged',
  retire: 'Retired or restored',
};

/** One change of the codebook: who, when, why, and the words before and after it. */
export function EventDialog({ event, later, theme, coderName, onClose }: EventDialogProps) {
  const changed = Object.keys(event.before).filter(isField);
  const after = (field: Field) =>
    later.find(({ before }) => before[field] !== undefined)?.before[field] ?? theme[field];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={titles[event.kind]}
      subtitle={`${longDay(event.at)} ${event.at.slice(0, 4)}${event.by === null ? '' : `, ${coderName(event.by)}`}`}
      width={changed.length > 0 ? 720 : 480}
    >
      {event.note !== '' && <p className={styles.note}>{event.note}</p>}
      {changed.length > 0 && (
        <table className={styles.fields}>
          <thead>
            <tr>
              <td className={styles.corner} />
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((field) => (
              <tr key={field}>
                <th scope="row">{fields[field]}</th>
                <td>{event.before[field] || 'nothing'}</td>
                <td>{after(field) || 'nothing'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {event.note === '' && changed.length === 0 && <p className="sub">No reason was written down.</p>}
    </Dialog>
  );
}
