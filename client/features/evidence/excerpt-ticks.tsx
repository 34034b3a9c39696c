import type { ReactNode } from 'react';
import { clock } from '#client/lib/day.ts';
import type { ExcerptView } from '#shared/api/analysis.ts';
import type { CodingId } from '#shared/ids.ts';
import { beginningOf } from './beginning.ts';
import styles from './evidence.module.css';

interface ExcerptTicksProps {
  legend: string;
  excerpts: readonly ExcerptView[];
  /** Codings named; an excerpt is, once any of its codings is. */
  named: readonly CodingId[];
  onName: (named: CodingId[]) => void;
  /** What is said below an excerpt, by its codings. */
  behind?: (codings: CodingId[]) => ReactNode;
}

/** Which excerpts a judgement rests on, a tick each. */
export function ExcerptTicks({ legend, excerpts, named, onName, behind }: ExcerptTicksProps) {
  if (excerpts.length === 0) return null;
  return (
    <fieldset className={styles.ticks}>
      <legend>{legend}</legend>
      {excerpts.map(({ source, start, text, time, codings }) => {
        const ids = codings.map(({ id }) => id);
        const others = named.filter((one) => !ids.includes(one));
        return (
          <div key={`${source} ${start}`}>
            <label>
              <input
                type="checkbox"
                checked={others.length < named.length}
                onChange={(event) =>
                  onName(event.currentTarget.checked ? [...named, ...ids.slice(0, 1)] : others)
                }
              />
              <span>
                “{beginningOf(text)}”{time === null ? '' : ` ${clock(time)}`}
              </span>
            </label>
            {behind?.(ids)}
          </div>
        );
      })}
    </fieldset>
  );
}
