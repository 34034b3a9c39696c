import { IconButton } from '#client/ui/icon-button.tsx';
import type { FindingTold } from '#shared/finding/export.ts';
import { findingKindWords } from '#shared/finding/finding.ts';
import { problemWords } from '#shared/finding/problems.ts';
import { reachWords } from '#shared/finding/reach.ts';
import styles from './finding.module.css';

interface FindingListProps {
  findings: readonly FindingTold[];
  open: string | undefined;
  onOpen: (finding: string) => void;
  /** Undefined where not all are shown: then there is no place to move to. */
  onMove: ((finding: string, position: number) => void) | undefined;
}

/** The findings in the order that people gave them, each with how far it reaches and what is still open. */
export function FindingList({ findings, open, onOpen, onMove }: FindingListProps) {
  return (
    <ol className={styles.list} aria-label="Findings">
      {findings.map(({ finding, reach, problems, themes }, at) => (
        <li key={finding.id} data-open={finding.id === open || undefined}>
          <button
            type="button"
            className={styles.row}
            aria-current={finding.id === open || undefined}
            onClick={() => onOpen(finding.id)}
          >
            <span className={styles.kind}>
              {findingKindWords[finding.kind]}
              <span className={styles.state} data-confirmed={finding.state === 'confirmed' || undefined}>
                {finding.state}
              </span>
            </span>
            <span className={styles.claim}>{finding.claim}</span>
            <span className={styles.soft}>{themes.join(', ') || 'no theme'}</span>
            <span className={styles.soft} data-wide={reach.isTooWide || undefined}>
              {reachWords(reach)}
            </span>
            {problems.length > 0 && (
              <span className={styles.open}>
                {problems.map(({ kind }) => problemWords[kind]).join(' · ')}
              </span>
            )}
          </button>
          {onMove && findings.length > 1 && (
            <span className={styles.move}>
              <IconButton
                deed="finding.change"
                icon="up"
                size="small"
                label={`Move up finding ${at + 1}`}
                aria-disabled={at === 0 || undefined}
                onClick={() => at > 0 && onMove(finding.id, at - 1)}
              />
              <IconButton
                deed="finding.change"
                icon="down"
                size="small"
                label={`Move down finding ${at + 1}`}
                aria-disabled={at === findings.length - 1 || undefined}
                onClick={() => at < findings.length - 1 && onMove(finding.id, at + 1)}
              />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
