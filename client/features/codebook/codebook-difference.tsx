import type { CodebookDifference as Difference, DifferenceKind } from '#shared/codebook/difference.ts';
import { FieldSides } from './field-sides.tsx';
import { fieldWords } from './field-words.ts';
import { some } from './kind-words.ts';
import styles from './versions.module.css';

const HEADINGS: Record<DifferenceKind, string> = {
  added: 'Added',
  retired: 'Retired',
  returned: 'Brought back',
  renamed: 'Renamed',
  moved: 'Moved',
  merged: 'Merged',
  split: 'Split',
  redefined: 'Redefined',
};
const ORDER: readonly DifferenceKind[] = [
  'redefined',
  'added',
  'renamed',
  'moved',
  'merged',
  'split',
  'retired',
  'returned',
];

interface CodebookDifferenceProps {
  difference: Difference;
}

/** What became of the codebook between two states, side by side, word by word. */
export function CodebookDifference({ difference: { from, to, items } }: CodebookDifferenceProps) {
  if (items.length === 0) return <p className={styles.nothing}>Nothing differs between the two.</p>;
  return (
    <div className={styles.then}>
      <p className="sub">
        {ORDER.flatMap((what) => {
          const count = items.filter((item) => item.what === what).length;
          return count === 0 ? [] : [`${count} ${HEADINGS[what].toLowerCase()}`];
        }).join(' · ')}
      </p>
      {ORDER.map((what) => {
        const those = items.filter((item) => item.what === what);
        if (those.length === 0) return null;
        return (
          <section key={what} className={styles.kind}>
            <h2>
              {HEADINGS[what]} <span>{some(those.length, 'theme')}</span>
            </h2>
            {those.map((item) => (
              <article key={item.theme} className={styles.theme}>
                <h3>
                  {item.title}
                  {item.others.length > 0 && (
                    <small>
                      {what === 'merged' ? 'into' : what === 'split' ? 'into' : 'with'}{' '}
                      {item.others.map(({ title }) => title).join(', ')}
                    </small>
                  )}
                </h3>
                {what === 'added' && (
                  <dl>
                    {item.fields.map(
                      ({ field, after }) =>
                        field !== 'title' && (
                          <div key={field}>
                            <dt>{fieldWords[field]}</dt>
                            <dd>{after}</dd>
                          </div>
                        ),
                    )}
                  </dl>
                )}
                {what !== 'added' && item.fields.length > 0 && (
                  <table className={styles.sides}>
                    <caption className="vh">{`${item.title}, before and after`}</caption>
                    <thead>
                      <tr>
                        <td />
                        <th scope="col">{from.name}</th>
                        <th scope="col">{to.name}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {item.fields.map((field) => (
                        <FieldSides key={field.field} difference={field} />
                      ))}
                    </tbody>
                  </table>
                )}
              </article>
            ))}
          </section>
        );
      })}
    </div>
  );
}
