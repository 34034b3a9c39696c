import { useState } from 'react';
import type { Deed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { ThemeSplit, ThemeSplitDone } from '#shared/codebook/split.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { EffectKey } from './effect-key.tsx';
import { EffectSize } from './effect-size.tsx';
import { EffectTable } from './effect-table.tsx';
import { deedWords } from './effect-words.ts';
import { some } from './kind-words.ts';
import styles from './meaning.module.css';
import { reasonHeld } from './reason.ts';
import { usePreview } from './use-preview.ts';
import type { ShownWave } from './waves.ts';
import { WhatFollows } from './what-follows.tsx';

interface SplitDialogProps {
  study: string;
  theme: Theme;
  split: ThemeSplit;
  /** Passages without a part, which wait in the queue. */
  open: number;
  areas: readonly { id: string; name: string }[];
  waves: readonly ShownWave[];
  deed: Deed<ThemeSplitDone, ThemeSplit>;
  onClose: () => void;
}

/** What a split does to cells, part by part, before it is done. */
export function SplitDialog({ study, theme, split, open, areas, waves, deed, onClose }: SplitDialogProps) {
  const [why, setWhy] = useState('');
  const { preview, refused } = usePreview(study, theme.id, { deed: 'split', split });
  const count = preview?.themes.length ?? split.into.length + (split.keep ? 1 : 0);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width={780}
      title={`Split into ${count}`}
      subtitle={
        <span className={styles.to}>
          <KindShape kind={theme.kind} tint={theme.tint} /> <b>{theme.title}</b>
        </span>
      }
      footer={
        <>
          <div className={styles.why}>
            <TextField
              label="Why (kept in the history)"
              value={why}
              onChange={setWhy}
              maxLength={1000}
              autoFocus
            />
          </div>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={deed.isRunning}
            heldBack={refused?.message ?? reasonHeld(why)}
            onClick={() => deed.run({ ...split, note: why.trim() })}
          >
            {deedWords('Split the theme', preview?.queue)}
          </Button>
        </>
      }
    >
      {preview && (
        <div className={styles.preview}>
          <div>
            {preview.themes.map((part) => (
              <section
                key={part.title}
                className={styles.outcome}
                aria-label={`What ${part.title} would show`}
              >
                <h3>{part.title}</h3>
                <p className={styles.size}>
                  <EffectSize kind={theme.kind} moves={part.moves} />
                </p>
                <EffectTable kind={theme.kind} preview={part} areas={areas} waves={waves} />
              </section>
            ))}
            <EffectKey kind={theme.kind} />
          </div>
          <WhatFollows
            queue={preview.queue}
            nothing="Nothing to look at again"
            areaName={(id) => areas.find((area) => area.id === id)?.name ?? ''}
          >
            {open > 0 && (
              <li>
                <b>{some(open, 'passage')}</b> without a part stay with {theme.title} until they are given to
                one; cells they stand in are not looked for until then
              </li>
            )}
            <li>Where the whole was looked for and not raised, the parts were not either</li>
          </WhatFollows>
        </div>
      )}
      {refused && <ErrorNote what={refused.message} help={refused.help} />}
      {deed.error && <ErrorNote what={deed.error.message} help={deed.error.help} />}
    </Dialog>
  );
}
