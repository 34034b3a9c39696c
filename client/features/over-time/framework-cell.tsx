import { memo } from 'react';
import { shortDay } from '#client/lib/day.ts';
import { Mark } from '#client/ui/mark.tsx';
import { describeCell } from '#shared/analysis/cell-words.ts';
import { markOf } from '#shared/analysis/mark.ts';
import { citedText } from '#shared/assessment/sentences.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import styles from './framework.module.css';
import type { FrameworkRow } from './framework-rows.ts';

interface FrameworkCellProps {
  known: FrameworkRow['cells'][number];
  kind: ThemeKind | null;
  absenceWords: number;
  coderName: (id: string) => string;
}

/** What was written of a cell, and how far that got; where nothing was, what is known of it and why. */
export const FrameworkCell = memo(function FrameworkCell({
  known: { cell, assessment },
  kind,
  absenceWords,
  coderName,
}: FrameworkCellProps) {
  const shape = cell ? markOf(cell) : null;
  const words = cell ? describeCell(cell, cell.strength, absenceWords) : 'not coded yet.';
  const { sentences, loose } = citedText(assessment?.text ?? '', assessment?.cites ?? []);
  return (
    <>
      {sentences.length > 0 && (
        <p className={styles.text}>
          {sentences.map(({ text, codings }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place in the text.
            <span key={at}>
              {text}
              {codings.map((coding) => (
                <sup key={coding} data-coding={coding} title="Opens the excerpt">
                  {(assessment?.excerpts.indexOf(coding) ?? 0) + 1}
                </sup>
              ))}{' '}
            </span>
          ))}
        </p>
      )}
      <p className={styles.foot} data-empty={sentences.length === 0 || undefined}>
        {shape && <Mark shape={shape} kind={kind} size={14} isProvisional={cell?.provisional ?? false} />}
        {assessment ? (
          <span>
            {assessment.stale ? <b>stale</b> : assessment.state}
            {assessment.prominence !== null && ` · ${assessment.prominence} of 3`}
            {` · ${coderName(assessment.by)}, ${shortDay(assessment.at)}`}
            {loose.length > 0 && ' · an excerpt is on no sentence'}
          </span>
        ) : (
          <span>{words}</span>
        )}
      </p>
    </>
  );
});
