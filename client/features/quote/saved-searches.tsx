import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { savedSearchApi } from '#shared/api/saved-search.ts';
import type { SavedSearch } from '#shared/search/saved.ts';
import { savedSearchesQuery } from './collection-api.ts';
import { NameDialog } from './name-dialog.tsx';

interface SavedSearchesProps {
  study: string;
  /** What is asked now, as the address says it. */
  asked: Record<string, string>;
  onRun: (search: Record<string, string>) => void;
}

const same = (a: Record<string, string>, b: Record<string, string>): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** Searches under a name: run, kept, renamed and removed. */
export function SavedSearches({ study, asked, onRun }: SavedSearchesProps) {
  const say = useToast();
  const cache = useQueryClient();
  const query = savedSearchesQuery(study);
  const { data: saved = [] } = useQuery({ ...query, throwOnError: false });
  /** The one that is being named; null where it is new. */
  const [named, setNamed] = useState<SavedSearch | null>();
  const renew = () => cache.invalidateQueries({ queryKey: query.queryKey });
  const keep = useDeed({
    send: ({ before, title }: { before: SavedSearch | null; title: string }, key) =>
      before
        ? call(savedSearchApi.change, {
            params: { study, search: before.id },
            body: { title, rev: before.rev },
            key,
          })
        : call(savedSearchApi.add, {
            params: { study },
            body: { title, place: 'quotes', search: asked },
            key,
          }),
    onSuccess: renew,
  });
  const remove = useDeed({
    send: ({ id, rev }: SavedSearch, key) =>
      call(savedSearchApi.remove, { params: { study, search: id }, query: { rev }, key }),
    onSuccess: (_gone, { title }) => {
      say({ title, detail: 'search removed', undoable: true });
      return renew();
    },
    onError: (error, { title }) => say({ title, detail: error.message }),
  });
  const current = saved.find(({ search }) => same(search, asked));
  const close = () => {
    keep.reset();
    setNamed(undefined);
  };
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button look="quiet" small opens>
            {current ? (
              <>
                <span className="vh">Saved search: </span>
                {current.title}
              </>
            ) : (
              'Saved'
            )}
          </Button>
        }
        groups={[
          saved.map((one) => ({
            label: one.title,
            isCurrent: one.id === current?.id,
            onSelect: () => onRun(one.search),
          })),
          current
            ? [
                { label: 'Rename this search…', onSelect: () => setNamed(current) },
                { label: 'Remove this search', onSelect: () => remove.run(current) },
              ]
            : [{ label: 'Save this search…', onSelect: () => setNamed(null) }],
        ]}
      />
      {named !== undefined && (
        <NameDialog
          title={named ? 'Rename the search' : 'Save this search'}
          label="Name"
          value={named?.title ?? ''}
          deed={named ? 'Rename' : 'Save'}
          isBusy={keep.isRunning}
          error={keep.error}
          onName={(title) => void keep.runAsync({ before: named, title }).then(close, () => undefined)}
          onClose={close}
        />
      )}
    </>
  );
}
