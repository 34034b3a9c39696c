import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { shortDay } from '#client/lib/day.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { sourceApi } from '#shared/api/source.ts';
import type { Source } from '#shared/source/source.ts';
import { trashedSourcesQuery } from './api.ts';
import styles from './study-list.module.css';

interface TrashedSourcesProps {
  study: string;
}

/** Sources put into the trash: they count nowhere, and can be brought back with all that was coded in them. */
export function TrashedSources({ study }: TrashedSourcesProps) {
  const cache = useQueryClient();
  const say = useToast();
  const { data: sources } = useQuery(trashedSourcesQuery(study));
  const restore = useDeed({
    send: (source: Source, key) => call(sourceApi.restore, { params: { study, source: source.id }, key }),
    onSuccess: ({ title }) => {
      say({ title, detail: 'brought back', undoable: true });
      return cache.invalidateQueries({ queryKey: ['study', study] });
    },
  });
  if (!sources) return null;
  if (sources.length === 0) return <p className="sub">No source is in the trash.</p>;
  return (
    <>
      <ul className={styles.list} data-trashed>
        {sources.map((source) => (
          <li key={source.id}>
            <div>
              {source.title}
              <p className="sub">
                {source.kind.replace('-', ' ')}
                {source.trashedAt !== null && ` · put there ${shortDay(source.trashedAt)}`}
              </p>
            </div>
            <Button small onClick={() => restore.run(source)} aria-label={`Bring back ${source.title}`}>
              Bring back
            </Button>
          </li>
        ))}
      </ul>
      {restore.error && <ErrorNote what={restore.error.message} help={restore.error.help} />}
    </>
  );
}
