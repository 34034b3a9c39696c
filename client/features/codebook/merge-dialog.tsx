import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PickerButton } from '#client/ui/picker-button.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Theme } from '#shared/theme/theme.ts';
import { EffectKey } from './effect-key.tsx';
import { EffectSize } from './effect-size.tsx';
import { EffectTable } from './effect-table.tsx';
import { deedWords } from './effect-words.ts';
import { some } from './kind-words.ts';
import styles from './meaning.module.css';
import { MergePart } from './merge-part.tsx';
import { reasonHeld } from './reason.ts';
import type { Codebook } from './use-codebook.ts';
import { usePreview } from './use-preview.ts';
import { useThemeMerge } from './use-theme-merge.ts';
import type { ShownWave } from './waves.ts';
import { WhatFollows } from './what-follows.tsx';

interface MergeDialogProps {
  study: string;
  theme: Theme;
  /** Where it goes, as far as that is known already. */
  first?: string | undefined;
  codebook: Codebook;
  areas: readonly { id: string; name: string }[];
  waves: readonly ShownWave[];
  onDone: (into: string) => void;
  onClose: () => void;
}

/** Makes two themes one: which stays, what either says, and what that does to cells, before it is done. */
export function MergeDialog(props: MergeDialogProps) {
  const { study, theme, first, codebook, areas, waves, onDone, onClose } = props;
  const [target, setTarget] = useState(first);
  const [why, setWhy] = useState('');
  const into = codebook.themes.find(({ id }) => id === target);
  const { preview, refused } = usePreview(
    study,
    theme.id,
    into && { deed: 'merge', merge: { into: into.id } },
  );
  const [cells] = preview?.themes ?? [];
  const merge = useThemeMerge(study, ({ into: { id } }) => onDone(id));
  const own = codebook.tallies.of(theme.id).own;
  const held =
    into === undefined ? 'choose the theme that stays first' : (refused?.message ?? reasonHeld(why));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width={900}
      title="Merge"
      subtitle={
        <span className={styles.to}>
          <KindShape kind={theme.kind} tint={theme.tint} /> <b>{theme.title}</b>
        </span>
      }
      footer={
        <>
          <div className={styles.why}>
            <TextField label="Why (kept in the history)" value={why} onChange={setWhy} maxLength={1000} />
          </div>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={merge.isRunning}
            heldBack={held}
            onClick={() => into && merge.run({ theme, into: into.id, note: why.trim() })}
          >
            {deedWords('Merge the two', preview?.queue)}
          </Button>
        </>
      }
    >
      <div className={styles.target}>
        <span>goes into</span>
        <PickerButton
          label="The theme that stays"
          value={into?.title}
          sign={into && <KindShape kind={into.kind} tint={into.tint} />}
          askWords="Choose the theme that stays…"
          placeholder="Title or meaning"
          noun="themes"
          items={codebook.themes
            .filter((one) => !one.retired && one.id !== theme.id)
            .map((one) => ({
              id: one.id,
              title: one.title,
              hint: one.definition,
              sign: <KindShape kind={one.kind} tint={one.tint} />,
            }))}
          onPick={setTarget}
        />
      </div>
      {into && (
        <div className={styles.parts}>
          <MergePart theme={theme} says={`goes · ${some(own, 'excerpt')}`} />
          <MergePart theme={into} says={`stays · ${some(codebook.tallies.of(into.id).own, 'excerpt')}`} />
        </div>
      )}
      {cells && into && preview && (
        <div className={styles.preview} data-wide="">
          <div>
            <p className={styles.size} role="status">
              <EffectSize kind={into.kind} moves={cells.moves} />
            </p>
            <p className={styles.words}>
              Each cell shows {theme.title}, {into.title}, and what the two become. What was found in either
              is found; not raised stays only where both were looked for and not raised.
            </p>
            <EffectTable kind={into.kind} preview={cells} areas={areas} waves={waves} />
            <EffectKey kind={into.kind} />
          </div>
          <WhatFollows
            queue={preview.queue}
            stories={cells.stories}
            nothing="Nothing to look at again"
            areaName={(id) => areas.find((area) => area.id === id)?.name ?? ''}
          >
            <li>
              <b>{some(own, 'excerpt')}</b> carry {into.title} from now on and keep where they came from
            </li>
          </WhatFollows>
        </div>
      )}
      {refused && <ErrorNote what={refused.message} help={refused.help} />}
      {merge.error && <ErrorNote what={merge.error.message} help={merge.error.help} />}
    </Dialog>
  );
}
