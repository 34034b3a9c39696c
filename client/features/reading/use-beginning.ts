import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useDraft } from '#client/lib/draft.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { beginningApi } from '#shared/api/beginning.ts';
import { sourceApi } from '#shared/api/source.ts';
import type { Accepted, Accepting } from '#shared/reading/accepting.ts';
import { acceptingOf, type ReadingChoice, readChoice, unmapped } from '#shared/reading/choice.ts';
import type { Beginning } from '#shared/reading/view.ts';

const counted = (count: number, word: string): string[] =>
  count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];

const keptWords = ({ groups, themes, quotes, citations, steps, memos }: Accepted): string =>
  [
    ...counted(groups, 'group'),
    ...counted(themes, 'theme'),
    ...counted(quotes, 'quote'),
    ...counted(citations, 'citation'),
    ...counted(steps, 'next step'),
    ...counted(memos, 'memo'),
  ].join(', ') || 'nothing new';

/** What somebody chooses among the proposals, kept in the browser until it is sent as one deed. */
export function useBeginning(study: string, found: Beginning, onKept: () => void) {
  const cache = useQueryClient();
  const say = useToast();
  const draft = useDraft('proposals', `${found.source}:${found.textVersion}`, '');
  const choice = useMemo(() => readChoice(draft.text), [draft.text]);
  const readAnew = () => cache.invalidateQueries({ queryKey: ['study', study] });
  const keep = useDeed({
    send: (body: Accepting, key) =>
      call(beginningApi.accept, { params: { study, source: found.source }, body, key }),
    onSuccess: (kept) => {
      draft.discard();
      say({ title: found.title, detail: `kept: ${keptWords(kept)}`, undoable: true });
      onKept();
      return readAnew();
    },
    onError: readAnew,
  });
  const countOnce = useDeed({
    send: (other: string, key) =>
      call(sourceApi.change, {
        params: { study, source: found.source },
        body: { duplicateOf: other },
        key,
      }),
    onSuccess: () => {
      say({ title: found.title, detail: 'counted once, with its other copy', undoable: true });
      return readAnew();
    },
  });
  return {
    choice,
    set: (next: ReadingChoice) => draft.write(JSON.stringify(next)),
    taken: acceptingOf(found, choice),
    open: unmapped(found, choice),
    keep,
    countOnce,
  };
}
