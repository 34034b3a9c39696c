import { type KeyboardEvent, useRef } from 'react';
import type { MineMonth } from '#shared/api/mine.ts';

const SAYS: Record<MineMonth['state'], string> = {
  talked: 'we talked',
  missed: 'we did not talk',
  'not-ready': 'not ready yet',
  'not-with-us': 'not with us',
  'no-talk': 'no talk',
};
const CLOSED: MineMonth['state'][] = ['not-ready', 'not-with-us', 'no-talk'];
const ASKED = { answered: ', answered', waiting: ', waits for your answer' };

interface MonthStripProps {
  months: MineMonth[];
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
              aria-label={`${month.label}: ${SAYS[month.state]}${month.asked ? ASKED[month.asked] : ''}`}
              onClick={() => onMonth(month.month)}
            >
              <b>
                {name.slice(0, 3)}
                {isLong && ` ’${month.month.slice(2, 4)}`}
              </b>
              <span>{month.day === null || month.state === 'missed' ? '–' : Number(month.day.slice(8))}</span>
              <i className={month.asked ?? undefined} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
