import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from '#client/lib/call.ts';
import { askNow } from '#client/lib/online.ts';
import { isShown, noteOthers } from '#client/lib/own-deeds.ts';
import { useSessionsBegun } from '#client/lib/session.ts';
import { journalApi } from '#shared/api/journal.ts';
import { JournalEntry } from '#shared/journal/journal.ts';
import { mayReach } from '#shared/journal/reach.ts';

/** Deeds come in bursts; what they changed is read once after each. One's own is on the screen already. */
const GATHERED_MS = { own: 300, others: 100 };
/** A deed that is told of so soon after one of this page is that one. */
const ECHO_MS = 1500;

/**
 * Follows the journal of a study from deed `after` on: what anybody did, here or elsewhere, is read anew as far as it
 * may have changed. Of deeds that the desk did itself and has on the screen, only the desk need not be. The browser
 * asks again by itself, from the last deed it saw, when the line was cut; after a session ended, the page does.
 */
export function useJournalFeed(study: string, after: number): void {
  const cache = useQueryClient();
  const begun = useSessionsBegun();
  useEffect(() => {
    if (begun > 0) void cache.invalidateQueries();
  }, [cache, begun]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where to begin; the feed goes on by itself.
  useEffect(() => {
    const feed = new EventSource(addressOf(journalApi.list.path, { study }, { after }));
    let gathered: ReturnType<typeof setTimeout> | undefined;
    let deeds: JournalEntry[] = [];
    let isReading = false;
    let wrote = 0;
    const forgetWriting = cache.getMutationCache().subscribe((event) => {
      if (event.type === 'updated') wrote = Date.now();
    });
    const isOwn = () => cache.isMutating() > 0 || Date.now() - wrote < ECHO_MS;
    // One reading after another: a steady stream of deeds never keeps the page from showing any.
    const readAnew = async () => {
      gathered = undefined;
      if (isReading) return;
      isReading = true;
      while (deeds.length > 0) {
        const areShown = deeds.every(({ number }) => isShown(study, number));
        const names = deeds.map(({ deed }) => deed);
        deeds = [];
        void cache.invalidateQueries({ queryKey: ['studies'] });
        await cache.invalidateQueries({
          queryKey: ['study', study],
          predicate: ({ queryKey: [, , word] }) =>
            !(areShown && word === 'desk') && mayReach(names, typeof word === 'string' ? word : undefined),
        });
      }
      isReading = false;
    };
    feed.onmessage = ({ data }) => {
      const told = JournalEntry.safeParse(JSON.parse(String(data)));
      if (!told.success) return;
      deeds.push(told.data);
      const own = isOwn();
      if (!own) noteOthers();
      gathered ??= setTimeout(() => void readAnew(), own ? GATHERED_MS.own : GATHERED_MS.others);
    };
    feed.onerror = () => {
      askNow();
      // Refused for good: asking anything else says why, and who has to sign in.
      if (feed.readyState === EventSource.CLOSED) void cache.invalidateQueries({ queryKey: ['me'] });
    };
    return () => {
      clearTimeout(gathered);
      forgetWriting();
      feed.close();
    };
  }, [cache, study, begun]);
}
