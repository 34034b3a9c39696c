import type { Place } from '#client/lib/place.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { WrittenName } from '#shared/pseudonym/preview.ts';
import { fieldWords } from '#shared/pseudonym/words.ts';
import styles from './names.module.css';

interface WrittenListProps {
  written: readonly WrittenName[];
  /** Whether its name is to be replaced. */
  isOn: (name: WrittenName) => boolean;
  /** Whether names may be replaced in what is frozen. */
  mayReseal: boolean;
  onTick: (key: string, isOn: boolean) => void;
  /** Where it is read and written; null where there is no such place. */
  placeOf: (name: WrittenName) => Place | null;
}

const FROZEN = {
  owner:
    'frozen: stays as it is unless you tick it; an edition then says on what day its names were replaced',
  others: 'frozen: only an owner has names replaced in it',
};

/** Names in what the team wrote: each is replaced only where it is ticked. */
export function WrittenList({ written, isOn, mayReseal, onTick, placeOf }: WrittenListProps) {
  return (
    <ul className={styles.written} aria-label="Names the team wrote">
      {written.map((name) => {
        const place = placeOf(name);
        const words = fieldWords(name.table, name.column);
        return (
          <li key={name.key}>
            <Checkbox
              isOn={isOn(name)}
              isDisabled={name.sealed && !mayReseal}
              onChange={(isOn) => onTick(name.key, isOn)}
            >
              <span className={styles.kind}>{words}</span>{' '}
              <span className={styles.said}>
                {name.lead}
                <del>{name.before}</del> <ins>{name.after}</ins>
                {name.tail}
              </span>
              {name.count > 1 && <span className={styles.dim}> and {name.count - 1} more</span>}
            </Checkbox>
            {name.sealed && <span className={styles.dim}>{FROZEN[mayReseal ? 'owner' : 'others']}</span>}
            {place && (
              <PlaceLink place={place} aria-label={`Open: ${words}`}>
                open
              </PlaceLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
