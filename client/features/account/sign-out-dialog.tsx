import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { useSignOut } from './use-sign-out.ts';

interface SignOutDialogProps {
  onClose: () => void;
}

/** Asked where something is being written that was not saved: it stays in the browser only as long as somebody is signed in. */
export function SignOutDialog({ onClose }: SignOutDialogProps) {
  const { run, isRunning, error } = useSignOut();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Sign out?"
      width={420}
      footer={
        <>
          <Button onClick={onClose}>Stay</Button>
          <Button look="primary" busy={isRunning} onClick={() => run({ everywhere: false })}>
            Sign out
          </Button>
        </>
      }
    >
      <p>
        Something you were writing is not saved yet and is kept in this browser alone. Signing out leaves
        nothing of any study here, so it would be lost.
      </p>
      {error && <ErrorNote what={error.message} help={error.help} />}
    </Dialog>
  );
}
