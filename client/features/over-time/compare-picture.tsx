import type { Ref } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Mark } from '#client/ui/mark.tsx';
import { markBeside } from '#shared/analysis/mark.ts';
import type { Comparable, CompareSide } from './compare-blocks.ts';
import { sideStory } from './compare-story.ts';
import type { ComparedBlock } from './compare-words.ts';
import styles from './grid-picture.module.css';
import type { GridLook } from './over-time-grid.tsx';
import { PictureChip } from './picture-chip.tsx';
import { PictureLegend } from './picture-legend.tsx';
import type { GridTheme, Row, ThemeRow } from './rows.ts';

const MARGIN = 16;
const NAME = 190;
const CELL = 24;
const STORY = 118;
const ROW = 22;
const HEAD = 100;
const LEGEND = 70;
/** A side is at least as wide as its name, in pixels of a letter. */
const LETTER = 6.6;
const MOST_WORDS = 46;

interface ComparePictureProps {
  ref?: Ref<SVGSVGElement>;
  rows: readonly Row[];
  compared: Comparable;
  differenceOf: (theme: GridTheme) => readonly ComparedBlock[];
  look: GridLook;
  title: string;
  caption: string;
}

const cut = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text;

const widthOf = ({ columns, name }: CompareSide): number =>
  Math.max(columns.length * CELL + (columns.length > 1 ? STORY : 0), name.length * LETTER + 14);

/** Where every side and every difference begins. */
function laidOut(
  blocks: Comparable['blocks'],
  rows: readonly Row[],
  differenceOf: ComparePictureProps['differenceOf'],
) {
  const told = rows.flatMap((row) => (row.type === 'theme' ? [differenceOf(row.theme)] : []));
  let x = MARGIN + NAME;
  const placed = blocks.map((block, at) => {
    const sides = block.sides.map((side) => {
      const left = x;
      x += widthOf(side);
      return { side, left };
    });
    const difference = x + 8;
    const longest = Math.max(10, ...told.map((one) => Math.min(MOST_WORDS, one[at]?.words.length ?? 0)));
    x = difference + longest * 6.1 + 12;
    return { block, sides, difference };
  });
  return { placed, width: Math.max(760, x + MARGIN) };
}

/** The comparison as one drawing, for a report: the marks of both sides, their stories, and the difference in words. */
export function ComparePicture(props: ComparePictureProps) {
  const { ref, rows, compared, differenceOf, look, title, caption } = props;
  const { placed, width } = laidOut(compared.blocks, rows, differenceOf);
  const bottom = HEAD + rows.length * ROW;
  const themeRow = (row: ThemeRow, y: number) => {
    const differences = differenceOf(row.theme);
    return (
      <g key={row.key}>
        <text x={MARGIN} y={y + 15}>
          {cut(row.theme.title, 30)}
        </text>
        {placed.map(({ block, sides, difference }, at) => (
          <g key={block.key}>
            {sides.map(({ side, left }, which) => {
              const compare = which === 0 ? differences[at]?.first : differences[at]?.second;
              const story = sideStory(compared.by, look, row.theme.id, side, compare);
              return (
                <g key={side.key}>
                  {side.columns.map(({ key }, month) => {
                    const cell = row.cells.get(key);
                    const shape = cell && markBeside(cell, look.withOthers);
                    return (
                      shape && (
                        <Mark
                          key={key}
                          shape={shape}
                          kind={row.theme.kind}
                          isProvisional={cell.provisional}
                          x={left + month * CELL + 4}
                          y={y + 3}
                        />
                      )
                    );
                  })}
                  {side.columns.length > 1 && story.label !== '' && (
                    <PictureChip
                      {...story}
                      x={left + side.columns.length * CELL + 4}
                      y={y + 2}
                      room={STORY - 8}
                    />
                  )}
                </g>
              );
            })}
            <text
              className={differences[at]?.differs ? styles.strong : styles.small}
              x={difference}
              y={y + 15}
            >
              {cut(differences[at]?.words ?? '', MOST_WORDS)}
            </text>
          </g>
        ))}
      </g>
    );
  };
  return (
    <svg
      ref={ref}
      role="img"
      aria-label={title}
      className={styles.picture}
      width={width}
      height={bottom + LEGEND}
      viewBox={`0 0 ${width} ${bottom + LEGEND}`}
    >
      <text className={styles.title} x={MARGIN} y={28}>
        {title}
      </text>
      {placed.map(({ block, sides, difference }) => (
        <g key={block.key}>
          <text className={styles.strong} x={(sides[0]?.left ?? 0) + 4} y={54}>
            {block.title}
          </text>
          {sides.map(({ side, left }) => (
            <g key={side.key}>
              <text className={styles.side} x={left + 4} y={72}>
                {side.name}
              </text>
              {side.columns.length > 1 &&
                side.columns.map(({ key, short }, month) => (
                  <text key={key} className={styles.initial} x={left + month * CELL + CELL / 2} y={90}>
                    {short}
                  </text>
                ))}
            </g>
          ))}
          <text className={styles.small} x={difference} y={72}>
            difference
          </text>
          <path className={styles.line} d={`M${sides[0]?.left} 44V${bottom}`} />
        </g>
      ))}
      <path className={styles.line} d={`M${MARGIN} ${HEAD}H${width - MARGIN}`} />
      {rows.map((row, at) => {
        const y = HEAD + at * ROW;
        return row.type === 'theme' ? (
          themeRow(row, y)
        ) : (
          <g key={`${row.type} ${row.kind} ${row.key}`} data-kind={row.kind}>
            {row.type === 'kind' && (
              <KindShape kind={row.kind === 'unsorted' ? null : row.kind} size={10} x={MARGIN} y={y + 6} />
            )}
            <text className={row.type === 'kind' ? styles.kind : styles.small} x={MARGIN + 16} y={y + 15}>
              {row.title} {row.count}
            </text>
          </g>
        );
      })}
      <PictureLegend x={MARGIN} y={bottom + 10} caption={caption} />
    </svg>
  );
}
