import { type ReactNode, useId, useState } from 'react';
import type { CallError } from '#client/lib/request.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextField } from '#client/ui/text-field.tsx';

interface NameDialogProps {
  title: string;
  label: string;
  /** What it is called by now. */
  value: string;
  /** What the button says. */
  deed: string;
  isBusy: boolean;
  error: CallError | null;
  onName: (name: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks for a name. */
export function NameDialog({
  title,
  label,
  value,
  deed,
  isBusy,
  error,
  onName,
  onClose,
  children,
}: NameDialogProps) {
  const form = useId();
  const [name, setName] = useState(value);
  const isEmpty = name.trim() === '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            type="submit"
            form={form}
            busy={isBusy}
            heldBack={isEmpty ? 'needs a name' : undefined}
          >
            {deed}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty) onName(name.trim());
        }}
      >
        <TextField label={label} value={name} onChange={setName} autoComplete="off" maxLength={200} />
        {children}
        {error && <ErrorNote what={error.message} help={error.help} />}
      </form>
    </Dialog>
  );
}
