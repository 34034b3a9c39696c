import type { Ref } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { hasCell, type TogetherTable } from '#shared/analysis/together-table.ts';
import { sizeOfCount } from './size.ts';
import styles from './together-picture.module.css';

interface TogetherPictureProps {
  ref?: Ref<SVGSVGElement>;
  title: string;
  /** What is counted, and what it does not mean, a line each. */
  captions: readonly string[];
  table: TogetherTable;
  least: number;
}

const EDGE = 24;
const NAME = 250;
const CELL = { width: 32, height: 24 };
const HEAD = 244;
const LETTERS = { row: 32, column: 24 };
const short = (text: string, letters: number) =>
  text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text;

/** The table as one drawing, with the base of every theme. */
export function TogetherPicture({ ref, title, captions, table, least }: TogetherPictureProps) {
  const { rows, columns, of } = table;
  const width = Math.max(720, EDGE + NAME + columns.length * CELL.width + EDGE);
  const height = HEAD + rows.length * CELL.height + 24 + captions.length * 18;
  const left = (column: number) => EDGE + NAME + column * CELL.width;
  return (
    <svg
      ref={ref}
      role="img"
      aria-label={title}
      className={styles.picture}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <text className={styles.title} x={EDGE} y={34}>
        {title}
      </text>
      {columns.map((theme, column) => (
        <g key={theme.id}>
          <text
            className={styles.name}
            transform={`translate(${left(column) + 20} ${HEAD - 26}) rotate(-90)`}
          >
            {short(theme.title, LETTERS.column)}
          </text>
          <text className={styles.count} x={left(column) + CELL.width / 2} y={HEAD - 8}>
            {theme.turns}
          </text>
        </g>
      ))}
      {rows.map((one, row) => (
        <g key={one.id} transform={`translate(0 ${HEAD + row * CELL.height})`}>
          <KindShape kind={one.kind} size={10} x={EDGE} y={7} />
          <text className={styles.name} x={EDGE + 17} y={17}>
            {short(one.title, LETTERS.row)}
          </text>
          <text className={styles.count} x={EDGE + NAME - 16} y={17}>
            {one.turns}
          </text>
          {columns.map((other, column) => {
            if (!hasCell(table, row, column)) return null;
            const turns = of(one.id, other.id);
            return (
              <g key={other.id}>
                <rect
                  className={styles.cell}
                  data-size={turns >= least ? sizeOfCount(turns) : 0}
                  x={left(column)}
                  width={CELL.width}
                  height={CELL.height}
                />
                <text className={styles.count} x={left(column) + CELL.width / 2} y={17}>
                  {turns >= least ? turns : ''}
                </text>
              </g>
            );
          })}
        </g>
      ))}
      {captions.map((caption, line) => (
        <text key={caption} x={EDGE} y={HEAD + rows.length * CELL.height + 26 + line * 18}>
          {caption}
        </text>
      ))}
    </svg>
  );
}
