import { longDay } from '#client/lib/day.ts';
import { capitalised } from '#shared/analysis/wording.ts';
import type { EvidenceView } from '#shared/api/analysis.ts';
import { outcomeWords } from '#shared/sheet/sheet.ts';
import styles from './evidence.module.css';

interface AskedOnSheetProps {
  sheets: EvidenceView['sheets'];
}

/** What the interview sheets of the month say of having asked. */
export function AskedOnSheet({ sheets }: AskedOnSheetProps) {
  return sheets.map(({ outcome, day }) => (
    <p key={`${outcome} ${day}`} className={styles.signature}>
      {capitalised(outcomeWords[outcome])}, on the interview sheet of {longDay(day)}.
    </p>
  ));
}
