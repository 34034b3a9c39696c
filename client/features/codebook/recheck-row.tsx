import type { Place } from '#client/lib/place.ts';
import { Allowed } from '#client/ui/allowed.tsx';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { ReopenedSource } from '#shared/codebook/queue.ts';
import type { Coding } from '#shared/coding/coding.ts';
import { inContext } from './in-context.ts';
import styles from './recheck.module.css';

/** A source to be looked through, or a coding to be confirmed. */
export type RecheckEntry =
  | { type: 'source'; key: string; source: ReopenedSource }
  | { type: 'coding'; key: string; coding: Coding };

interface RecheckRowProps {
  entry: RecheckEntry;
  /** Where it is from: “Millhaven · October”. */
  from: string;
  place: Place;
  isCurrent: boolean;
  isTicked: boolean;
  /** Whether its passages wait to be given to a part instead. */
  isSplit: boolean;
  onFocus: () => void;
  onTick: () => void;
  /** Looked, nothing here; or: still holds. */
  onSettle: () => void;
  onRemove: () => void;
}

/** One thing to look at again, with what can be said of it. */
export function RecheckRow({ entry, from, place, isCurrent, isTicked, isSplit, ...deeds }: RecheckRowProps) {
  const isSource = entry.type === 'source';
  const title = isSource ? entry.source.title : entry.coding.text;
  return (
    <li
      className={styles.row}
      data-key={entry.key}
      data-current={isCurrent || undefined}
      onFocus={deeds.onFocus}
    >
      <div className={styles.tick}>
        <Allowed deed="pass.add">
          <Checkbox hidesWords isOn={isTicked} onChange={deeds.onTick}>
            {`Tick ${title}`}
          </Checkbox>
        </Allowed>
      </div>
      <div className={styles.words}>
        {isSource ? (
          <>
            <PlaceLink place={place}>{entry.source.title}</PlaceLink>
            <small>
              {[from, `${entry.source.words.toLocaleString()} words`].filter(Boolean).join(' · ')}
            </small>
          </>
        ) : (
          <>
            <p>
              <span>{inContext(entry.coding).before}</span>
              <b>{entry.coding.text}</b>
              <span>{inContext(entry.coding).after}</span>
            </p>
            <small>
              <PlaceLink place={place}>Read on</PlaceLink> {from}
            </small>
          </>
        )}
      </div>
      <div className={styles.deeds}>
        {isSource ? (
          <Button deed="pass.add" small {...(isCurrent && { keys: 'N' })} onClick={deeds.onSettle}>
            Nothing here
          </Button>
        ) : (
          <>
            {!isSplit && (
              <Button deed="coding.confirm" small {...(isCurrent && { keys: 'Y' })} onClick={deeds.onSettle}>
                Still holds
              </Button>
            )}
            <Button
              deed="coding.remove"
              small
              look="quiet"
              {...(isCurrent && { keys: 'X' })}
              onClick={deeds.onRemove}
            >
              Remove
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
