import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { ArrowLine } from '#client/ui/arrow-line.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { PopoverCard } from '#client/ui/popover-card.tsx';
import { type Board, type BoardCard, COLUMNS, type LooseEnd, looseEnds } from '#shared/area/board.ts';
import { BOARD_WIDTH, type BoardPlaces } from '#shared/area/board-places.ts';
import type { AreaBoardView } from '#shared/area/board-view.ts';
import { ownersQuery } from './api.ts';
import { ThemeCard } from './board-card.tsx';
import { BoardHeads } from './board-heads.tsx';
import styles from './drawn-board.module.css';
import { drawnLines } from './drawn-lines.ts';
import { JoiningLine } from './joining-line.tsx';
import { Landing } from './landing.tsx';
import { StepCard } from './step-card.tsx';
import { StepForm } from './step-form.tsx';
import { ownerWords } from './step-words.ts';
import { useArranging } from './use-arranging.ts';
import { useBoardFocus } from './use-board-focus.ts';
import { useCardDrag } from './use-card-drag.ts';

interface DrawnBoardProps {
  study: string;
  /** The area as the address says it. */
  areaWord: string;
  view: AreaBoardView;
  board: Board;
  places: BoardPlaces;
  only: LooseEnd | undefined;
  /** The card or step whose details are open. */
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
  detailOf: (card: BoardCard) => ReactNode;
  /** At the head of the next steps. */
  adding: ReactNode;
  /** Asks what a card hangs together with, or how with the other one. */
  onLink: (theme: string, other?: string) => void;
}

const LOOSE: Record<LooseEnd, string> = {
  'no-answer': 'no answer yet',
  'carries-nothing': 'carries no change',
  'no-owner': 'no owner',
  'no-excerpt': 'no excerpt yet',
};

