import { useState } from 'react';
import type { CallError } from '#client/lib/request.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Mark } from '#client/ui/mark.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { MarkShape } from '#shared/analysis/mark.ts';
import type { MeaningChange } from '#shared/codebook/effect.ts';
import { wordsChanged } from '#shared/codebook/rewording.ts';
import { meaningFieldWords } from '#shared/codebook/theme-draft.ts';
import type { Policies } from '#shared/study/policies.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { EffectSize } from './effect-size.tsx';
import { EffectTable } from './effect-table.tsx';
import { CHANGES, deedWords, effectWords } from './effect-words.ts';
import styles from './meaning.module.css';
import { reasonHeld } from './reason.ts';
import { Reworded } from './reworded.tsx';
import type { Codebook } from './use-codebook.ts';
import { useForetold } from './use-foretold.ts';
import type { MeaningDraft } from './use-meaning-draft.ts';
import type { ShownWave } from './waves.ts';
import { WhatFollows } from './what-follows.tsx';

/** Fewer changed words than this are taken for another wording of the same. */
const FEW_WORDS = 4;

interface MeaningDialogProps {
  study: string;
  theme: Theme;
  codebook: Codebook;
  draft: MeaningDraft;
  policies: Policies;
  areas: readonly { id: string; name: string }[];
  waves: readonly ShownWave[];
  isSaving: boolean;
  error: CallError | null;
  onSave: (meaning: MeaningChange, note: string) => void;
  onClose: () => void;
}

const KEY: readonly { shape: MarkShape; words: string }[] = [
  { shape: 'core-2', words: 'present' },
  { shape: 'ring', words: 'not raised' },
  { shape: 'question', words: 'not looked for, or to re-check' },
  { shape: 'tilde', words: 'too little talk' },
  { shape: 'dash', words: 'no interview' },
];

/** Asks what kind of change an edit is, and shows before it is done what each kind does to earlier coding. */
export function MeaningDialog(props: MeaningDialogProps) {
  const { study, theme, codebook, draft, policies, areas, waves, isSaving, error, onSave, onClose } = props;
  const count = draft.edited.reduce((sum, field) => sum + wordsChanged(theme[field], draft.text(field)), 0);
  const [change, setChange] = useState<MeaningChange | undefined>(count < FEW_WORDS ? 'same' : undefined);
  const [why, setWhy] = useState('');
  const foretold = useForetold(study, theme, codebook, policies, change);
  const held =
    change === undefined
      ? 'say what kind of change it is first'
      : change === 'same'
        ? undefined
        : reasonHeld(why);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width={780}
      title="What kind of change is this?"
      subtitle={
        <span className={styles.to}>
          to <KindShape kind={theme.kind} /> <b>{theme.title}</b>
        </span>
      }
      footer={
        <>
          <div className={styles.why} data-hidden={change === 'same' || undefined}>
            <TextField label="Why (kept in the history)" value={why} onChange={setWhy} maxLength={1000} />
          </div>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={isSaving}
            heldBack={held}
            onClick={() => change && onSave(change, change === 'same' ? '' : why.trim())}
          >
            {deedWords(change, foretold.queue)}
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
        columns={4}
      />
      <div className={styles.preview}>
        <div>
          <p className={styles.size} role="status">
            <EffectSize kind={theme.kind} change={change} foretold={foretold} />
          </p>
          <p className={styles.words}>
            {change === undefined
              ? 'It decides which earlier coding still holds. Choose one to see what it would do; nothing is saved yet.'
              : effectWords[change]}
          </p>
          <EffectTable kind={theme.kind} foretold={foretold} areas={areas} waves={waves} />
          <ul className={styles.key} aria-label="What the marks mean">
            {KEY.map(({ shape, words }) => (
              <li key={words}>
                <Mark shape={shape} kind={theme.kind} size={14} />
                {words}
              </li>
            ))}
          </ul>
        </div>
        {change && (
          <WhatFollows
            change={change}
            foretold={foretold}
            areaName={(id) => areas.find((area) => area.id === id)?.name ?? ''}
          />
        )}
      </div>
      {error && <ErrorNote what={error.message} help={error.help} />}
    </Dialog>
  );
}
