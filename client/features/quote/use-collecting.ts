import { useState } from 'react';
import type { CollectionView } from '#shared/quote/collection.ts';
import { holds, type Thing, useCollectionDeeds } from './use-collection-deeds.ts';
import { useTray } from './use-tray.ts';

const NOTHING: readonly Thing[] = [];

/** The collection at hand, what can be done with it, and what waits for a collection to be named. */
export function useCollecting(study: string, asked: string | undefined) {
  const tray = useTray(study, asked);
  const deeds = useCollectionDeeds(study);
  const [waiting, setWaiting] = useState<readonly Thing[]>();
  const { inTray, choose } = tray;
  const items = inTray?.items ?? [];
  return {
    ...tray,
    deeds,
    /** Ids of quotes and citations that lie in it. */
    collected: new Set(items.flatMap(({ quote, citation }): string[] => [quote ?? citation ?? ''])),
    /** Puts something in, or takes it out; asks for a name where there is no collection yet. */
    toggle: (thing: Thing) => {
      if (!inTray) setWaiting([thing]);
      else if (items.some((item) => holds(item, thing))) deeds.leaveOut.run({ collection: inTray.id, thing });
      else deeds.collect.run({ collection: inTray.id, things: [thing] });
    },
    collectAll: (things: readonly Thing[]) => {
      if (inTray) deeds.collect.run({ collection: inTray.id, things });
      else setWaiting(things);
    },
    /** What a collection that is being named begins with; undefined where none is. */
    waiting,
    begin: () => setWaiting(NOTHING),
    cancel: () => {
      deeds.add.reset();
      setWaiting(undefined);
    },
    /** Begins the collection and takes it to hand. */
    name: (title: string): Promise<CollectionView | undefined> =>
      deeds.add.runAsync({ title, things: waiting ?? NOTHING }).then(
        (added) => {
          choose(added.id);
          setWaiting(undefined);
          return added;
        },
        () => undefined,
      ),
  };
}
export type Collecting = ReturnType<typeof useCollecting>;
