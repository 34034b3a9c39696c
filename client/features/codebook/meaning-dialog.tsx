import { useState } from 'react';
import type { CallError } from '#client/lib/request.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { wordsChanged } from '#shared/codebook/rewording.ts';
import { meaningFieldWords } from '#shared/codebook/theme-draft.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { EffectKey } from './effect-key.tsx';
import { EffectSize } from './effect-size.tsx';
import { EffectTable } from './effect-table.tsx';
import { CHANGES, type ChangeChosen, deedWords, effectWords, type MeaningChange } from './effect-words.ts';
import styles from './meaning.module.css';
import { reasonHeld } from './reason.ts';
import { Reworded } from './reworded.tsx';
import type { MeaningDraft } from './use-meaning-draft.ts';
import { usePreview } from './use-preview.ts';
import type { ShownWave } from './waves.ts';
import { WhatFollows } from './what-follows.tsx';

/** Fewer changed words than this are taken for another wording of the same. */
const FEW_WORDS = 4;
const VERBS: Record<ChangeChosen, string> = {
  same: 'Save the wording',
  broaden: 'Broaden',
  narrow: 'Narrow',
  shift: 'Shift',
  merge: 'Choose the other theme…',
};

interface MeaningDialogProps {
  study: string;
  theme: Theme;
  draft: MeaningDraft;
  areas: readonly { id: string; name: string }[];
  waves: readonly ShownWave[];
  isSaving: boolean;
  error: CallError | null;
  onSave: (meaning: MeaningChange, note: string) => void;
  /** The edit makes this theme what another is already. */
  onMerge: () => void;
  onClose: () => void;
}

/** Asks what kind of change an edit is, and shows before it is done what each kind does to earlier coding. */
export function MeaningDialog(props: MeaningDialogProps) {
  const { study, theme, draft, areas, waves, isSaving, error, onSave, onMerge, onClose } = props;
  const count = draft.edited.reduce((sum, field) => sum + wordsChanged(theme[field], draft.text(field)), 0);
  const [change, setChange] = useState<ChangeChosen | undefined>(count < FEW_WORDS ? 'same' : undefined);
  const [why, setWhy] = useState('');
  const edits = Object.fromEntries(draft.edited.map((field) => [field, draft.text(field)]));
  const { preview, refused } = usePreview(study, theme.id, {
    deed: 'change',
    changes: { ...edits, meaning: change === undefined || change === 'merge' ? 'same' : change },
  });
  const [cells] = preview?.themes ?? [];
  const asksWhy = change !== undefined && change !== 'same' && change !== 'merge';
  const decides = change !== undefined && change !== 'merge';
  const save = () => {
    if (change === 'merge') onMerge();
    else if (change) onSave(change, asksWhy ? why.trim() : '');
  };
  const held =
    change === undefined ? 'say what kind of change it is first' : asksWhy ? reasonHeld(why) : undefined;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width={780}
      title="What kind of change is this?"
      subtitle={
        <span className={styles.to}>
          to <KindShape kind={theme.kind} tint={theme.tint} /> <b>{theme.title}</b>
        </span>
      }
      footer={
        <>
          <div className={styles.why} data-hidden={(change !== undefined && !asksWhy) || undefined}>
            <TextField label="Why (kept in the history)" value={why} onChange={setWhy} maxLength={1000} />
          </div>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={isSaving} heldBack={held} onClick={save}>
            {change === undefined ? 'Save' : deedWords(VERBS[change], asksWhy ? preview?.queue : undefined)}
          </Button>
        </>
      }
    >
      {draft.edited.map((field) => (
        <p key={field} className={styles.edit}>
          <b>{meaningFieldWords[field]}</b>
          <Reworded before={theme[field]} after={draft.text(field)} />
        </p>
      ))}
      <RadioGrid
        label="What kind of change is this?"
        options={CHANGES}
        value={change}
        onChange={setChange}
        columns={5}
      />
      <div className={styles.preview}>
        <div>
          <p className={styles.size} role="status">
            {!decides
              ? 'Which cells change depends on what kind of change it is.'
              : cells && <EffectSize kind={theme.kind} moves={cells.moves} />}
          </p>
          <p className={styles.words}>
            {change === undefined
              ? 'It decides which earlier coding still holds. Choose one to see what it would do; nothing is saved yet.'
              : effectWords[change]}
          </p>
          {cells && <EffectTable kind={theme.kind} preview={cells} areas={areas} waves={waves} />}
          <EffectKey kind={theme.kind} />
        </div>
        {decides && preview && (
          <WhatFollows
            queue={preview.queue}
            stories={cells?.stories ?? []}
            nothing={
              change === 'same' ? 'Nothing to look at again' : 'Nothing was read for it that would not hold'
            }
            areaName={(id) => areas.find((area) => area.id === id)?.name ?? ''}
          />
        )}
      </div>
      {refused && !error && <ErrorNote what={refused.message} help={refused.help} />}
      {error && <ErrorNote what={error.message} help={error.help} />}
    </Dialog>
  );
}
