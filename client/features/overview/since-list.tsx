import type { Place } from '#client/lib/place.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import styles from './since.module.css';
import type { SinceGroup, SinceGroupName, SinceRow } from './since-rows.ts';

/** Rows a group shows before the rest is asked for. */
const SHOWN = 4;

interface SinceListProps {
  groups: readonly SinceGroup[];
  /** The groups shown whole. */
  unfolded: readonly SinceGroupName[];
  onFold: (group: SinceGroupName) => void;
  rowLink: (row: SinceRow) => Place;
}

/** What is different from the round before, in groups of a few lines. */
export function SinceList({ groups, unfolded, onFold, rowLink }: SinceListProps) {
  const again = groups.find(({ name }) => name === 'again');
  const hasRaised = groups.some(({ name }) => name === 'raised');
  const folder = (name: SinceGroupName, words: string, of: string) => (
    <button type="button" aria-expanded={unfolded.includes(name)} onClick={() => onFold(name)}>
      {unfolded.includes(name) ? 'Fewer' : words}
      <span className="vh">, {of}</span>
    </button>
  );
  return groups.map(({ name, title, rows }) => {
    const isWhole = unfolded.includes(name);
    // Beside what is new, what came back is only counted until it is asked for.
    if (name === 'again' && hasRaised && !isWhole) return null;
    const rest = rows.length - SHOWN;
    return (
      <section key={name} className={styles.group} aria-label={title}>
        <h3>
          <span>{title}</span>
          {(rest > 0 || (name === 'again' && hasRaised)) && folder(name, `${rest} more`, title.toLowerCase())}
          {name === 'raised' &&
            again &&
            !unfolded.includes('again') &&
            folder('again', `${again.rows.length} raised again`, 'show them')}
        </h3>
        <ul>
          {(isWhole ? rows : rows.slice(0, SHOWN)).map((row) => (
            <li key={`${row.theme.id}${row.area}`}>
              <KindShape kind={row.theme.kind} size={10} isNamed />
              <PlaceLink place={rowLink(row)} title={row.theme.title}>
                {row.theme.title}
              </PlaceLink>
              <span className={styles.where} title={row.where}>
                {row.where}
              </span>
              {row.moved && (
                <span className={styles.move}>
                  {row.moved.from} → <b>{row.moved.to}</b>
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
