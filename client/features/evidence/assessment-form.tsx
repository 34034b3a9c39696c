import { useId, useState } from 'react';
import type { z } from 'zod';
import { useDraft } from '#client/lib/draft.ts';
import { Button } from '#client/ui/button.tsx';
import { FieldVersions } from '#client/ui/field-versions.tsx';
import type { ExcerptView } from '#shared/api/analysis.ts';
import type { Asked, Assessment } from '#shared/assessment/assessment.ts';
import type { CodingId } from '#shared/ids.ts';
import styles from './evidence.module.css';
import { ExcerptTicks } from './excerpt-ticks.tsx';

interface Written {
  text: string;
  prominence: number | null;
  asked: z.infer<typeof Asked>;
  excerpts: CodingId[];
  state: 'draft' | 'confirmed';
}

interface AssessmentFormProps {
  /** What the draft is kept under. */
  id: string;
  assessment: Assessment | null;
  /** What it may rest on. */
  excerpts: readonly ExcerptView[];
  /** Prominence is for what is present. */
  canRate: boolean;
  isSending: boolean;
  /** What somebody else made of it meanwhile, and who and when. */
  theirs: Assessment | undefined;
  by: string;
  /** `rev` is what it is written over, where that is not what was seen. */
  onSend: (change: Written, rev?: number) => Promise<boolean>;
  /** It was sent, or is given up. */
  onDone: () => void;
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
export function AssessmentForm(props: AssessmentFormProps) {
  const { id, assessment, excerpts, canRate, isSending, theirs, by, onSend, onDone } = props;
  const draft = useDraft('assessment', id, assessment?.text ?? '');
  const [prominence, setProminence] = useState(assessment?.prominence ?? null);
  const [asked, setAsked] = useState<z.infer<typeof Asked>>(assessment?.asked ?? 'unknown');
  const [named, setNamed] = useState<CodingId[]>(() => {
    // What was named once and is coded no longer cannot be named anew.
    const here = new Set(excerpts.flatMap(({ codings }) => codings.map((coding) => coding.id)));
    return assessment?.excerpts.filter((one) => here.has(one)) ?? [];
  });
  const name = useId();
  const leave = () => {
    draft.discard();
    onDone();
  };
  // What was written stays until it is with the team.
  const [sent, setSent] = useState<'draft' | 'confirmed'>('draft');
  const send = async (state: 'draft' | 'confirmed', rev?: number) => {
    setSent(state);
    if (await onSend({ text: draft.text.trim(), prominence, asked, excerpts: named, state }, rev)) leave();
  };
  if (theirs)
    return (
      <FieldVersions
        what="this assessment"
        by={by}
        fields={[
          { label: 'What was said of it here', mine: draft.text.trim(), theirs: theirs.text },
          { label: 'Prominence', mine: String(prominence ?? ''), theirs: String(theirs.prominence ?? '') },
          { label: 'Asked about', mine: asked, theirs: theirs.asked },
          { label: 'State', mine: sent, theirs: theirs.state },
        ].filter((field) => field.mine !== field.theirs)}
        busy={isSending}
        onKeepMine={() => void send(sent, theirs.rev)}
        onTakeTheirs={leave}
      />
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void send('confirmed');
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
      <ExcerptTicks legend="It rests on" excerpts={excerpts} named={named} onName={setNamed} />
      <p className={styles.deeds}>
        <Button look="primary" small type="submit" busy={isSending}>
          Confirm
        </Button>
        <Button small busy={isSending} onClick={() => void send('draft')}>
          Keep as draft
        </Button>
        <Button look="quiet" small onClick={leave}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
