import { useRef } from 'react';
import type { Place } from '#client/lib/place.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { QueueItem } from '#shared/codebook/queue.ts';
import type { Coding } from '#shared/coding/coding.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { some } from './kind-words.ts';
import styles from './recheck.module.css';
import { RecheckPart } from './recheck-part.tsx';
import { type RecheckEntry, RecheckRow } from './recheck-row.tsx';
import { useRecheckDeeds } from './use-recheck-deeds.ts';
import { useRecheckKeys } from './use-recheck-keys.ts';

interface RecheckListProps {
  study: string;
  theme: Theme;
  item: QueueItem;
  /** “Millhaven, October 2020, coordinator · MS” of a coding. */
  from: (coding: Coding) => string;
  /** “Millhaven · October” of a source. */
  placeOf: (source: string) => string;
  /** The desk at a source, or at a coding in it. */
  deskPlace: (source: string, coding?: string) => Place;
  splitPlace: Place;
  onGo: (place: Place) => void;
}

/** Everything one theme waits for, worked through by key. */
export function RecheckList(props: RecheckListProps) {
  const { study, theme, item, from, placeOf, deskPlace, splitPlace, onGo } = props;
  const grid = useRef<HTMLDivElement>(null);
  const deeds = useRecheckDeeds(study);
  const isSplit = item.parts.length > 0;
  const codings = item.codings.map((coding): RecheckEntry => ({ type: 'coding', key: coding.id, coding }));
  const sources = item.sources.map(
    (source): RecheckEntry => ({ type: 'source', key: source.source, source }),
  );
  const deskOf = (entry: RecheckEntry) =>
    entry.type === 'source'
      ? deskPlace(entry.source.source)
      : deskPlace(entry.coding.source, entry.coding.id);
  const nothing = (entries: readonly RecheckEntry[]) =>
    deeds.nothingHere.run({
      theme,
      asOf: item.asOf,
      sources: entries.flatMap((entry) => (entry.type === 'source' ? [entry.source] : [])),
    });
  const holds = (entries: readonly RecheckEntry[]) =>
    deeds.confirm.run({
      codings: entries.flatMap((entry) => (entry.type === 'coding' ? [entry.coding] : [])),
      asOf: item.asOf,
    });
  const remove = (entry: RecheckEntry) => entry.type === 'coding' && deeds.remove.run(entry.coding);
  const way = useRecheckKeys({
    entries: [...codings, ...sources],
    grid,
    onNothing: nothing,
    onHolds: isSplit ? () => undefined : holds,
    onRemove: remove,
    onOpen: (entry) => onGo(deskOf(entry)),
  });
  const tickedOf = (entries: readonly RecheckEntry[]) => entries.filter(({ key }) => way.ticked.has(key));
  const rows = (entries: readonly RecheckEntry[], label: string) => (
    <ul aria-label={label}>
      {entries.map((entry) => (
        <RecheckRow
          key={entry.key}
          entry={entry}
          from={entry.type === 'source' ? placeOf(entry.source.source) : from(entry.coding)}
          place={deskOf(entry)}
          isCurrent={entry.key === way.current}
          isTicked={way.ticked.has(entry.key)}
          isSplit={isSplit}
          onFocus={() => way.setCurrent(entry.key)}
          onTick={() => way.tick([entry.key], !way.ticked.has(entry.key))}
          onSettle={() => way.settle([entry], entry.type === 'source' ? nothing : holds)}
          onRemove={() => way.settle([entry], () => remove(entry))}
        />
      ))}
    </ul>
  );
  const error = [deeds.nothingHere, deeds.confirm, deeds.remove].find((deed) => deed.error)?.error;
  const tickedCodings = tickedOf(codings);
  const tickedSources = tickedOf(sources);
  return (
    <div ref={grid} className={styles.list}>
      {error && <ErrorNote what={error.message} help={error.help} />}
      {codings.length > 0 && (
        <RecheckPart
          title={isSplit ? 'To be given to a part' : 'Coded before it meant what it means now'}
          count={codings.length}
          ticked={tickedCodings.length}
          onTickAll={(isOn) =>
            way.tick(
              codings.map(({ key }) => key),
              isOn,
            )
          }
          deed={
            isSplit
              ? undefined
              : {
                  label: `${some(tickedCodings.length, 'coding')} still ${tickedCodings.length === 1 ? 'holds' : 'hold'}`,
                  keys: 'Y',
                  run: () => way.settle(tickedCodings, holds),
                }
          }
        >
          {isSplit && (
            <p className={styles.split}>
              <span>This theme was split. Each of its passages belongs to one of the parts now.</span>
              <ButtonLink small place={splitPlace}>
                Walk through them
              </ButtonLink>
            </p>
          )}
          {rows(codings, 'Codings to confirm')}
        </RecheckPart>
      )}
      {sources.length > 0 && (
        <RecheckPart
          title="Read before it meant what it means now"
          count={sources.length}
          ticked={tickedSources.length}
          onTickAll={(isOn) =>
            way.tick(
              sources.map(({ key }) => key),
              isOn,
            )
          }
          deed={{
            label: `Nothing in ${some(tickedSources.length, 'source')}`,
            keys: 'N',
            run: () => way.settle(tickedSources, nothing),
          }}
        >
          {rows(sources, 'Sources to look through')}
        </RecheckPart>
      )}
    </div>
  );
}
