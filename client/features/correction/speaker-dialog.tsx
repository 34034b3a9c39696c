import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { SpeakerRole } from '#shared/source/source.ts';
import { ROLE_WORDS } from '#shared/source/words.ts';

interface SpeakerDialogProps {
  onGive: (label: string, role: SpeakerRole) => void;
  onClose: () => void;
}

/** Names a speaker whom the text does not have yet. */
export function SpeakerDialog({ onGive, onClose }: SpeakerDialogProps) {
  const [label, setLabel] = useState('');
  const [role, setRole] = useState<SpeakerRole>('participant');
  const give = () => onGive(label.trim(), role);
  const heldBack = label.trim() === '' ? 'after a label' : undefined;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Another speaker"
      width={420}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" heldBack={heldBack} onClick={give}>
            Give the turn
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (heldBack === undefined) give();
        }}
      >
        <TextField label="Label in the text" value={label} onChange={setLabel} maxLength={80} autoFocus />
        <SelectField
          label="Who that is"
          options={SpeakerRole.options.map((value) => ({ value, label: ROLE_WORDS[value] }))}
          value={role}
          onChange={setRole}
        />
      </form>
    </Dialog>
  );
}
