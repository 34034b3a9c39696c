import { useState } from 'react';
import { countOf } from '#client/features/overview/cell-words.ts';
import { RecheckList } from '#client/features/overview/recheck-list.tsx';
import { Button } from '#client/ui/button.tsx';
import type { RecheckItem } from '#shared/api/overview.ts';
import styles from './overview.module.css';
import type { OverviewLinks } from './overview-links.ts';

/** Causes shown before the rest is asked for. */
const SHOWN = 4;

interface OverviewRecheckProps {
  /** Undefined while they are read. */
  items: readonly RecheckItem[] | undefined;
  /** How many themes the study has. */
  themes: number;
  links: OverviewLinks;
}

/** What must be looked at again, and why. */
export function OverviewRecheck({ items, themes, links }: OverviewRecheckProps) {
  const [isWhole, setWhole] = useState(false);
  const rest = (items?.length ?? 0) - SHOWN;
  const waiting = new Set(items?.map(({ theme }) => theme.id)).size;
  return (
    <section aria-labelledby="recheck">
      <h2 id="recheck">
        To re-check {items && items.length > 0 && <span>{countOf(waiting, 'theme')} waiting</span>}
        {rest > 0 && (
          <span className={styles.more}>
            <Button look="quiet" small aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
              {isWhole ? 'Fewer' : `${rest} more`}
            </Button>
          </span>
        )}
      </h2>
      {items && (
        <RecheckList
          themes={themes}
          items={isWhole ? items : items.slice(0, SHOWN)}
          placeOf={links.recheckPlaceOf}
          itemLink={links.recheckLink}
        />
      )}
    </section>
  );
}
