import type { ReactNode } from 'react';
import { longDay } from '#client/lib/day.ts';
import type { BoardPlace } from '#shared/area/board-places.ts';
import type { NextStep } from '#shared/next-step/next-step.ts';
import { Spot, type SpotProps } from './spot.tsx';

interface StepCardProps extends Omit<SpotProps, 'kind' | 'isFaded' | 'news' | 'name' | 'children'> {
  step: NextStep;
  owner: string;
  place: BoardPlace;
  looseEnd: string | null;
  detail: ReactNode;
}

/** A next step on the board: what, who, how far, by when. */
export function StepCard({ step, owner, place, looseEnd, detail, ...spot }: StepCardProps) {
  const { text, state, horizon, due, area } = step;
  const when = due === null ? `${horizon} term` : `by ${longDay(due)}`;
  return (
    <Spot
      {...spot}
      place={place}
      kind="step"
      isFaded={state === 'dropped'}
      news={null}
      looseEnd={looseEnd}
      name={`${text}: ${owner}, ${state}, ${horizon} term${due === null ? '' : `, ${when}`}`}
      detail={detail}
    >
      <b title={text}>{text}</b>
      <small>
        <span>
          {owner}
          {area === null && ' · whole study'}
        </span>
      </small>
      <small>
        <span>
          <strong>{state}</strong> · {when}
        </span>
      </small>
    </Spot>
  );
}
