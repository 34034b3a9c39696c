import { useRef } from 'react';
import type { MineMonth } from '#shared/api/mine.ts';
import { useMine } from './mine.ts';
import { MonthStrip } from './month-strip.tsx';
import { MonthText } from './month-text.tsx';
import type { Place } from './use-place.ts';
import { useSwipe } from './use-swipe.ts';

/** Of these months there is nothing to read. */
const CLOSED: MineMonth['state'][] = ['not-ready', 'not-with-us', 'no-talk'];

interface MyAreaProps {
  month: string | null;
  onPlace: (place: Place) => void;
}

/** One month of the own area in plain words, with the months to choose from above it. */
export function MyArea({ month, onPlace }: MyAreaProps) {
  const { view } = useMine();
  const open = view.months.filter(({ state }) => !CLOSED.includes(state));
  const shown =
    view.months.find((one) => one.month === month) ??
    open.findLast(({ asked }) => asked === 'waiting') ??
    open.findLast(({ state }) => state === 'talked') ??
    view.months[0];
  const at = shown ? open.indexOf(shown) : -1;
  const turn = (step: -1 | 1) => {
    const next = at === -1 ? undefined : open[at + step];
    if (next) onPlace({ page: 'area', month: next.month });
  };
  const page = useRef<HTMLDivElement>(null);
  useSwipe(page, turn);
  return (
    <div ref={page} className="area">
      <h1>{view.area === '' ? 'Month by month' : `${view.area}, month by month`}</h1>
      <p className="lead">What we think you told us. Only you and the research team can open this page.</p>
      {view.months.length > 0 && (
        <MonthStrip
          months={view.months}
          shown={shown?.month ?? null}
          onMonth={(next) => onPlace({ page: 'area', month: next })}
        />
      )}
      {open.length === 0 ? (
        <p className="lead">
          Nothing to read yet. Once a month in which we talked is finished, it stands here for you to check.
        </p>
      ) : (
        <div aria-live="polite">
          {shown && <MonthText key={shown.month} month={shown} onPlace={onPlace} />}
        </div>
      )}
    </div>
  );
}
