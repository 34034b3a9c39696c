import { useMay } from '#client/lib/may.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { CheckView } from '#shared/member-check/check-view.ts';
import styles from './sheet.module.css';
import type { CheckDeeds } from './use-check-deeds.ts';

interface SheetDeedsProps {
  check: CheckView;
  deeds: CheckDeeds;
  /** Asks before it is sent. */
  onSend: () => void;
  onRemoved: () => void;
}

/** What can be done with the sheet as a whole: send, close, remove. */
export function SheetDeeds({ check, deeds, onSend, onRemoved }: SheetDeedsProps) {
  const may = useMay();
  const { state, faults } = check;
  const error = deeds.close.error ?? deeds.remove.error;
  const heldBack =
    faults.length === 0
      ? undefined
      : faults.length === 1
        ? faults[0]?.message
        : `${faults.length} things stand against sending it; each is said at its place`;
  return (
    <div className={styles.whole}>
      {state === 'draft' && may('member-check.remove') && (
        <Button
          look="quiet"
          busy={deeds.remove.isRunning}
          onClick={() => void deeds.remove.runAsync().then(onRemoved, () => undefined)}
        >
          Remove
        </Button>
      )}
      {state === 'draft' && may('member-check.send') && (
        <Button look="primary" heldBack={heldBack} onClick={onSend}>
          Send…
        </Button>
      )}
      {state === 'sent' && may('member-check.close') && (
        <Button busy={deeds.close.isRunning} onClick={() => deeds.close.run()}>
          Close the sheet
        </Button>
      )}
      {state === 'draft' && heldBack !== undefined && <p className="sub">Cannot be sent: {heldBack}</p>}
      {error && <ErrorNote what={error.message} help={error.help} />}
    </div>
  );
}
