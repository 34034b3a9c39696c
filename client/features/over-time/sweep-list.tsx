import type { Ref } from 'react';
import { ChoiceList } from '#client/ui/choice-list.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { SweepCell } from '#shared/assessment/sweep.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import styles from './review.module.css';

/** A cell with what it is called. */
export interface SweepEntry {
  key: string;
  cell: SweepCell;
  title: string;
  kind: ThemeKind | null;
  /** “Wexcombe, October 2020” */
  where: string;
}

interface SweepListProps {
  entries: readonly SweepEntry[];
  current: string | undefined;
  ref: Ref<HTMLDivElement>;
  onChoose: (key: string) => void;
}

const stateWords: Record<SweepCell['state'], string> = {
  unwritten: '',
  draft: 'draft',
  stale: 'stale',
  judged: 'judged',
};
const excerpts = (count: number) => `${count} ${count === 1 ? 'excerpt' : 'excerpts'}`;

/** The cells to be judged; one is current. */
export function SweepList({ entries, current, ref, onChoose }: SweepListProps) {
  return (
    <ChoiceList
      ref={ref}
      label="Cells"
      entries={entries}
      current={current}
      onChoose={onChoose}
      row={({ cell, title, kind, where }) => (
        <>
          <KindShape kind={kind} size={11} />
          <span className={styles.title}>
            {title}
            <small>
              {where} · {cell.excerpts > 0 ? excerpts(cell.excerpts) : 'no excerpts'}
            </small>
          </span>
          <small className={styles.judgement} data-state={cell.state}>
            {stateWords[cell.state]}
          </small>
        </>
      )}
    />
  );
}
