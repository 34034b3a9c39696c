import type { MineCheck } from '#shared/member-check/mine.ts';
import { monthName } from './words.ts';

interface SheetMonthsProps {
  /** Each month with questions once, the newest first. */
  months: { wave: string; label: string; waiting: number }[];
  shown: string;
  onWave: (wave: string) => void;
}

/** How many sentences of each month wait, the newest month first. */
export const sheetMonths = (checks: readonly MineCheck[]): SheetMonthsProps['months'] =>
  [...new Set(checks.map(({ wave }) => wave))].map((wave) => {
    const those = checks.filter((check) => check.wave === wave);
    const open = those.filter(({ state }) => state === 'open').flatMap(({ items }) => items);
    return {
      wave,
      label: those[0]?.label ?? '',
      waiting: open.filter(({ answer }) => answer === null).length,
    };
  });

/** The months that there are questions about, where there is more than one. */
export function SheetMonths({ months, shown, onWave }: SheetMonthsProps) {
  if (months.length < 2) return null;
  return (
    <nav className="sheets" aria-label="Months with questions">
      {months.map(({ wave, label, waiting }) => (
        <button
          key={wave}
          type="button"
          aria-current={wave === shown ? 'true' : undefined}
          onClick={() => onWave(wave)}
        >
          {monthName(label)}
          {waiting > 0 && (
            <>
              <i aria-hidden="true" />
              <span className="vh">, {waiting} waiting</span>
            </>
          )}
        </button>
      ))}
    </nav>
  );
}
