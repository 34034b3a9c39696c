import type { ReactNode } from 'react';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { SavedField } from '#client/ui/saved-field.tsx';
import { monthLabel } from '#shared/dates.ts';
import { standingOf } from '#shared/wave/standing.ts';
import type { Wave, WaveChanges } from '#shared/wave/wave.ts';
import { useWaveDeeds } from './use-wave-deeds.ts';
import styles from './waves-form.module.css';

interface WaveRowProps {
  study: string;
  wave: Wave;
  /** A day, `2020-12-16`. */
  today: string;
  onTurn: () => void;
  memo: ReactNode;
}

/** One wave: its label and window, and whether it is open or closed. */
export function WaveRow({ study, wave, today, onTurn, memo }: WaveRowProps) {
  const { change, remove } = useWaveDeeds(study);
  const set = (changes: WaveChanges) => change.run({ wave: wave.id, changes });
  const error = remove.error ?? change.error;
  return (
    <>
      <tr>
        <td>
          <span className={styles.month}>
            <b>{wave.number}</b> {monthLabel(wave.month)}
          </span>
        </td>
        <td>
          <SavedField
            label={`Label of wave ${wave.number}`}
            hidesLabel
            mayBeEmpty={false}
            value={wave.label}
            onSave={(label) => set({ label })}
          />
        </td>
        <td>
          <SavedField
            label={`First day of wave ${wave.number}`}
            hidesLabel
            type="date"
            mayBeEmpty={false}
            value={wave.startsOn}
            onSave={(startsOn) => set({ startsOn })}
          />
        </td>
        <td>
          <SavedField
            label={`Last day of wave ${wave.number}`}
            hidesLabel
            type="date"
            mayBeEmpty={false}
            value={wave.endsOn}
            onSave={(endsOn) => set({ endsOn })}
          />
        </td>
        <td>
          <span className={styles.month}>{standingOf(wave, today)}</span>
        </td>
        <td>
          <span className={styles.deeds}>
            {memo}
            <Button
              deed="wave.close"
              small
              onClick={onTurn}
              aria-label={`${wave.status === 'open' ? 'Close' : 'Reopen'} ${wave.label}`}
            >
              {wave.status === 'open' ? 'Close…' : 'Reopen…'}
            </Button>
            <IconButton
              deed="wave.remove"
              icon="trash"
              label={`Remove ${wave.label}`}
              onClick={() => remove.run(wave)}
            />
          </span>
        </td>
      </tr>
      {error && (
        <tr>
          <td colSpan={6}>
            <ErrorNote what={error.message} help={error.help} />
          </td>
        </tr>
      )}
    </>
  );
}
