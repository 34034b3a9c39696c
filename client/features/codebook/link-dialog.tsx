import { useId, useState } from 'react';
import type { Deed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PickerButton } from '#client/ui/picker-button.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Link, NewLink } from '#shared/link/link.ts';
import { mayRelate, relationsFor, relationWords } from '#shared/link/relation.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './form.module.css';
import type { Codebook } from './use-codebook.ts';

interface LinkDialogProps {
  theme: Theme;
  codebook: Codebook;
  add: Deed<Link, NewLink>;
  onClose: () => void;
}

/** Asks how a theme hangs together with which other, and on whose word; only what the kinds allow is offered. */
export function LinkDialog({ theme, codebook, add, onClose }: LinkDialogProps) {
  const id = useId();
  const relations = relationsFor(theme.kind);
  const [words, setWords] = useState(() => (relations[0] ? relationWords(relations[0]) : ''));
  const [other, setOther] = useState<string>();
  const [basis, setBasis] = useState<Link['basis']>('researcher');
  const [note, setNote] = useState('');
  const relation = relations.find((one) => relationWords(one) === words);
  const ends = [
    ...codebook.themes.filter((one) => !one.retired && one.id !== theme.id),
    ...codebook.groups,
  ].filter((one) => relation && mayRelate(relation, theme.kind, one.kind));
  const chosen = ends.find((one) => one.id === other);
  const save = () => {
    if (!relation || !chosen) return;
    const [from, to] = relation.way === 'out' ? [theme.id, chosen.id] : [chosen.id, theme.id];
    add.run({ from, to, type: relation.type, basis, note: note.trim() });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Add a link"
      subtitle={theme.title}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={add.isRunning}
            heldBack={chosen ? undefined : 'choose the other end first'}
            onClick={save}
          >
            Add the link
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <SelectField
          label={`${theme.title} …`}
          options={relations.map((one) => ({ value: relationWords(one), label: relationWords(one) }))}
          value={words}
          onChange={setWords}
        />
        <div>
          <p className={styles.label} id={id}>
            … which theme or group?
          </p>
          <PickerButton
            label="The other end"
            value={chosen?.title}
            sign={chosen && <KindShape kind={chosen.kind} />}
            askWords="Choose a theme or group…"
            placeholder="Title or meaning"
            noun="themes and groups"
            items={ends.map((one) => ({
              id: one.id,
              title: one.title,
              hint: 'definition' in one ? one.definition : 'group',
              sign: <KindShape kind={one.kind} />,
            }))}
            onPick={setOther}
          />
        </div>
        <RadioGrid
          label="Whose word is it?"
          columns={2}
          options={[
            { value: 'participant', label: 'Stated by a participant', hint: 'somebody said so' },
            { value: 'researcher', label: 'Drawn by us', hint: 'we read it so' },
          ]}
          value={basis}
          onChange={setBasis}
        />
        <TextField label="Note (may stay empty)" value={note} onChange={setNote} />
        {add.error && <ErrorNote what={add.error.message} help={add.error.help} />}
      </div>
    </Dialog>
  );
}
