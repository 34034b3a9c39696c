import { useState } from 'react';
import type { Deed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './form.module.css';
import { some } from './kind-words.ts';
import { groupToMake, placeAsked, placeHeld, placeOf } from './place.ts';
import { PlaceFields } from './place-fields.tsx';
import type { Codebook } from './use-codebook.ts';
import type { SeveralMoved } from './use-theme-move.ts';

interface MoveSeveralDialogProps {
  themes: readonly [Theme, ...Theme[]];
  codebook: Pick<Codebook, 'themes' | 'groups'>;
  move: Deed<{ items: Theme[] }, SeveralMoved>;
  onDone: () => void;
  onClose: () => void;
}

/** Moves several themes to one place in one deed; earlier coding stays as it is. */
export function MoveSeveralDialog({ themes, codebook, move, onDone, onClose }: MoveSeveralDialogProps) {
  const say = useToast();
  const [place, setPlace] = useState(() => ({ ...placeOf(themes[0]), parent: '' }));
  const [why, setWhy] = useState('');
  const count = some(themes.length, 'theme');
  const run = () =>
    move
      .runAsync({
        themes: themes.map(({ id }) => id),
        place: placeAsked(place),
        note: why.trim(),
        newGroup: groupToMake(place),
      })
      .then(
        () => {
          say({ title: count, detail: 'moved', undoable: true });
          onDone();
        },
        () => undefined,
      );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Move ${count}`}
      width={560}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={move.isRunning} heldBack={placeHeld(place)} onClick={() => void run()}>
            Move {count}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <ul className={styles.several} aria-label="Themes to move">
          {themes.map(({ id, kind, tint, title }) => (
            <li key={id}>
              <KindShape kind={kind} tint={tint} />
              {title}
            </li>
          ))}
        </ul>
        <PlaceFields codebook={codebook} place={place} onChange={setPlace} moved={themes} />
        <TextField label="Why (kept in the history; may stay empty)" value={why} onChange={setWhy} />
        <p className="sub">A move changes no meaning: what was found and not found stays as it is.</p>
        {move.error && <ErrorNote what={move.error.message} help={move.error.help} />}
      </div>
    </Dialog>
  );
}
