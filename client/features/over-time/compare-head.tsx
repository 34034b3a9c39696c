import styles from './compare.module.css';
import type { Comparable, CompareSide } from './compare-blocks.ts';

const widthOf = ({ columns }: CompareSide): number => columns.length + (columns.length > 1 ? 1 : 0);

/** Headings: the blocks where there are several, then each side with its months. */
export function CompareHead({ compared: { by, blocks } }: { compared: Comparable }) {
  return (
    <thead className={styles.head}>
      {by !== 'areas' && (
        <tr className={styles.blocks}>
          <td className={styles.corner} />
          {blocks.map(({ key, title, sides }) => (
            <th key={key} scope="colgroup" colSpan={widthOf(sides[0]) + widthOf(sides[1]) + 1}>
              {title}
            </th>
          ))}
        </tr>
      )}
      <tr className={styles.sides}>
        <td className={styles.corner} />
        {blocks.flatMap(({ key, sides }) => [
          ...sides.map((side, at) => (
            <th
              key={side.key}
              scope="colgroup"
              colSpan={widthOf(side)}
              data-first={at === 0 || undefined}
              data-wide={side.columns.length > 1 || undefined}
              title={side.name}
            >
              {side.columns.length < 2 ? <abbr title={side.name}>{side.name.slice(0, 3)}</abbr> : side.name}
            </th>
          )),
          <th key={`${key} difference`} scope="col" className={styles.plain}>
            difference
          </th>,
        ])}
      </tr>
      {by !== 'waves' && (
        <tr className={styles.months}>
          <td className={styles.corner} />
          {blocks.flatMap(({ key, sides }) => [
            ...sides.flatMap((side, at) => [
              ...side.columns.map((column, month) => (
                <th
                  key={`${side.key} ${column.key}`}
                  scope="col"
                  data-first={(at === 0 && month === 0) || undefined}
                >
                  <abbr title={column.title}>{column.short}</abbr>
                </th>
              )),
              ...(side.columns.length > 1
                ? [
                    <th key={`${side.key} story`} scope="col" className={styles.plain}>
                      story
                    </th>,
                  ]
                : []),
            ]),
            <td key={`${key} nothing`} />,
          ])}
        </tr>
      )}
    </thead>
  );
}
