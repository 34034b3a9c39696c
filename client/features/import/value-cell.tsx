import { PickerButton } from '#client/ui/picker-button.tsx';
import type { PickerCreate, PickerEntry } from '#client/ui/search-picker.tsx';
import { Tooltip } from '#client/ui/tooltip.tsx';
import { originWords } from './origin-words.ts';
import type { CellPlace } from './use-table-keys.ts';
import styles from './value-cell.module.css';

interface ValueCellProps {
  /** Its accessible name, as in “Area of notes.md”. */
  label: string;
  noun: string;
  placeholder: string;
  items: readonly PickerEntry[];
  /** What stands, in words; null where nothing does. */
  words: string | null;
  origin: { from: string | null; raw: string };
  /** Nothing stands, and a person must choose. */
  isOpen?: boolean;
  onPick: (id: string) => void;
  create?: PickerCreate | undefined;
  emptyWords?: string;
  cell?: CellPlace;
}

/** A value under review: dashed where it is guessed, solid where a person chose it, red where it must be chosen. */
export function ValueCell({
  words,
  origin,
  isOpen = false,
  create,
  cell,
  placeholder,
  emptyWords,
  ...picker
}: ValueCellProps) {
  const said = originWords(origin);
  const button = (
    <PickerButton
      {...picker}
      placeholder={placeholder}
      value={isOpen ? undefined : (words ?? 'none')}
      look={isOpen ? 'missing' : origin.from === 'person' ? 'chosen' : 'guess'}
      width={320}
      {...(said !== undefined && { says: said })}
      {...(create && { create })}
      {...(cell && { cell })}
      {...(emptyWords !== undefined && { emptyWords })}
    />
  );
  return said === undefined ? (
    button
  ) : (
    <Tooltip text={words === null || words.length < 16 ? said : `${words}, ${said}`}>
      <span className={styles.cell}>{button}</span>
    </Tooltip>
  );
}
