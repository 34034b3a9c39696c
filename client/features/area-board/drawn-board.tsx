import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { ArrowLine } from '#client/ui/arrow-line.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PopoverCard } from '#client/ui/popover-card.tsx';
import { type Board, type BoardCard, COLUMNS, type LooseEnd, looseEnds } from '#shared/area/board.ts';
import { BOARD_WIDTH, type BoardPlaces, columnLeft } from '#shared/area/board-places.ts';
import type { AreaBoardView } from '#shared/area/board-view.ts';
import { heads } from '#shared/area/column-words.ts';
import { ownersQuery } from './api.ts';
import { ThemeCard } from './board-card.tsx';
import styles from './drawn-board.module.css';
import { drawnLines } from './drawn-lines.ts';
import { StepCard } from './step-card.tsx';
import { StepForm } from './step-form.tsx';
import { ownerWords } from './step-words.ts';
import { useBoardFocus } from './use-board-focus.ts';

interface DrawnBoardProps {
  study: string;
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
  /** Asks what a card hangs together with. */
  onLink: (theme: string) => void;
}

const LOOSE: Record<LooseEnd, string> = {
  'no-answer': 'no answer yet',
  'carries-nothing': 'carries no change',
  'no-owner': 'no owner',
  'no-excerpt': 'no excerpt yet',
};

/** The board as drawn: five columns of cards and the lines between them. */
export function DrawnBoard(props: DrawnBoardProps) {
  const { study, view, board, places, only, open, onOpen, detailOf, adding, onLink } = props;
  const { data: owners = [] } = useQuery(ownersQuery(study));
  const [near, setNear] = useState<string>();
  const cards = new Map<string, BoardCard>(board.cards.map((card) => [card.theme, card]));
  const steps = new Map<string, Board['steps'][number]>(board.steps.map((step) => [step.id, step]));
  const shown = COLUMNS.flatMap((key) =>
    places.columns[key].filter(({ id }) => cards.has(id) || steps.has(id)).map(({ id }) => id),
  );
  const { canvas, focus, tabIndexOf, onFocus, onKeyDown } = useBoardFocus(places, shown);
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
    isDim: kept !== undefined && !kept.has(id),
    isOpen: open === id,
    onOpen: () => onOpen(open === id ? undefined : id),
    onNear: (isNear: boolean) => {
      if (open === undefined) setNear(isNear ? id : undefined);
      if (isNear) onFocus(id);
    },
  });
  const focused = () => {
    const card =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset.card : undefined;
    return card !== undefined && cards.has(card) ? card : undefined;
  };
  useShortcuts('Board', [
    {
      keys: 'l',
      does: 'Link the card to another',
      run: () => {
        const card = focused();
        if (card !== undefined) onLink(card);
      },
      when: () => focused() !== undefined,
    },
  ]);
  const wave = view.waves[board.at];
  return (
    <div className={`scroll ${styles.board}`}>
      <div className={styles.heads} style={{ width: BOARD_WIDTH }}>
        {COLUMNS.map((key, column) => (
          <div key={key} style={{ left: columnLeft(column) }}>
            {key !== 'step' && <KindShape kind={key} size={12} />}
            <h2>{heads[key].title}</h2>
            {key === 'step' && adding}
            <p>{places.columns[key].length === 0 ? heads[key].empty : heads[key].note}</p>
          </div>
        ))}
      </div>
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
        </svg>
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
