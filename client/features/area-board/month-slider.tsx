import { useId } from 'react';
import { monthLabel } from '#shared/dates.ts';
import styles from './month-slider.module.css';

export interface SliderMonth {
  id: string;
  month: string;
  place: 'closed' | 'open' | 'planned';
  /** Links first evidenced in it. */
  fresh: number;
}

interface MonthSliderProps {
  months: readonly SliderMonth[];
  /** Index of the month shown. */
  at: number;
  onChange: (at: number) => void;
}

/** The months as stops of one line; arrows choose. A planned month cannot be chosen. */
export function MonthSlider({ months, at, onChange }: MonthSliderProps) {
  const name = useId();
  return (
    <div className={styles.slider} role="radiogroup" aria-label="Month">
      {months.map(({ id, month, place, fresh }, stop) => {
        const full = monthLabel(month);
        return (
          <label
            key={id}
            className={styles.stop}
            data-place={place}
            data-past={stop <= at || undefined}
            data-at={stop === at || undefined}
          >
            <input
              type="radio"
              className="vh"
              name={name}
              checked={stop === at}
              disabled={place === 'planned'}
              aria-label={
                place === 'planned'
                  ? `${full}, planned`
                  : `${full}${place === 'open' ? ', open' : ''}, ${fresh} new ${fresh === 1 ? 'link' : 'links'}`
              }
              onChange={() => onChange(stop)}
            />
            <i aria-hidden="true" />
            <span aria-hidden="true">
              <b>{full.slice(0, 3)}</b> {place === 'planned' ? '–' : `+${fresh}`}
            </span>
          </label>
        );
      })}
    </div>
  );
}
