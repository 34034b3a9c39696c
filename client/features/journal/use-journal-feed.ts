import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from '#client/lib/call.ts';
import { journalApi } from '#shared/api/journal.ts';

/** Deeds come in bursts; what they changed is read once after each. */
const GATHERED_MS = 300;

/**
 * Follows the journal of a study from deed `after` on: what anybody did, here or elsewhere, is read anew. The
 * browser asks again by itself, from the last deed it saw, when the line was cut.
 */
export function useJournalFeed(study: string, after: number): void {
  const cache = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where to begin; the feed goes on by itself.
  useEffect(() => {
    const feed = new EventSource(addressOf(journalApi.list.path, { study }, { after }));
    let gathered: ReturnType<typeof setTimeout> | undefined;
    feed.onmessage = () => {
      clearTimeout(gathered);
      gathered = setTimeout(() => {
        void cache.invalidateQueries({ queryKey: ['study', study] });
        void cache.invalidateQueries({ queryKey: ['studies'] });
      }, GATHERED_MS);
    };
    return () => {
      clearTimeout(gathered);
      feed.close();
    };
  }, [cache, study]);
}
