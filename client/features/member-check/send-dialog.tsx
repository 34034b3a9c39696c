import { longDay } from '#client/lib/day.ts';
import { useHeldBack } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { CheckView } from '#shared/member-check/check-view.ts';
import styles from './sheet.module.css';
import type { CheckDeeds } from './use-check-deeds.ts';

interface SendDialogProps {
  check: CheckView;
  deeds: CheckDeeds;
  onSent: () => void;
  onClose: () => void;
}

/** What sending does, said before it is done: it cannot be called back. */
export function SendDialog({ check, deeds, onSent, onClose }: SendDialogProps) {
  const { send } = deeds;
  const away = useHeldBack();
  const { items, pseudonym, until } = check;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Send the sheet to ${pseudonym}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            data-autofocus
            heldBack={away}
            busy={send.isRunning}
            onClick={() => void send.runAsync().then(onSent, () => undefined)}
          >
            Send {items.length === 1 ? '1 sentence' : `${items.length} sentences`}
          </Button>
        </>
      }
    >
      <ul className={styles.points}>
        <li>
          It stands on {pseudonym}’s own page at once
          {until !== null && `, to be answered by ${longDay(until)}`}.
        </li>
        <li>From then on it is frozen: words, order and what they rest on stay as they are.</li>
        <li>It cannot be taken back, only closed. Another sheet can ask something else.</li>
        <li>No message goes out by itself: next you get the link and a text to send.</li>
      </ul>
      {send.error && <ErrorNote what={send.error.message} help={send.error.help} />}
    </Dialog>
  );
}
