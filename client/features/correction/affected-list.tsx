import { Button } from '#client/ui/button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { Affected, Unplaced } from '#shared/correction/correction.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './review.module.css';
import { nameOf, WHY } from './words.ts';

type Thing = (Affected | Unplaced) & { after?: string | null };

interface AffectedListProps {
  label: string;
  things: readonly Thing[];
  themes: readonly Theme[];
  /** Lets a person say where one stands. */
  onPlace?: (thing: Thing) => void;
}

/** Things whose words change, with the words before and after. */
export function AffectedList({ label, things, themes, onPlace }: AffectedListProps) {
  return (
    <ul className={styles.things} aria-label={label}>
      {things.map((thing) => {
        const theme = themes.find(({ id }) => id === thing.theme);
        const { word, id, before, after, why } = thing;
        return (
          <li key={`${word} ${id}`} className={styles.thing}>
            <p className={styles.name}>
              {word === 'coding' && <KindShape kind={theme?.kind ?? null} />}
              {nameOf(thing, theme?.title)}
              {why !== null && <span className={styles.why}>{WHY[why]}</span>}
            </p>
            <p className={styles.was}>{before}</p>
            {after != null && after !== before && <p className={styles.now}>{after}</p>}
            {onPlace && (
              <Button small onClick={() => onPlace(thing)}>
                Place…
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
