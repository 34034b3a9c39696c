import type { ReactNode } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { COLUMNS } from '#shared/area/board.ts';
import { BOARD_WIDTH, type BoardPlaces, columnLeft } from '#shared/area/board-places.ts';
import { heads } from '#shared/area/column-words.ts';
import styles from './drawn-board.module.css';
import type { Arranging } from './use-arranging.ts';

interface BoardHeadsProps {
  places: BoardPlaces;
  arranging: Arranging;
  /** At the head of the next steps. */
  adding: ReactNode;
}

/** What stands over each column: what goes there, or that people put its cards by hand. */
export function BoardHeads({ places, arranging, adding }: BoardHeadsProps) {
  return (
    <div className={styles.heads} style={{ width: BOARD_WIDTH }}>
      {COLUMNS.map((key, column) => (
        <div key={key} style={{ left: columnLeft(column) }}>
          {key !== 'step' && <KindShape kind={key} size={12} />}
          <h2>{heads[key].title}</h2>
          {key === 'step' && adding}
          {arranging.isByHand(key) ? (
            <p>
              placed by hand ·{' '}
              <button
                type="button"
                aria-label={`${heads[key].title}: put back in their own order`}
                onClick={() => arranging.putBack(key)}
              >
                put back
              </button>
            </p>
          ) : (
            <p>{places.columns[key].length === 0 ? heads[key].empty : heads[key].note}</p>
          )}
        </div>
      ))}
    </div>
  );
}
