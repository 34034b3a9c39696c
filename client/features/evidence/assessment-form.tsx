import { useId, useState } from 'react';
import type { z } from 'zod';
import { useDraft } from '#client/lib/draft.ts';
import { Button } from '#client/ui/button.tsx';
import type { Asked, Assessment } from '#shared/assessment/assessment.ts';
import styles from './evidence.module.css';

interface AssessmentFormProps {
  /** What the draft is kept under. */
  id: string;
  assessment: Assessment | null;
  /** Prominence is for what is present. */
  canRate: boolean;
  isSending: boolean;
  onSend: (change: {
    text: string;
    prominence: number | null;
    asked: z.infer<typeof Asked>;
    state: 'draft' | 'confirmed';
  }) => void;
  onCancel: () => void;
}

const ratings = [
  { value: 1, label: '1 touched on' },
  { value: 2, label: '2 clear' },
  { value: 3, label: '3 stands out' },
  { value: null, label: 'not rated' },
];
const askedWords = [
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no' },
  { value: 'unknown', label: 'not known' },
] as const;

/** Writes a cell's assessment: the words, how prominent, and whether it was asked about. */
export function AssessmentForm({
  id,
  assessment,
  canRate,
  isSending,
  onSend,
  onCancel,
}: AssessmentFormProps) {
  const draft = useDraft('assessment', id, assessment?.text ?? '');
  const [prominence, setProminence] = useState(assessment?.prominence ?? null);
  const [asked, setAsked] = useState<z.infer<typeof Asked>>(assessment?.asked ?? 'unknown');
  const name = useId();
  const send = (state: 'draft' | 'confirmed') => {
    onSend({ text: draft.text.trim(), prominence, asked, state });
    draft.discard();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send('confirmed');
      }}
    >
      <label>
        What was said of it here
        <textarea
          rows={4}
          value={draft.text}
          // biome-ignore lint/a11y/noAutofocus: it was opened to be written in.
          autoFocus
          onChange={(event) => draft.write(event.currentTarget.value)}
        />
      </label>
      {canRate && (
        <fieldset>
          <legend>Prominence</legend>
          {ratings.map(({ value, label }) => (
            <label key={label}>
              <input
                type="radio"
                name={`${name} prominence`}
                checked={prominence === value}
                onChange={() => setProminence(value)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>Was it asked about?</legend>
        {askedWords.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={`${name} asked`}
              checked={asked === value}
              onChange={() => setAsked(value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <p className={styles.deeds}>
        <Button look="primary" small type="submit" busy={isSending}>
          Confirm
        </Button>
        <Button small busy={isSending} onClick={() => send('draft')}>
          Keep as draft
        </Button>
        <Button
          look="quiet"
          small
          onClick={() => {
            draft.discard();
            onCancel();
          }}
        >
          Cancel
        </Button>
      </p>
    </form>
  );
}
