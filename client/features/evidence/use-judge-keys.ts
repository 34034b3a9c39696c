import type { RefObject } from 'react';
import { type Shortcut, useShortcuts } from '#client/lib/shortcuts.ts';
import type { EvidenceView } from '#shared/api/analysis.ts';
import { type AssessmentDraft, ticked } from '#shared/assessment/draft.ts';

interface JudgeKeys {
  draft: AssessmentDraft;
  excerpts: EvidenceView['excerpts'];
  canRate: boolean;
  here: AssessmentDraft['excerpts'];
  text: RefObject<HTMLTextAreaElement | null>;
  write: (draft: AssessmentDraft) => void;
  onSave: () => void;
  onConfirm: () => void;
  onReminder: () => void;
}

/** Excerpts that a key reaches. */
const REACHED = 9;

/** A cell is judged by one key each: how prominent, asked or not, which excerpts, kept or confirmed. */
export function useJudgeKeys(keys: JudgeKeys): void {
  const { draft, excerpts, canRate, here, text, write, onSave, onConfirm, onReminder } = keys;
  const rate = (prominence: AssessmentDraft['prominence']): Shortcut => ({
    keys: String(prominence ?? 0),
    does: prominence === null ? 'Not rated' : 'Prominence: touched on, clear, stands out',
    run: () => write({ ...draft, prominence }),
    when: () => canRate,
  });
  const ask = (key: string, asked: AssessmentDraft['asked'], does: string): Shortcut => ({
    keys: key,
    does,
    run: () => write({ ...draft, asked }),
  });
  useShortcuts('Judging a cell', [
    { keys: 'e', does: 'Write; Esc leads back', run: () => text.current?.focus() },
    ...[1, 2, 3, null].map(rate),
    ask('y', 'yes', 'It was asked about'),
    ask('n', 'no', 'It was not asked about'),
    ask('u', 'unknown', 'Not known whether it was asked about'),
    ...excerpts.slice(0, REACHED).map(
      ({ codings }, at): Shortcut => ({
        keys: `x ${at + 1}`,
        does: 'Tick an excerpt that supports it, by its place',
        run: () =>
          write(
            ticked(
              draft,
              codings.map(({ id }) => id),
              here,
            ),
          ),
      }),
    ),
    { keys: 'p', does: 'Show what was said of the month before', run: onReminder },
    { keys: 'mod+s', does: 'Save the draft', run: onSave, inFields: true },
    { keys: 'mod+enter', does: 'Confirm, and on to the next', run: onConfirm, inFields: true },
  ]);
}
