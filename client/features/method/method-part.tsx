import { type MethodSection, type MethodTable, valueWords } from '#shared/method/section.ts';
import styles from './method-part.module.css';

/** Columns that fit beside their neighbours without scrolling. */
const WIDE_FROM = 8;

function Values({ table: { title, columns, rows } }: { table: MethodTable }) {
  return (
    <table className={styles.table} data-dense={columns.length >= WIDE_FROM || undefined}>
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map(({ head, isNumber }) => (
            <th key={head} scope="col" data-number={isNumber || undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join('\n')}>
            {row.map((value, at) => {
              const { head = '', isNumber } = columns[at] ?? {};
              const isNothing = value === null || value === 0;
              return at === 0 ? (
                <th key={head} scope="row">
                  {valueWords(value)}
                </th>
              ) : (
                <td key={head} data-number={isNumber || undefined} data-nothing={isNothing || undefined}>
                  {valueWords(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MethodPartProps {
  section: MethodSection;
}

/** A part of what is said of the method: sentences, then tables. */
export function MethodPart({ section: { key, title, sentences, tables } }: MethodPartProps) {
  return (
    <section id={key} className={styles.part} aria-labelledby={`${key}-title`}>
      <h2 id={`${key}-title`}>{title}</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {tables.map((table) => (
        <Values key={table.title} table={table} />
      ))}
    </section>
  );
}