/** The board as drawn: five columns of cards and the lines between them. */
export function DrawnBoard(props: DrawnBoardProps) {
  const { study, areaWord, view, board, places, only, open, onOpen, detailOf, adding, onLink } = props;
  const { data: owners = [] } = useQuery(ownersQuery(study));
  const [near, setNear] = useState<string>();
  const cards = new Map<string, BoardCard>(board.cards.map((card) => [card.theme, card]));
  const steps = new Map<string, Board['steps'][number]>(board.steps.map((step) => [step.id, step]));
  const shown = COLUMNS.flatMap((key) =>
    places.columns[key].filter(({ id }) => cards.has(id) || steps.has(id)).map(({ id }) => id),
  );
  const { canvas, focus, tabIndexOf, onFocus, onKeyDown } = useBoardFocus(places, shown);
  const arranging = useArranging({ study, area: areaWord, view, places, shown, focus });
  const middleOf = (id: string) => {
    const place = places.places.get(id);
    return place ? place.top + place.height / 2 : 0;
  };
  /** Themes only; any two of them may hang together in some way. */
  const canJoin = (id: string, other: string) => id !== other && cards.has(other);
  const dragging = useCardDrag({
    canvas,
    onDrop: (id, by) => arranging.drop(id, middleOf(id) + by),
    mayJoin: canJoin,
    onJoin: onLink,
  });
  const { held } = dragging;
  const lines = drawnLines(board, places, view.waves);
  const ends = looseEnds(board);
  const looseOf = (id: string, end: LooseEnd) => (ends[end].includes(id) ? LOOSE[end] : null);
  // What stays in full strength: a card with what it is linked to, else what a count of loose ends keeps.
  const at = open ?? near;
  const kept =
    at !== undefined && shown.includes(at)
      ? new Set([
          at,
          ...lines.flatMap(({ line: { from, to } }) =>
            from.id === at ? to.id : to.id === at ? from.id : [],
          ),
        ])
      : only &&
        new Set(ends[only].flatMap((id) => [id, places.lines.get(id)?.from.id, places.lines.get(id)?.to.id]));
  const isLineDim = (id: string, from: string, to: string) =>
    at !== undefined && shown.includes(at)
      ? from !== at && to !== at
      : only !== undefined && !ends[only].includes(id);
  const close = (id: string) => {
    onOpen(undefined);
    focus(id);
  };
  const spot = (id: string) => ({
    tabIndex: tabIndexOf(id),
    isDim:
      held?.what === 'line' ? id !== held.id && !canJoin(held.id, id) : kept !== undefined && !kept.has(id),
    drag: dragging.cardHandlers(id),
    joining: cards.has(id) ? dragging.lineHandlers(id) : undefined,
    movedBy: held?.what === 'card' && held.id === id ? held.by : null,
    isJoined: held?.what === 'line' && held.over === id,
    isOpen: open === id,
    onOpen: () => {
      if (!dragging.isDragEnd()) onOpen(open === id ? undefined : id);
    },
    onNear: (isNear: boolean) => {
      if (open === undefined) setNear(isNear ? id : undefined);
      if (isNear) onFocus(id);
    },
  });
  const focusedSpot = () =>
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.card : undefined;
  const focused = () => {
    const card = focusedSpot();
    return card !== undefined && cards.has(card) ? card : undefined;
  };
  useShortcuts('Board', [
    {
      keys: 'l',
      deed: 'link.add',
      does: 'Link the card to another',
      run: () => {
        const card = focused();
        if (card !== undefined) onLink(card);
      },
      when: () => focused() !== undefined,
    },
    ...([-1, 1] as const).map((step) => ({
      keys: step < 0 ? 'alt+arrowup' : 'alt+arrowdown',
      does: 'Move the card up and down',
      run: () => {
        const id = focusedSpot();
        if (id !== undefined) arranging.move(id, step);
      },
      when: () => focusedSpot() !== undefined,
    })),
  ]);
  const wave = view.waves[board.at];
  return (
    <div className={`scroll ${styles.board}`}>
      <BoardHeads places={places} arranging={arranging} adding={adding} />
      {arranging.error && <ErrorNote what={arranging.error.message} help={arranging.error.help} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards are the buttons; arrows move between them. */}
      <div
        ref={canvas}
        className={styles.canvas}
        style={{ width: BOARD_WIDTH, height: places.height }}
        onKeyDown={onKeyDown}
      >
        <svg className={styles.lines} width={BOARD_WIDTH} height={places.height} aria-hidden="true">
          {lines.map(({ id, line, kind, says, link }) => (
            <ArrowLine
              key={id}
              line={line}
              kind={kind}
              says={says}
              isReading={link?.basis === 'researcher'}
              isFresh={link?.isFresh === true}
              isBare={link?.everywhere === 0}
              isDim={isLineDim(id, line.from.id, line.to.id)}
            />
          ))}
          {held?.what === 'line' && <JoiningLine place={places.places.get(held.id)} to={held} />}
        </svg>
        {held?.what === 'card' && (
          <Landing
            places={places}
            id={held.id}
            order={arranging.orderAt(held.id, middleOf(held.id) + held.by).filter((id) => shown.includes(id))}
          />
        )}
        {COLUMNS.flatMap((key) =>
          places.columns[key].map((place) => {
            const card = cards.get(place.id);
            const step = steps.get(place.id);
            if (card)
              return (
                <ThemeCard
                  key={place.id}
                  {...spot(place.id)}
                  card={card}
                  place={place}
                  isProvisional={wave?.status === 'open'}
                  looseEnd={looseOf(place.id, 'no-answer') ?? looseOf(place.id, 'carries-nothing')}
                  detail={
                    open === place.id && (
                      <PopoverCard title={card.title} onClose={() => close(place.id)}>
                        {detailOf(card)}
                      </PopoverCard>
                    )
                  }
                />
              );
            if (!step) return null;
            return (
              <StepCard
                key={place.id}
                {...spot(place.id)}
                step={step}
                owner={ownerWords(step, owners)}
                place={place}
                looseEnd={looseOf(place.id, 'no-owner')}
                detail={
                  open === place.id && (
                    <PopoverCard title="Next step" onClose={() => close(place.id)}>
                      <StepForm
                        study={study}
                        area={view.area}
                        step={step}
                        ways={view.cards}
                        onDone={() => close(place.id)}
                      />
                    </PopoverCard>
                  )
                }
              />
            );
          }),
        )}
      </div>
    </div>
  );
}
