import { useState } from 'react';
import { clock } from '#client/lib/day.ts';
import type { Place } from '#client/lib/place.ts';
import { Mark } from '#client/ui/mark.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { cellHeading } from '#shared/analysis/cell-words.ts';
import { markOf } from '#shared/analysis/mark.ts';
import type { CellView, ExcerptView } from '#shared/api/analysis.ts';
import styles from './panel.module.css';
import { shortMonth } from './rows.ts';
import { stanceWords } from './stance-words.ts';

export interface CameMonth {
  wave: string;
  /** "August" */
  name: string;
  isOpen: boolean;
  cell: CellView | undefined;
  /** The coordinators', then those of others. */
  excerpts: readonly ExcerptView[];
}

interface HowItCameProps {
  months: readonly CameMonth[];
  deskOf: (excerpt: ExcerptView) => Place;
}

/** How an excerpt speaks of the threat; what has no stance yet says so. */
function spoken({ codings }: ExcerptView): string[] {
  const said = codings.flatMap(({ stance }) => (stance === null ? [] : [stanceWords[stance]]));
  return [
    ...(said.length === 0 ? ['stance to set'] : new Set(said)),
    ...(codings.some(({ prompted }) => prompted) ? ['asked about'] : []),
    ...(codings.some(({ toRecheck }) => toRecheck) ? ['to re-check'] : []),
  ];
}

function heading({ cell, excerpts, isOpen }: CameMonth): string {
  const panel = excerpts.filter(({ voice }) => voice === 'panel');
  const said = panel.length > 0 ? [...new Set(panel.flatMap(spoken))].join(', ') : undefined;
  const silence = cell ? cellHeading(cell, cell.strength) : 'Not coded yet';
  return `${said ?? silence.charAt(0).toLowerCase() + silence.slice(1)}${isOpen ? ' (provisional)' : ''}`;
}

/** Month by month what was said of a threat in an area; months without words keep their mark. */
export function HowItCame({ months, deskOf }: HowItCameProps) {
  const [shown, setShown] = useState<readonly string[]>([]);
  return (
    <ol className={styles.came}>
      {months.map((month) => {
        const { wave, name, cell, excerpts, isOpen } = month;
        const isAll = shown.includes(wave);
        const isSaid = excerpts.some(({ voice }) => voice === 'panel');
        const shape = cell && !isSaid ? markOf(cell) : null;
        return (
          <li key={wave} data-said={isSaid || undefined} data-provisional={isOpen || undefined}>
            {isSaid ? (
              <i aria-hidden="true" />
            ) : shape ? (
              <Mark shape={shape} kind="threat" size={14} />
            ) : (
              <i />
            )}
            <p>
              <b>{shortMonth(name)}</b> {heading(month)}
            </p>
            {excerpts.slice(0, isAll ? undefined : 1).map((excerpt) => (
              <blockquote key={`${excerpt.source} ${excerpt.start}`} data-voice={excerpt.voice}>
                <p>“{excerpt.text}”</p>
                <footer>
                  <PlaceLink
                    place={deskOf(excerpt)}
                    aria-label={`Open the transcript${excerpt.time === null ? ' here' : ` at ${clock(excerpt.time)}`}, ${name}`}
                  >
                    {excerpt.time === null ? 'Read on' : clock(excerpt.time)}
                  </PlaceLink>
                  <span>{[excerpt.attribution, ...spoken(excerpt)].join(', ')}</span>
                </footer>
              </blockquote>
            ))}
            {excerpts.length > 1 && (
              <button
                type="button"
                aria-expanded={isAll}
                onClick={() => setShown(isAll ? shown.filter((one) => one !== wave) : [...shown, wave])}
              >
                {isAll ? 'Fewer' : `${excerpts.length - 1} more`}
                <span className="vh"> of {name}</span>
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
