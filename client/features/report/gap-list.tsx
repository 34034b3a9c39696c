import { useState } from 'react';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import type { Gap } from '#shared/report/gap.ts';
import styles from './gap-list.module.css';
import { GapRow } from './gap-row.tsx';

interface GapListProps {
  /** Only how many there are, until somebody asks for them. */
  isBrief: boolean;

  /** Undefined until they are known. */
  gaps: readonly Gap[] | undefined;
  error: { message: string } | null;
  /** The line each stands at by now. */
  lineOf: (gap: Gap) => number | undefined;
  current: string | undefined;
  placeOf: (gap: Gap) => Place | undefined;
  onGo: (gap: Gap) => void;
  onInsert: (gap: Gap) => void;
  onSetAside: (gap: string, reason: string) => Promise<void>;
}

/** How much stops the freeze, and how much is to consider. */
function summary(gaps: readonly Gap[]): string {
  const stop = gaps.filter(({ stops }) => stops).length;
  const consider = gaps.length - stop;
  if (gaps.length === 0) return 'none: nothing stops the freeze';
  const stopping = stop === 1 ? '1 stops the freeze' : `${stop || 'none'} stop the freeze`;
  return consider === 0 ? stopping : `${stopping} · ${consider} to consider`;
}

/** Everything that is missing in a report or does not hold, always in view. */
export function GapList({ gaps, error, isBrief, onSetAside, ...rows }: GapListProps) {
  const [folded, setFolded] = useState<boolean>();
  const isFolded = folded ?? isBrief;
  const [areAsideOpen, setAsideOpen] = useState(false);
  const open = gaps?.filter(({ aside }) => aside === null) ?? [];
  const atHand = open.findIndex(({ key }) => key === rows.current);
  const one = open[atHand];
  const aside = gaps?.filter((gap) => gap.aside !== null) ?? [];
  return (
    <section className={styles.gaps} aria-label="Gaps" data-folded={isFolded || undefined}>
      <header className={styles.head}>
        <h2>Gaps</h2>
        <span className="sub" role="status">
          {error ? error.message : gaps ? summary(open) : ''}
        </span>
        <span className="vh" role="status">
          {one && `Gap ${atHand + 1} of ${open.length}: ${one.title}. ${one.detail}`}
        </span>
        <span className={styles.tools}>
          {aside.length > 0 && !isFolded && (
            <Button
              look="quiet"
              small
              onClick={() => setAsideOpen(!areAsideOpen)}
              aria-expanded={areAsideOpen}
            >
              {aside.length} set aside
            </Button>
          )}
          <IconButton
            deed="report.take-up"
            icon={isFolded ? 'up' : 'down'}
            label={isFolded ? 'Show the gaps' : 'Fold the gaps'}
            aria-expanded={!isFolded}
            onClick={() => setFolded(!isFolded)}
          />
        </span>
      </header>
      {!isFolded && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard.
        <section className={`scroll ${styles.rows}`} tabIndex={0} aria-label="Gaps found">
          <ul>
            {open.map((gap) => (
              <GapRow
                key={gap.key}
                gap={gap}
                line={rows.lineOf(gap)}
                isCurrent={rows.current === gap.key}
                place={rows.placeOf(gap)}
                onGo={() => rows.onGo(gap)}
                onInsert={() => rows.onInsert(gap)}
                onSetAside={(reason) => onSetAside(gap.key, reason)}
              />
            ))}
          </ul>
          {areAsideOpen && (
            <ul aria-label="Set aside">
              {aside.map((gap) => (
                <li key={gap.key} className={styles.set}>
                  <span className={styles.words}>
                    <b>{gap.title}</b>
                    <small>
                      {gap.detail} · set aside by {gap.aside?.by}: {gap.aside?.reason}
                    </small>
                  </span>
                  <Button small onClick={() => void onSetAside(gap.key, '').catch(() => undefined)}>
                    Take back
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </section>
  );
}
