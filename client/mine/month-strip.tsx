import { type KeyboardEvent, useRef } from 'react';
import type { HouseView } from '#shared/api/house.ts';

type Month = HouseView['months'][number];

const SAYS: Record<Month['state'], string> = {
  talked: 'we talked',
  missed: 'we did not talk',
  'not-ready': 'not ready yet',
  'not-with-us': 'not with us',
  'no-talk': 'no talk',
};
const CLOSED: Month['state'][] = ['not-ready', 'not-with-us', 'no-talk'];

interface MonthStripProps {
  months: Month[];
  shown: string | null;
  onMonth: (month: string) => void;
}

/** The months as one row of buttons; arrow keys move between those that can be opened. */
export function MonthStrip({ months, shown, onMonth }: MonthStripProps) {
  const isLong = months.length > 12;
  const list = useRef<HTMLOListElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
    const focused = document.activeElement;
    const at = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1;
    const next = buttons[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  };
  return (
    <ol className="months" data-long={isLong || undefined} ref={list} aria-label="Months" onKeyDown={move}>
      {months.map((month) => {
        const [name = ''] = month.label.split(' ');
        const isShown = month.month === shown;
        return (
          <li key={month.wave}>
            <button
              type="button"
              disabled={CLOSED.includes(month.state)}
              aria-current={isShown ? 'true' : undefined}
              aria-label={`${month.label}: ${SAYS[month.state]}`}
              onClick={() => onMonth(month.month)}
            >
              <b>
                {name.slice(0, 3)}
                {isLong && ` ’${month.month.slice(2, 4)}`}
              </b>
              <span>{month.day === null || month.state === 'missed' ? '–' : Number(month.day.slice(8))}</span>
              <i className={month.state} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
