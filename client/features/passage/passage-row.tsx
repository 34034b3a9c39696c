// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot stand at heights of their own.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus; its rows are told by aria-activedescendant.
import { memo } from 'react';
import { Icon } from '#client/ui/icon.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { isStanceToSet, type Passage } from '#shared/coding/passage.ts';
import styles from './passage.module.css';

/** The names a row shows, by id. */
export interface RowNames {
  themes: ReadonlyMap<string, string>;
  areas: ReadonlyMap<string, string>;
  months: ReadonlyMap<string, string>;
  initials: ReadonlyMap<string, string>;
}

interface PassageRowProps {
  id: string;
  /** Its place in the whole list, counted from 0. */
  place: number;
  /** In pixels from the top of the list. */
  top: number;
  passage: Passage | undefined;
  names: RowNames;
  isCurrent: boolean;
  onReach: (place: number) => void;
  onOpen: (place: number) => void;
}

/** A coded passage in the table; two lines of its words, all of them in the reader below. */
export const PassageRow = memo(function PassageRow(props: PassageRowProps) {
  const { id, place, top, passage, names, isCurrent, onReach, onOpen } = props;
  const name = (all: ReadonlyMap<string, string>, key: string | null | undefined) =>
    key == null ? '' : (all.get(key) ?? '');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter do the same on the table.
    <div
      id={id}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isCurrent}
      tabIndex={-1}
      className={styles.row}
      style={{ top }}
      onClick={() => onReach(place)}
      onDoubleClick={() => onOpen(place)}
    >
      <span role="gridcell" className={styles.words}>
        {passage?.memo && (
          <span className={styles.memo} role="img" aria-label="with a memo">
            <Icon name="memos" size={13} />
          </span>
        )}
        {passage?.text}
      </span>
      <span role="gridcell" className={styles.theme}>
        {passage && <KindShape kind={passage.kind} isNamed />}
        <span title={name(names.themes, passage?.theme)}>{name(names.themes, passage?.theme)}</span>
      </span>
      <span
        role="gridcell"
        className={styles.stance}
        data-open={(passage && isStanceToSet(passage)) || undefined}
      >
        {passage && (isStanceToSet(passage) ? 'to set' : (passage.stance?.replace('-', ' ') ?? ''))}
      </span>
      <span role="gridcell" className={styles.two}>
        <span>{name(names.areas, passage?.area)}</span>
        <small>{name(names.months, passage?.wave)}</small>
      </span>
      <span role="gridcell" className={styles.two}>
        <span>{passage?.speaker}</span>
        <small title={passage?.role}>{passage?.role}</small>
      </span>
      <span role="gridcell">{name(names.initials, passage?.coder)}</span>
    </div>
  );
});
