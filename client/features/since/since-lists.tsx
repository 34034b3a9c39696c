import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import styles from './since.module.css';
import type { SinceGroup, SinceLine } from './since-groups.ts';

interface SinceListsProps {
  groups: readonly SinceGroup[];
  /** One area is told of: its name need not stand on every line. */
  isOneArea: boolean;
}

const isPlain = (line: SinceLine, isOneArea: boolean) => isOneArea && line.cells.length < 2;

/** What is different, in groups; every line and every place on it opens what it rests on. */
export function SinceLists({ groups, isOneArea }: SinceListsProps) {
  const filled = groups.filter(({ lines }) => lines.length > 0);
  const empty = groups.filter(({ lines }) => lines.length === 0);
  return (
    <>
      <div className={styles.groups}>
        {filled.map(({ key, title, hint, lines }) => (
          <section key={key} className={styles.group} aria-labelledby={`since-${key}`}>
            <h3 id={`since-${key}`}>
              {title} <span className={styles.count}>{lines.length}</span>
              <span className={styles.hint}>{hint}</span>
            </h3>
            <ul>
              {lines.map((line) => (
                <li key={line.key}>
                  <span className={styles.sign}>
                    {line.theme && <KindShape kind={line.theme.kind} size={10} isNamed />}
                  </span>
                  <span className={styles.line}>
                    <PlaceLink place={line.place}>{line.title}</PlaceLink>
                    {!isPlain(line, isOneArea) && line.cells.length > 0 && (
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
