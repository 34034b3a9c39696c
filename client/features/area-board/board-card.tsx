import type { ReactNode } from 'react';
import { type BoardCard, standWords } from '#shared/area/board.ts';
import type { BoardPlace } from '#shared/area/board-places.ts';
import { Spot, type SpotProps } from './spot.tsx';
import { Track } from './track.tsx';

interface CardProps extends Omit<SpotProps, 'kind' | 'isFaded' | 'news' | 'name' | 'children'> {
  card: BoardCard;
  place: BoardPlace;
  /** "no answer yet", "carries no change". */
  looseEnd: string | null;
  /** The month shown is still open. */
  isProvisional: boolean;
  /** What is open at it. */
  detail: ReactNode;
}

/** A theme on the board: its title and how it stands in the month shown. */
export function ThemeCard({ card, place, looseEnd, isProvisional, detail, ...spot }: CardProps) {
  const { title, kind, moment } = card;
  const { confirmed, live, news, track } = moment;
  const words = standWords(card);
  return (
    <Spot
      {...spot}
      place={place}
      kind={kind ?? 'unsorted'}
      isFaded={!live}
      news={news}
      looseEnd={looseEnd}
      name={[
        title,
        `${words}${confirmed ? ', confirmed' : ', suggested'}`,
        ...(live ? [] : ['no longer a live matter']),
        ...(isProvisional ? ['provisional'] : []),
      ].join(': ')}
      detail={detail}
    >
      <b title={title}>{title}</b>
      <small>
        {track && <Track stages={track} />}
        <span data-suggested={(!confirmed && card.stage === null) || undefined} title={words}>
          {words}
        </span>
      </small>
    </Spot>
  );
}
