import { useState } from 'react';
import { useDraft } from '#client/lib/draft.ts';
import { Button } from '#client/ui/button.tsx';
import type { ExcerptView } from '#shared/api/analysis.ts';
import type { CodingId } from '#shared/ids.ts';
import { labelWords, TrajectoryLabel } from '#shared/trajectory/trajectory.ts';
import styles from './evidence.module.css';
import { ExcerptTicks } from './excerpt-ticks.tsx';

interface SayOtherwiseProps {
  /** What the draft of the reason is kept under. */
  id: string;
  current: TrajectoryLabel | null;
  suggested: TrajectoryLabel;
  /** The coordinator's excerpts of the open cell, which may be named as evidence. */
  excerpts: readonly ExcerptView[];
  /** Those named before. */
  named: readonly CodingId[];
  isSending: boolean;
  onSay: (change: { label: TrajectoryLabel; reason: string; excerpts?: CodingId[] }) => Promise<boolean>;
  /** It was said, or is given up. */
  onDone: () => void;
}

/** A reason of at least a few words. */
const LEAST_WORDS = 3;

/** A person's own label for a story, with the reason for it. */
export function SayOtherwise(props: SayOtherwiseProps) {
  const { id, current, suggested, excerpts, isSending, onSay, onDone } = props;
  const [label, setLabel] = useState<TrajectoryLabel | null>(current);
  // Undefined while nothing was ticked or unticked: then what was named before stays as it is.
  const [named, setNamed] = useState<CodingId[]>();
  const reason = useDraft('story', id, '');
  const words = reason.text.trim().split(/\s+/).filter(Boolean).length;
  const missing =
    label === null
      ? 'Choose a label first'
      : words < LEAST_WORDS && label !== suggested
        ? 'Give a reason in a few words'
        : undefined;
  const leave = () => {
    reason.discard();
    onDone();
  };
  const say = async (chosen: TrajectoryLabel) => {
    if (await onSay({ label: chosen, reason: reason.text.trim(), ...(named && { excerpts: named }) }))
      leave();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === undefined && label !== null && !isSending) void say(label);
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
      <ExcerptTicks
        legend="On the evidence of this month’s"
        excerpts={excerpts}
        named={named ?? props.named}
        onName={setNamed}
      />
      <p className={styles.deeds}>
        <Button look="primary" small type="submit" heldBack={missing} busy={isSending}>
          Confirm
        </Button>
        <Button look="quiet" small onClick={leave}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
