import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from '#client/lib/call.ts';
import { isShown } from '#client/lib/own-deeds.ts';
import { journalApi } from '#shared/api/journal.ts';

/** Deeds come in bursts; what they changed is read once after each. */
const GATHERED_MS = 300;

/**
 * Follows the journal of a study from deed `after` on: what anybody did, here or elsewhere, is read anew. Of
 * deeds that the desk did itself and has on the screen, only the desk need not be. The browser asks again by itself, from the last deed it saw, when the line was cut.
 */
export function useJournalFeed(study: string, after: number): void {
  const cache = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where to begin; the feed goes on by itself.
  useEffect(() => {
    const feed = new EventSource(addressOf(journalApi.list.path, { study }, { after }));
    let gathered: ReturnType<typeof setTimeout> | undefined;
    let deeds: number[] = [];
    feed.onmessage = ({ lastEventId }) => {
      deeds.push(Number(lastEventId));
      clearTimeout(gathered);
      gathered = setTimeout(() => {
        const areShown = deeds.every((deed) => isShown(study, deed));
        deeds = [];
        void cache.invalidateQueries({
          queryKey: ['study', study],
          ...(areShown && { predicate: ({ queryKey }) => queryKey[2] !== 'desk' }),
        });
        void cache.invalidateQueries({ queryKey: ['studies'] });
      }, GATHERED_MS);
    };
    return () => {
      clearTimeout(gathered);
      feed.close();
    };
  }, [cache, study]);
}
