import type { Ref } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { LEGEND_TRACKS } from './legend-tracks.ts';
import styles from './picture.module.css';
import type { BoardRow } from './rows.ts';
import { Track } from './track.tsx';

interface ThreatPictureProps {
  ref?: Ref<SVGSVGElement>;
  rows: readonly BoardRow[];
  areas: readonly { id: string; name: string; seat: string }[];
  title: string;
  /** What the board rests on. */
  caption: string;
}

const MARGIN = 16;
const NAME = 212;
const AREA = 190;
const ANSWERS = 200;
const ROW = 74;
const HEAD = 80;
const LEGEND = 70;

/** Words that do not reach into what stands beside them. */
const cut = (words: string, most: number) => (words.length > most ? `${words.slice(0, most - 1)}…` : words);

/** The board as one drawing, for a report: tracks, words, answers, legend, and what it rests on. */
export function ThreatPicture({ ref, rows, areas, title, caption }: ThreatPictureProps) {
  const leftOf = (area: number) => MARGIN + NAME + area * AREA;
  const width = Math.max(970, leftOf(areas.length) + ANSWERS + MARGIN);
  const foot = HEAD + rows.length * ROW;
  return (
    <svg
      ref={ref}
      role="img"
      aria-label={title}
      className={styles.picture}
      width={width}
      height={foot + LEGEND}
      viewBox={`0 0 ${width} ${foot + LEGEND}`}
    >
      <text className={styles.title} x={MARGIN} y={28}>
        {title}
      </text>
      {areas.map(({ id, name, seat }, at) => (
        <g key={id}>
          <text className={styles.strong} x={leftOf(at)} y={56}>
            {cut(name, 26)}
          </text>
          <text className={styles.small} x={leftOf(at)} y={71}>
            {cut(seat, 30)}
          </text>
        </g>
      ))}
      <text className={styles.small} x={leftOf(areas.length)} y={71}>
        Addressed by
      </text>
      {rows.map((row, at) => {
        const y = HEAD + at * ROW;
        return (
          <g key={row.id}>
            <path className={styles.line} d={`M${MARGIN} ${y}H${width - MARGIN}`} />
            <text className={styles.strong} x={MARGIN} y={y + 20}>
              {cut(row.title, 28)}
            </text>
            <text className={styles.ask} x={MARGIN} y={y + 38}>
              {cut(row.watch?.question ?? '', 29)}
            </text>
            {row.cells.map(({ area, track, standing, evidence, reply, warnings }, column) => {
              const x = leftOf(column);
              return (
                <g key={area}>
                  <Track track={track} x={x - 3} y={y + 5} />
                  <text className={standing.isConfirmed ? styles.strong : styles.plain} x={x} y={y + 36}>
                    {standing.words}
                    {standing.differs && ' ≠'}
                  </text>
                  <text className={styles.small} x={x} y={y + 51}>
                    {evidence}
                  </text>
                  <text className={styles.small} x={x} y={y + 65}>
                    {cut([reply, warnings[0] ?? ''].filter(Boolean).join('; '), 34)}
                  </text>
                </g>
              );
            })}
            {row.answers.length === 0 && (
              <text className={styles.none} x={leftOf(areas.length)} y={y + 20}>
                No answer yet
              </text>
            )}
            {row.answers.slice(0, 4).map((answer, place) => (
              <g key={answer.id}>
                <KindShape kind="opportunity" size={9} x={leftOf(areas.length)} y={y + 11 + place * 16} />
                <text x={leftOf(areas.length) + 14} y={y + 20 + place * 16}>
                  {place === 3 && row.answers.length > 4
                    ? `${row.answers.length - 3} more`
                    : cut(answer.title, 27)}
                </text>
              </g>
            ))}
          </g>
        );
      })}
      <path className={styles.line} d={`M${MARGIN} ${foot}H${width - MARGIN}`} />
      {LEGEND_TRACKS.map(({ words, track }, at) => (
        <g key={words}>
          <Track track={track} width={72} x={MARGIN + at * 134 - 4} y={foot + 10} />
          <text className={styles.small} x={MARGIN + at * 134 + 68} y={foot + 23}>
            {words}
          </text>
        </g>
      ))}
      <text className={styles.small} x={MARGIN} y={foot + 52}>
        {caption} Bold: recorded by a person; plain: suggested by the rule; ≠ differs from the rule. Silence
        alone never counts as avoided or overcome.
      </text>
    </svg>
  );
}
