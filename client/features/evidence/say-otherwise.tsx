import { useState } from 'react';
import { useDraft } from '#client/lib/draft.ts';
import { Button } from '#client/ui/button.tsx';
import type { CodingId } from '#shared/ids.ts';
import { labelWords, TrajectoryLabel } from '#shared/trajectory/trajectory.ts';
import styles from './evidence.module.css';

interface SayOtherwiseProps {
  /** What the draft of the reason is kept under. */
  id: string;
  current: TrajectoryLabel | null;
  suggested: TrajectoryLabel;
  /** The coordinator's excerpts of the open cell, which may be named as evidence. */
  excerpts: readonly CodingId[];
  isSending: boolean;
  onSay: (change: { label: TrajectoryLabel; reason: string; excerpts?: CodingId[] }) => void;
  onCancel: () => void;
}

/** A reason of at least a few words. */
const LEAST_WORDS = 3;

/** A person's own label for a story, with the reason for it. */
export function SayOtherwise(props: SayOtherwiseProps) {
  const { id, current, suggested, excerpts, isSending, onSay, onCancel } = props;
  const [label, setLabel] = useState<TrajectoryLabel | null>(current);
  const [isEvidence, setEvidence] = useState(false);
  const reason = useDraft('story', id, '');
  const words = reason.text.trim().split(/\s+/).filter(Boolean).length;
  const missing =
    label === null
      ? 'Choose a label first'
      : words < LEAST_WORDS && label !== suggested
        ? 'Give a reason in a few words'
        : undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing !== undefined || label === null) return;
        onSay({ label, reason: reason.text.trim(), ...(isEvidence && { excerpts: [...excerpts] }) });
        reason.discard();
      }}
    >
      <label>
        The story is
        <select
          value={label ?? ''}
          // biome-ignore lint/a11y/noAutofocus: it was opened to choose from.
          autoFocus
          onChange={(event) => setLabel(TrajectoryLabel.safeParse(event.currentTarget.value).data ?? null)}
        >
          <option value="">Choose…</option>
          {TrajectoryLabel.options
            .filter((option) => option !== 'no-data' && option !== 'not-examined')
            .map((option) => (
              <option key={option} value={option}>
                {labelWords[option]}
                {option === suggested ? ' (the rule)' : ''}
              </option>
            ))}
        </select>
      </label>
      <label>
        Because
        <textarea
          rows={3}
          value={reason.text}
          onChange={(event) => reason.write(event.currentTarget.value)}
        />
      </label>
      {excerpts.length > 0 && (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={isEvidence}
            onChange={(event) => setEvidence(event.currentTarget.checked)}
          />
          with this month’s {excerpts.length === 1 ? 'excerpt' : `${excerpts.length} excerpts`} as evidence
        </label>
      )}
      <p className={styles.deeds}>
        <Button look="primary" small type="submit" heldBack={missing} busy={isSending}>
          Confirm
        </Button>
        <Button
          look="quiet"
          small
          onClick={() => {
            reason.discard();
            onCancel();
          }}
        >
          Cancel
        </Button>
      </p>
    </form>
  );
}
