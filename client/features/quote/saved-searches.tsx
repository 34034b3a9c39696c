import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { NameDialog } from './name-dialog.tsx';
import { SavedSearchList } from './saved-search-list.tsx';
import { useSavedSearches } from './use-saved-searches.ts';

interface SavedSearchesProps {
  study: string;
  /** What is asked now, as the address says it. */
  asked: Record<string, string>;
  onRun: (search: Record<string, string>) => void;
}

const same = (a: Record<string, string>, b: Record<string, string>): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** Searches under a name: run, kept, and put in order. */
export function SavedSearches({ study, asked, onRun }: SavedSearchesProps) {
  const searches = useSavedSearches(study);
  const { saved, add } = searches;
  const [open, setOpen] = useState<'name' | 'list'>();
  const current = saved.find(({ search }) => same(search, asked));
  const close = () => {
    add.reset();
    setOpen(undefined);
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
          [
            ...(current
              ? []
              : [{ deed: 'saved-search.add', label: 'Save this search…', onSelect: () => setOpen('name') }]),
            ...(saved.length > 0
              ? [
                  {
                    deed: 'saved-search.change',
                    label: 'Rename, order, remove…',
                    onSelect: () => setOpen('list'),
                  },
                ]
              : []),
          ],
        ]}
      />
      {open === 'name' && (
        <NameDialog
          title="Save this search"
          label="Name"
          value=""
          deed="Save"
          isBusy={add.isRunning}
          error={add.error}
          onName={(title) => void add.runAsync({ title, search: asked }).then(close, () => undefined)}
          onClose={close}
        />
      )}
      {open === 'list' && <SavedSearchList searches={searches} onClose={close} />}
    </>
  );
}
