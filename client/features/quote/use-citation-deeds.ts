import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { citationApi } from '#shared/api/citation.ts';
import type { Citation } from '#shared/quote/citation.ts';

/** What a form tells of a citation. */
export interface CitationWords {
  text: string;
  speaker: string;
  reference: string;
  locator: string;
  note: string;
  source: Citation['source'];
  themes: string[];
}

/** Adds, changes and removes citations. */
export function useCitationDeeds(study: string) {
  const say = useToast();
  const cache = useQueryClient();
  const renew = () =>
    Promise.all(
      ['citations', 'collections'].map((word) =>
        cache.invalidateQueries({ queryKey: ['study', study, word] }),
      ),
    );
  const keep = useDeed({
    send: ({ before, words }: { before: Citation | null; words: CitationWords }, key) =>
      before
        ? call(citationApi.change, {
            params: { study, citation: before.id },
            body: { ...words, rev: before.rev },
            key,
          })
        : call(citationApi.add, { params: { study }, body: words, key }),
    onSuccess: (_after, { before }) => {
      say({ title: 'Citation', detail: before ? 'changed' : 'added', undoable: true });
      return renew();
    },
  });
  const remove = useDeed({
    send: ({ id, rev }: Citation, key) =>
      call(citationApi.remove, { params: { study, citation: id }, query: { rev }, key }),
    onSuccess: () => {
      say({ title: 'Citation', detail: 'removed, also from collections', undoable: true });
      return renew();
    },
  });
  return { keep, remove };
}
