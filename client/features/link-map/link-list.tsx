import type { LinkMapView } from '#shared/link/map-view.ts';
import styles from './link-list.module.css';
import type { LinkRow, Sort } from './links-table.ts';

interface LinkListProps {
  rows: readonly LinkRow[];
  view: LinkMapView;
  sort: Sort | undefined;
  isDown: boolean;
  onSort: (sort: Sort | undefined, isDown: boolean) => void;
  /** The link that is open. */
  open: string | undefined;
  onOpen: (link: string) => void;
}

const HEADS: readonly { key: Sort; words: string }[] = [
  { key: 'from', words: 'From' },
  { key: 'what', words: 'Does what' },
  { key: 'to', words: 'To' },
  { key: 'basis', words: 'Whose account' },
  { key: 'areas', words: 'Areas' },
  { key: 'since', words: 'Since' },
  { key: 'excerpts', words: 'Excerpts' },
];

/** Every link as a row; a head sorts, a second time the other way round, a third time not at all. */
export function LinkList({ rows, view, sort, isDown, onSort, open, onOpen }: LinkListProps) {
  const press = (key: Sort) =>
    sort !== key ? onSort(key, false) : isDown ? onSort(undefined, false) : onSort(key, true);
  return (
    <section className={`scroll ${styles.list}`} aria-label="The links as a list">
      <table>
        <thead>
          <tr>
            {HEADS.map(({ key, words }) => (
              <th
                key={key}
                scope="col"
                aria-sort={sort === key ? (isDown ? 'descending' : 'ascending') : 'none'}
                data-number={key === 'excerpts' || undefined}
              >
                <button type="button" onClick={() => press(key)}>
                  {words}
                  <span aria-hidden="true">{sort === key ? (isDown ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ link, from, what, to, basis, areas, since, excerpts }) => (
            <tr key={link.id} aria-current={open === link.id || undefined}>
              <th scope="row">
                <button
                  type="button"
                  aria-label={`${from} ${what} ${to}: open`}
                  onClick={() => onOpen(link.id)}
                >
                  {from}
                </button>
              </th>
              <td>{what}</td>
              <td>{to}</td>
              <td data-basis={link.basis}>{basis}</td>
              <td>{areas === '' ? <span>nowhere in particular</span> : areas}</td>
              <td>{view.waves[since] ?? <span>–</span>}</td>
              <td data-number>{excerpts === 0 ? <span>none yet</span> : excerpts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
