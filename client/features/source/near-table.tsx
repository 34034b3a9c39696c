import type { Place } from '#client/lib/place.ts';
import type { Source } from '#shared/source/source.ts';
import { type NearPair, NearRow } from './near-row.tsx';
import styles from './near-table.module.css';

interface NearTableProps {
  study: string;
  pairs: readonly NearPair[];
  deskOf: (source: Source) => Place;
  /** The source whose differing sentences are shown. */
  open: string | undefined;
  isBusy: boolean;
  onOpen: (source: string | undefined) => void;
  /** Says that the first is a duplicate of the second. */
  onConfirm: (duplicate: Source, of: Source) => void;
  /** Says that both are sources of their own. */
  onApart: (source: Source, other: Source) => void;
}

/** Sources that are nearly the same, each beside the one that is proposed to count. */
export function NearTable({
  study,
  pairs,
  deskOf,
  open,
  isBusy,
  onOpen,
  onConfirm,
  onApart,
}: NearTableProps) {
  return (
    <table className={styles.table} aria-label="Near-duplicates">
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">The one that would count</th>
          <th scope="col" data-head="deeds">
            <span className="vh">What it is</span>
          </th>
        </tr>
      </thead>
      {pairs.map((pair) => (
        <NearRow
          key={pair.source.id}
          study={study}
          pair={pair}
          deskOf={deskOf}
          isOpen={pair.source.id === open}
          isBusy={isBusy}
          onOpen={(isOpen) => onOpen(isOpen ? pair.source.id : undefined)}
          onConfirm={onConfirm}
          onApart={onApart}
        />
      ))}
    </table>
  );
}
