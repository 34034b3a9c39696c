import { PickerButton } from '#client/ui/picker-button.tsx';
import type { PickerCreate, PickerEntry } from '#client/ui/search-picker.tsx';
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
  /** Nothing stands and a person must choose: now, or only once the row is ticked. */
  isOpen?: 'now' | 'later' | undefined;
  onPick: (id: string, typed: string) => void;
  create?: PickerCreate | undefined;
  cell?: CellPlace;
}

/** A value under review: dashed where it is guessed, solid where a person chose it, red where it must be chosen. */
export function ValueCell({ words, origin, isOpen, create, cell, placeholder, ...picker }: ValueCellProps) {
  const said = originWords(origin);
  const tip = said ?? 'nothing to guess it from';
  // Drawn alike whatever stands, so that the focus stays on the button when the value changes.
  return (
    <span className={styles.cell}>
      <PickerButton
        {...picker}
        placeholder={placeholder}
        value={isOpen ? undefined : (words ?? 'none')}
        look={isOpen === 'now' ? 'missing' : origin.from === 'person' ? 'chosen' : 'guess'}
        width={320}
        {...(said !== undefined && { says: said })}
        {...(create && { create })}
        tip={words === null || words.length < 16 ? tip : `${words}, ${tip}`}
        {...(cell && { cell })}
      />
    </span>
  );
}
