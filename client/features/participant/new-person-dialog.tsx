import { type FormEvent, useId, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Area } from '#shared/area/area.ts';
import type { AreaId } from '#shared/ids.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { sameRole } from '#shared/participant/same-role.ts';
import styles from './participant-form.module.css';
import { useParticipantDeeds } from './use-participant-deeds.ts';

interface NewPersonDialogProps {
  study: string;
  areas: readonly Area[];
  /** Everybody the study knows. */
  people: readonly Participant[];
  /** What is known already. */
  pseudonym: string;
  area: AreaId | null;
  onMade: (person: Participant) => void;
  onClose: () => void;
}

/** Adds somebody where they are first met: no more than an import needs; the rest stands under People. */
export function NewPersonDialog(props: NewPersonDialogProps) {
  const { study, areas, onMade, onClose } = props;
  const [pseudonym, setPseudonym] = useState(props.pseudonym);
  const [role, setRole] = useState('');
  const [area, setArea] = useState<string>(props.area ?? '');
  const [panel, setPanel] = useState(true);
  const alike = sameRole(props.people, area, role);
  const [isTried, setTried] = useState(false);
  const { save } = useParticipantDeeds(study, { onSaved: onMade, onRemoved: () => undefined });
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (pseudonym.trim() === '') return;
    save.run({
      person: undefined,
      pseudonym: pseudonym.trim(),
      changes: { role: role.trim(), area: area === '' ? null : area, panel },
    });
  };
  const unnamed = isTried && pseudonym.trim() === '' ? 'A participant needs a pseudonym.' : undefined;
  const taken = save.error?.field === 'pseudonym' ? save.error.message : undefined;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="New participant"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={save.isRunning}>
            Add
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label="Pseudonym"
          value={pseudonym}
          onChange={setPseudonym}
          maxLength={80}
          autoComplete="off"
          autoFocus
          placeholder="W-01"
          error={unnamed ?? taken}
        />
        <TextField
          label="Role"
          value={role}
          onChange={setRole}
          autoComplete="off"
          placeholder="Coordinator"
          hint={
            alike === undefined
              ? 'A name is never needed; under People it can be kept apart.'
              : `${alike.pseudonym} has this role there already. Is it the same person?`
          }
        />
        <SelectField
          label="Area"
          value={area}
          onChange={setArea}
          options={[
            ...areas.map(({ id, name }) => ({ value: String(id), label: name })),
            { value: '', label: 'no area' },
          ]}
        />
        <Checkbox isOn={panel} onChange={setPanel}>
          On the panel: interviewed in every wave
        </Checkbox>
        {save.error && taken === undefined && <ErrorNote what={save.error.message} help={save.error.help} />}
      </form>
    </Dialog>
  );
}
