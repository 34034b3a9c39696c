import { useEffect, useRef } from 'react';
import { Mark } from '#client/ui/mark.tsx';
import { describeCell } from '#shared/analysis/cell-words.ts';
import { markOf } from '#shared/analysis/mark.ts';
import type { CellView } from '#shared/api/analysis.ts';
import { monthLabel } from '#shared/dates.ts';
import type { WaveId } from '#shared/ids.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import styles from './evidence.module.css';

/** A month of the strip with its cell, if there is one. */
export interface StripMonth {
  id: WaveId;
  month: string;
  place: 'closed' | 'open' | 'planned';
  cell: CellView | undefined;
}

interface MonthStripProps {
  months: readonly StripMonth[];
  current: WaveId;
  kind: ThemeKind | null;
  withOthers: boolean;
  absenceWords: number;
  /** Hands the focus to the month shown; 0 does not, every other number is a new request. */
  asked: number;
  onMonth: (wave: WaveId) => void;
}

/** The same theme and area in every month; an equal way to every cell of the row. */
export function MonthStrip({
  months,
  current,
  kind,
  withOthers,
  absenceWords,
  asked,
  onMonth,
}: MonthStripProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0) place.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }, [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the month shown is what must be in view.
  useEffect(() => {
    const shown = place.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    shown?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would ask for a legend on the screen.
    <div ref={place} className={styles.months} role="group" aria-label="Month">
      {months.map(({ id, month, place, cell }) => {
        const shape = cell ? markOf(cell, withOthers) : null;
        const words = cell ? describeCell(cell, cell.strength, absenceWords) : 'not coded yet.';
        return (
          <button
            key={id}
            type="button"
            data-place={place}
            aria-pressed={id === current}
            aria-label={`${monthLabel(month)}: ${place === 'planned' && !shape ? 'not yet' : words}`}
            onClick={() => onMonth(id)}
          >
            <span>{monthLabel(month).slice(0, 3)}</span>
            {shape ? <Mark shape={shape} kind={kind} isProvisional={cell?.provisional ?? false} /> : <i />}
          </button>
        );
      })}
    </div>
  );
}
