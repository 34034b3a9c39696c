import type { Ref } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Mark } from '#client/ui/mark.tsx';
import { markOf } from '#shared/analysis/mark.ts';
import type { MarkShape } from '#shared/drawing/mark-shapes.ts';
import styles from './compared-picture.module.css';
import type { ComparedArea, ComparedRow } from './rows.ts';

interface ComparedPictureProps {
  ref?: Ref<SVGSVGElement>;
  rows: readonly ComparedRow[];
  areas: readonly ComparedArea[];
  /** What the waves are called, in their order. */
  months: readonly string[];
  title: string;
  caption: string;
}

const MARGIN = 16;
const NAME = 214;
const CELL = 20;
const WHERE = 300;
const ROW = 24;
const LEGEND: readonly { shape: MarkShape; words: string }[] = [
  { shape: 'core-3', words: 'raised' },
  { shape: 'hatched', words: 'raised, not rated' },
  { shape: 'half', words: 'other voices only' },
  { shape: 'ring', words: 'not raised' },
  { shape: 'crossed', words: 'denied' },
  { shape: 'dash', words: 'no interview' },
  { shape: 'question', words: 'not looked for' },
  { shape: 'tilde', words: 'too little talk' },
];

const short = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, letters - 1)}…` : text;

/** The comparison as one drawing, for a report: themes, the marks of each area beside its seat, where and which way. */
export function ComparedPicture({ ref, rows, areas, months, title, caption }: ComparedPictureProps) {
  const waves = Math.max(1, rows[0]?.areas[0]?.cells.length ?? 1);
  const block = Math.max(waves * CELL + 18, 226);
  const leftOf = (at: number) => MARGIN + NAME + at * block;
  const lines = Math.max(1, ...areas.map(({ seats }) => seats.length)) + 1;
  const head = 80 + lines * 15;
  const width = Math.max(leftOf(areas.length) + WHERE + MARGIN, MARGIN * 2 + LEGEND.length * 118);
  const bottom = head + rows.length * ROW;
  const letters = Math.floor(block / 6.4);
  return (
    <svg
      ref={ref}
      role="img"
      aria-label={title}
      className={styles.picture}
      width={width}
      height={bottom + 62}
      viewBox={`0 0 ${width} ${bottom + 62}`}
    >
      <text className={styles.title} x={MARGIN} y={28}>
        {title}
      </text>
      {areas.map(({ id, name, note, seats }, at) => (
        <g key={id}>
          <text className={styles.strong} x={leftOf(at)} y={54}>
            {short(name, letters)}
          </text>
          {[note, ...seats].map((words, line) => (
            <text key={words} className={styles.small} x={leftOf(at)} y={70 + line * 15}>
              {short(words, letters)}
            </text>
          ))}
          {months.map((month, wave) => (
            <text key={month} className={styles.month} x={leftOf(at) + wave * CELL + 7} y={head - 6}>
              {month.charAt(0)}
            </text>
          ))}
        </g>
      ))}
      <path className={styles.line} d={`M${MARGIN} ${head}H${width - MARGIN}`} />
      {rows.map((row, at) => {
        const y = head + at * ROW;
        return (
          <g key={row.id}>
            <KindShape kind={row.kind} size={10} x={MARGIN} y={y + 7} />
            <text x={MARGIN + 16} y={y + 16}>
              {short(row.title, 30)}
            </text>
            {row.areas.map(({ area, cells }, place) =>
              cells.map((cell, wave) => {
                const shape = markOf(cell);
                return (
                  shape && (
                    <Mark
                      key={`${area} ${cell.wave}`}
                      shape={shape}
                      kind={row.kind}
                      isProvisional={cell.provisional}
                      size={14}
                      x={leftOf(place) + wave * CELL}
                      y={y + 5}
                    />
                  )
                );
              }),
            )}
            <text className={styles.small} x={leftOf(areas.length)} y={y + 16}>
              {short(`${row.scopeWords}, ${row.movementWords}`, 52)}
            </text>
          </g>
        );
      })}
      {LEGEND.map(({ shape, words }, at) => (
        <g key={shape}>
          <Mark shape={shape} kind="change" size={14} x={MARGIN + at * 118} y={bottom + 12} />
          <text className={styles.small} x={MARGIN + at * 118 + 19} y={bottom + 23}>
            {words}
          </text>
        </g>
      ))}
      <text className={styles.small} x={MARGIN} y={bottom + 48}>
        {caption}
      </text>
    </svg>
  );
}
