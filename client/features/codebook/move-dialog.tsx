import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './form.module.css';
import { groupToMake, placeAsked, placeHeld, placeOf } from './place.ts';
import { PlaceFields } from './place-fields.tsx';
import type { Codebook } from './use-codebook.ts';
import { useThemeMove } from './use-theme-move.ts';

interface MoveDialogProps {
  study: string;
  theme: Theme;
  codebook: Codebook;
  onClose: () => void;
}

/** Moves a theme to another kind, group or parent; earlier coding stays as it is. */
export function MoveDialog({ study, theme, codebook, onClose }: MoveDialogProps) {
  const say = useToast();
  const [place, setPlace] = useState(() => placeOf(theme));
  const [why, setWhy] = useState('');
  const move = useThemeMove(study, () => {
    say({ title: theme.title, detail: 'moved', sign: <KindShape kind={theme.kind} />, undoable: true });
    onClose();
  });
  const here = placeOf(theme);
  const isHere = place.kind === here.kind && place.group === here.group && place.parent === here.parent;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Move"
      subtitle={theme.title}
      width={560}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={move.isRunning}
            heldBack={isHere ? 'choose another place first' : placeHeld(place)}
            onClick={() =>
              move.run({
                theme,
                changes: { ...placeAsked(place), note: why.trim() },
                newGroup: groupToMake(place),
              })
            }
          >
            Move the theme
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <PlaceFields codebook={codebook} place={place} onChange={setPlace} moved={[theme]} />
        <TextField label="Why (kept in the history; may stay empty)" value={why} onChange={setWhy} />
        <p className="sub">A move changes no meaning: what was found and not found stays as it is.</p>
        {move.error && <ErrorNote what={move.error.message} help={move.error.help} />}
      </div>
    </Dialog>
  );
}
