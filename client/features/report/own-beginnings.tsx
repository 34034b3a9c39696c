import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { reportApi } from '#shared/api/report.ts';
import { reportsKey, templatesQuery } from './api.ts';
import styles from './kept-lists.module.css';

/** The team's own beginnings, each to be removed; nothing where there is none. */
export function OwnBeginnings({ study }: { study: string }) {
  const cache = useQueryClient();
  const { data: templates = [] } = useQuery(templatesQuery(study));
  const remove = useDeed({
    send: ({ id, rev }: { id: string; rev: number }, key) =>
      call(reportApi.removeTemplate, { params: { study, template: id }, query: { rev }, key }),
    onSuccess: () => cache.invalidateQueries({ queryKey: reportsKey(study) }),
  });
  if (templates.length === 0) return null;
  return (
    <section aria-label="The team’s own beginnings" className={styles.part}>
      <h2>The team’s own beginnings</h2>
      <ul>
        {templates.map(({ id, rev, title }) => (
          <li key={id}>
            <span>{title}</span>
            <Button deed="report-template.remove" small onClick={() => remove.run({ id, rev })}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {remove.error && <ErrorNote what={remove.error.message} help={remove.error.help} />}
    </section>
  );
}
