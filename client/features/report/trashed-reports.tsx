import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { reportApi } from '#shared/api/report.ts';
import { reportsKey, reportsQuery } from './api.ts';
import styles from './kept-lists.module.css';

/** Reports in the trash, each to be brought back; nothing where there is none. */
export function TrashedReports({ study }: { study: string }) {
  const cache = useQueryClient();
  const { data: trashed = [] } = useQuery(reportsQuery(study, true));
  const restore = useDeed({
    send: (report: string, key) => call(reportApi.restore, { params: { study, report }, key }),
    onSuccess: () => cache.invalidateQueries({ queryKey: reportsKey(study) }),
  });
  if (trashed.length === 0) return null;
  return (
    <section aria-label="In the trash" className={styles.part}>
      <h2>In the trash</h2>
      <ul>
        {trashed.map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
            <Button deed="report.restore" small onClick={() => restore.run(id)}>
              Bring back
            </Button>
          </li>
        ))}
      </ul>
      {restore.error && <ErrorNote what={restore.error.message} help={restore.error.help} />}
    </section>
  );
}
