import { clock } from '#client/lib/day.ts';
import type { ExcerptView } from '#shared/api/analysis.ts';
import type { CodingId } from '#shared/ids.ts';
import styles from './evidence.module.css';

interface ExcerptTicksProps {
  legend: string;
  excerpts: readonly ExcerptView[];
  /** Codings named; an excerpt is, once any of its codings is. */
  named: readonly CodingId[];
  onName: (named: CodingId[]) => void;
}

const BEGINNING = 60;
const beginningOf = (text: string) =>
  text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text;

/** Which excerpts a judgement rests on, a tick each. */
export function ExcerptTicks({ legend, excerpts, named, onName }: ExcerptTicksProps) {
  if (excerpts.length === 0) return null;
  return (
    <fieldset className={styles.ticks}>
      <legend>{legend}</legend>
      {excerpts.map(({ source, start, text, time, codings }) => {
        const ids = codings.map(({ id }) => id);
        const others = named.filter((one) => !ids.includes(one));
        return (
          <label key={`${source} ${start}`}>
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
        );
      })}
    </fieldset>
  );
}
