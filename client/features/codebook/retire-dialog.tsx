import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { queueQuery } from './api.ts';
import styles from './form.module.css';
import { some } from './kind-words.ts';
import { reasonHeld } from './reason.ts';
import type { Codebook } from './use-codebook.ts';
import { useThemeChange } from './use-theme-deeds.ts';

interface RetireDialogProps {
  study: string;
  theme: Theme;
  codebook: Codebook;
  onClose: () => void;
}

/** Retires a theme, or brings a retired one back, with the reason. */
export function RetireDialog({ study, theme, codebook, onClose }: RetireDialogProps) {
  const say = useToast();
  const [why, setWhy] = useState('');
  const [retires] = useState(!theme.retired);
  const { data: queue } = useQuery(queueQuery(study));
  const excerpts = codebook.tallies.of(theme.id).own;
  const cells = codebook.matrix?.themes.find(({ id }) => id === theme.id)?.cells ?? [];
  const present = cells.filter(({ state }) => state === 'present').length;
  const item = queue?.find((one) => one.theme === theme.id);
  const waiting = (item?.sources.length ?? 0) + (item?.codings.length ?? 0);
  const below = codebook.themes.filter(({ parent, retired }) => parent === theme.id && !retired).length;
  const change = useThemeChange(study, () => {
    say({
      title: theme.title,
      detail: retires ? 'retired' : 'brought back',
      sign: <KindShape kind={theme.kind} />,
      undoable: true,
    });
    onClose();
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={retires ? 'Retire' : 'Bring back'}
      subtitle={theme.title}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={change.isRunning}
            heldBack={reasonHeld(why)}
            onClick={() => change.run({ theme, changes: { retired: retires, note: why.trim() } })}
          >
            {retires ? 'Retire the theme' : 'Bring the theme back'}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {retires ? (
          <ul className={styles.lines}>
            <li>
              {excerpts === 0
                ? 'Nothing was coded with it.'
                : `Its ${some(excerpts, 'excerpt')} stay, and what was looked for.`}
            </li>
            <li>
              {cells.length === 0
                ? 'It stands in no picture.'
                : `Its row leaves the pictures: ${some(cells.length, 'cell')}, ${present} of them present. No other theme’s cells change.`}
            </li>
            {waiting > 0 && <li>{some(waiting, 're-check')} of it no longer wait.</li>}
            {below > 0 && <li>Its {some(below, 'sub-theme')} stay in use.</li>}
            <li>It is hidden from new work and can be brought back.</li>
          </ul>
        ) : (
          <p>
            It can be applied again and stands in the pictures again, with what was coded before. Sources read
            while it was retired were not looked through for it.
          </p>
        )}
        <TextField
          label="Why (kept in the history)"
          value={why}
          onChange={setWhy}
          autoFocus
          maxLength={1000}
        />
        {change.error && <ErrorNote what={change.error.message} help={change.error.help} />}
      </div>
    </Dialog>
  );
}
