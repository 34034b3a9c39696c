import { useState } from 'react';
import { useDraft } from '#client/lib/draft.ts';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import type { ResolutionKind } from '#shared/member-check/reply.ts';
import styles from './answer.module.css';
import { RESOLUTION_ORDER, RESOLUTIONS } from './resolution-words.ts';
import { type ItemPlace, useTeamDeeds } from './use-team-deeds.ts';

interface ResolutionFormProps {
  study: string;
  place: ItemPlace;
  /** The judgement that the answer is about; null where there is none, or it stands beside this form. */
  judgement: Place | null;
  onDone: () => void;
}

/** What the team did about an answer. What is being written is kept while the judgement is looked at and changed. */
export function ResolutionForm({ study, place, judgement, onDone }: ResolutionFormProps) {
  const { resolve } = useTeamDeeds(study);
  const [kind, setKind] = useState<ResolutionKind>();
  const draft = useDraft('resolution', place.item, '');
  const words = kind && RESOLUTIONS[kind];
  const heldBack =
    kind === undefined
      ? 'Choose what was done'
      : words?.isReasonAsked && draft.text.trim() === ''
        ? 'Say it in a few words'
        : undefined;
  const save = () => {
    if (kind === undefined || heldBack !== undefined) return;
    void resolve.runAsync({ ...place, kind, text: draft.text.trim() }).then(
      () => {
        draft.discard();
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <form
      className={styles.form}
      aria-label="What was done about it"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <RadioGrid
        label="What was done about it"
        isDense
        value={kind}
        onChange={setKind}
        options={RESOLUTION_ORDER.map((value) => ({ value, label: RESOLUTIONS[value].label }))}
      />
      {words && <p className={styles.word}>{words.hint}</p>}
      {kind === 'agree-changed' && judgement !== null && (
        <p>
          <PlaceLink place={judgement}>Open the judgement</PlaceLink>{' '}
          <span className="sub">What you write here is kept meanwhile.</span>
        </p>
      )}
      {words && (
        <TextArea label={words.asks} rows={3} maxLength={4000} value={draft.text} onChange={draft.write} />
      )}
      {resolve.error && <ErrorNote what={resolve.error.message} help={resolve.error.help} />}
      <p className={styles.deeds}>
        <Button type="submit" look="primary" small heldBack={heldBack} busy={resolve.isRunning}>
          Write it down
        </Button>
        <Button look="quiet" small onClick={onDone}>
          Not now
        </Button>
      </p>
    </form>
  );
}
