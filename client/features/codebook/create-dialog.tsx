import { type FormEvent, useId, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { titleTaken } from '#shared/theme/taken.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './form.module.css';
import { kindOf } from './kind-words.ts';
import { groupToMake, type PlaceChosen, placeAsked, placeHeld } from './place.ts';
import { PlaceFields } from './place-fields.tsx';
import { SHORT_TITLE } from './short-title.ts';
import type { Codebook } from './use-codebook.ts';
import { useThemeAdd } from './use-theme-deeds.ts';

interface CreateDialogProps {
  study: string;
  codebook: Codebook;
  /** Where the new theme stands at first: beside the one that is open. */
  first: PlaceChosen;
  onDone: (theme: Theme) => void;
  onClose: () => void;
}

/** A new theme: a title and a place are enough; the meaning can follow. */
export function CreateDialog({ study, codebook, first, onDone, onClose }: CreateDialogProps) {
  const form = useId();
  const say = useToast();
  const [title, setTitle] = useState('');
  const [definition, setDefinition] = useState('');
  const [place, setPlace] = useState(first);
  const add = useThemeAdd(study, (theme) => {
    say({ title: theme.title, detail: 'added', sign: <KindShape kind={theme.kind} />, undoable: true });
    onDone(theme);
  });
  const taken = titleTaken(
    codebook.themes,
    { kind: kindOf(place.kind), parent: place.parent === '' ? null : place.parent },
    title,
  );
  const held = title.trim() === '' ? 'give it a title first' : (taken ?? placeHeld(place));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (held !== undefined || add.isRunning) return;
    add.run({
      title: title.trim(),
      definition: definition.trim(),
      newGroup: groupToMake(place),
      ...placeAsked(place),
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="New theme"
      width={560}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={add.isRunning} heldBack={held}>
            Create the theme
          </Button>
        </>
      }
    >
      <form id={form} className={styles.stack} onSubmit={submit}>
        <TextField
          label="Title"
          value={title}
          onChange={setTitle}
          maxLength={120}
          autoFocus
          error={taken ?? (add.error?.field === 'title' ? add.error.message : undefined)}
          hint={
            title.trim().length > SHORT_TITLE
              ? `${title.trim().length} characters; over ${SHORT_TITLE} are cut where there is little room.`
              : 'A few words as you would say them to each other.'
          }
        />
        <PlaceFields codebook={codebook} place={place} onChange={setPlace} />
        <TextArea
          label="Definition (may follow later)"
          isSerif
          rows={2}
          value={definition}
          onChange={setDefinition}
        />
        {add.error && add.error.field !== 'title' && (
          <ErrorNote what={add.error.message} help={add.error.help} />
        )}
      </form>
    </Dialog>
  );
}
