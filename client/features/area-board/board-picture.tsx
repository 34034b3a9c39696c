import type { Ref } from 'react';
import { ArrowLine } from '#client/ui/arrow-line.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { type Board, type BoardCard, COLUMNS, standWords } from '#shared/area/board.ts';
import { BOARD, BOARD_WIDTH, type BoardPlaces, columnLeft } from '#shared/area/board-places.ts';
import type { AreaBoardView } from '#shared/area/board-view.ts';
import { heads } from '#shared/area/column-words.ts';
import type { NextStep } from '#shared/next-step/next-step.ts';
import styles from './board-picture.module.css';
import { drawnLines } from './drawn-lines.ts';
import { ownerWords } from './step-words.ts';
import { Track } from './track.tsx';

interface BoardPictureProps {
  ref?: Ref<SVGSVGElement>;
  title: string;
  caption: string;
  view: AreaBoardView;
  board: Board;
  places: BoardPlaces;
  owners: readonly { id: string; pseudonym: string }[];
}

const EDGE = 24;
const TOP = 104;
/** As many letters as a card of that width holds. */
const LETTERS = { title: 24, words: 28 };
const short = (text: string, letters: number) =>
  text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text;

function CardText({ card }: { card: BoardCard }) {
  const { confirmed, track } = card.moment;
  const words = standWords(card);
  return (
    <>
      <text className={styles.name} x={12} y={24}>
        {short(card.title, LETTERS.title)}
      </text>
      {track && <Track stages={track} x={9} y={33} />}
      <text x={track ? 76 : 12} y={45}>
        {short(`${words}${confirmed ? '' : '*'}`, track ? 18 : LETTERS.words)}
      </text>
    </>
  );
}

function StepText({ step, owner }: { step: NextStep; owner: string }) {
  return (
    <>
      <text className={styles.name} x={12} y={24}>
        {short(step.text, LETTERS.title)}
      </text>
      <text x={12} y={45}>
        {short(owner, LETTERS.words)}
      </text>
      <text x={12} y={64}>
        {`${step.state} · ${step.horizon} term`}
      </text>
    </>
  );
}

/** The board as one drawing, with its month and what it rests on. */
export function BoardPicture({ ref, title, caption, view, board, places, owners }: BoardPictureProps) {
  const width = BOARD_WIDTH + 2 * EDGE;
  const height = TOP + places.height + 44;
  const cards = new Map<string, BoardCard>(board.cards.map((card) => [card.theme, card]));
  const steps = new Map<string, NextStep>(board.steps.map((step) => [step.id, step]));
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
      {COLUMNS.map((key, column) => (
        <g key={key}>
          {key !== 'step' && <KindShape kind={key} size={12} x={EDGE + columnLeft(column)} y={60} />}
          <text className={styles.name} x={EDGE + columnLeft(column) + (key === 'step' ? 0 : 18)} y={71}>
            {heads[key].title}
          </text>
          <text x={EDGE + columnLeft(column)} y={88}>
            {heads[key].note}
          </text>
        </g>
      ))}
      <g transform={`translate(${EDGE} ${TOP})`}>
        {drawnLines(board, places, view.waves).map(({ id, line, kind, says, link }) => (
          <ArrowLine
            key={id}
            line={line}
            kind={kind}
            says={says}
            isReading={link?.basis === 'researcher'}
            isFresh={link?.isFresh === true}
            isBare={link?.everywhere === 0}
          />
        ))}
        {[...places.places.values()].map(({ id, left, top, height: tall }) => {
          const [card, step] = [cards.get(id), steps.get(id)];
          if (!card && !step) return null;
          return (
            <g key={id} transform={`translate(${left} ${top})`} data-kind={card?.kind ?? 'unsorted'}>
              <rect
                width={BOARD.card}
                height={tall}
                rx={4}
                fill="var(--paper)"
                stroke="var(--line-strong)"
                strokeWidth="1"
              />
              <rect width={3} height={tall} fill={card ? 'var(--k)' : 'var(--ink-2)'} />
              {card && <CardText card={card} />}
              {step && <StepText step={step} owner={ownerWords(step, owners)} />}
            </g>
          );
        })}
      </g>
      <text x={EDGE} y={height - 14}>
        {caption} * suggested by the rule. Dashed line: researcher’s reading. A line is someone’s account, not
        a proof of cause.
      </text>
    </svg>
  );
}
