import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import styles from './since.module.css';
import type { SinceGroup, SinceLine } from './since-groups.ts';

interface SinceListsProps {
  groups: readonly SinceGroup[];
  /** One area is told of: its name need not stand on every line. */
  isOneArea: boolean;
}

/** Where one area is told of, its name need not stand on a line; a month that is to be re-checked should. */
const namesPlaces = ({ key }: SinceGroup, line: SinceLine, isOneArea: boolean): boolean =>
  line.cells.length > 1 || (line.cells.length > 0 && (!isOneArea || key === 'recheck'));

/** What is different, in groups; every line and every place on it opens what it rests on. */
export function SinceLists({ groups, isOneArea }: SinceListsProps) {
  const filled = groups.filter(({ lines }) => lines.length > 0);
  const empty = groups.filter(({ lines }) => lines.length === 0);
  return (
    <>
      <div className={styles.groups}>
        {filled.map((group) => (
          <section key={group.key} className={styles.group} aria-labelledby={`since-${group.key}`}>
            <h3 id={`since-${group.key}`}>
              {group.title} <span className={styles.count}>{group.lines.length}</span>
              <span className={styles.hint}>{group.hint}</span>
            </h3>
            <ul>
              {group.lines.map((line) => (
                <li key={line.key}>
                  <span className={styles.sign}>
                    {line.theme && <KindShape kind={line.theme.kind} size={10} isNamed />}
                  </span>
                  <span className={styles.line}>
                    <PlaceLink place={line.place}>{line.title}</PlaceLink>
                    {namesPlaces(group, line, isOneArea) && (
                      <span className={styles.where}>
                        {line.cells.map(({ words, place }, at) => (
                          <span key={words}>
                            {at > 0 && ', '}
                            <PlaceLink place={place} aria-label={`${line.title}, ${words}`}>
                              {words}
                            </PlaceLink>
                          </span>
                        ))}
                      </span>
                    )}
                    {line.note !== '' && <span className={styles.note}>{line.note}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {empty.length > 0 && (
        <p className={styles.none}>
          Nothing under: {empty.map(({ title }) => title.toLowerCase()).join(', ')}.
        </p>
      )}
    </>
  );
}
