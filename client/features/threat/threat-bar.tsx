import type { ReactNode } from 'react';
import type { Place } from '#client/lib/place.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import { BOARD_FILTERS, type BoardFilter } from '#shared/threat/board.ts';
import styles from './bar.module.css';
import { type BoardRow, countShown } from './rows.ts';

interface ThreatBarProps {
  /** All threats; undefined while they are being read. */
  rows: readonly BoardRow[] | undefined;
  filter: BoardFilter | undefined;
  onFilter: (filter: BoardFilter | undefined) => void;
  sort: 'frame' | 'worst';
  onSort: (sort: 'frame' | 'worst') => void;
  view: 'board' | 'list';
  onView: (view: 'board' | 'list') => void;
  /** The coordinators' passages whose stance is still to be set. */
  toSet: Place;
  /** At the right end: export. */
  children: ReactNode;
}

const FILTER_WORDS: Record<BoardFilter, string> = {
  showing: 'Showing',
  easing: 'Mixed or easing',
  over: 'Possibly over',
  'no-answer': 'No answer',
  'to-set': 'Stance to set',
};

/** The head of the page: how many threats there are, which are shown, and in which order. */
export function ThreatBar(props: ThreatBarProps) {
  const { rows, filter, onFilter, sort, onSort, view, onView, toSet, children } = props;
  const without = rows?.flatMap(({ cells }) => cells).reduce((sum, one) => sum + one.view.withoutStance, 0);
  const isTooEarly = rows?.every(({ cells }) => cells.every(({ view: of }) => !/[^-]/.test(of.series)));
  return (
    <header>
      <div className={styles.bar}>
        <h1>Threats</h1>
        <p className={styles.note} role="status">
          {rows
            ? `${rows.length} foreseen or seen${sort === 'worst' ? ', worst first' : ''}. ${isTooEarly ? 'Statuses come after the first closed wave.' : 'Silence alone never counts as avoided or overcome.'}`
            : 'Reading the interviews…'}
        </p>
        <Segmented
          label="Order"
          options={[
            { value: 'frame', label: 'Frame' },
            { value: 'worst', label: 'Worst first' },
          ]}
          value={sort}
          onChange={onSort}
        />
        <Segmented
          label="View"
          options={[
            { value: 'board', label: 'Board' },
            { value: 'list', label: 'List' },
          ]}
          value={view}
          onChange={onView}
        />
      </div>
      <div className={styles.filters}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would ask for a legend on the screen. */}
        <div className={styles.segments} role="group" aria-label="Show">
          <button type="button" aria-pressed={filter === undefined} onClick={() => onFilter(undefined)}>
            All <span>{rows?.length}</span>
          </button>
          {BOARD_FILTERS.map((one) => {
            const count = rows ? countShown(rows, one) : 0;
            return (
              <button
                key={one}
                type="button"
                aria-pressed={filter === one}
                disabled={count === 0 && filter !== one}
                onClick={() => onFilter(one)}
              >
                {FILTER_WORDS[one]} <span>{rows && count}</span>
              </button>
            );
          })}
        </div>
        {without !== undefined && without > 0 && (
          <PlaceLink className={styles.toSet} place={toSet}>
            {`${without} ${without === 1 ? 'passage' : 'passages'} without stance`}
          </PlaceLink>
        )}
        <span className={styles.end}>{children}</span>
      </div>
    </header>
  );
}
