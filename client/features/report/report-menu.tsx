import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { reportApi } from '#shared/api/report.ts';
import type { Report } from '#shared/report/report.ts';
import type { StudyView } from '#shared/study/view.ts';
import { reportsKey } from './api.ts';
import { ReportDialog } from './report-dialog.tsx';

export type ShownPanes = 'both' | 'text' | 'preview';

interface ReportMenuProps {
  study: StudyView;
  report: Report;
  body: string;
  panes: ShownPanes;
  besides: readonly { id: string; label: string }[];
  onBeside: (id: string) => void;
  /** Undefined where only one pane has room. */
  onView: ((view: ShownPanes | undefined) => void) | undefined;
  saved: () => Promise<number>;
  onTrashed: () => void;
}

/** What else can be done with a report. */
export function ReportMenu(props: ReportMenuProps) {
  const { study, report, body, panes, besides, onBeside, onView, saved, onTrashed } = props;
  const [isOpen, setOpen] = useState(false);
  const cache = useQueryClient();
  const say = useToast();
  const params = { study: study.id, report: report.id };
  const trash = useDeed({
    send: async (_: undefined, key) => call(reportApi.remove, { params, query: { rev: await saved() }, key }),
    onSuccess: () => {
      say({ title: report.title, detail: 'in the trash', undoable: true });
      void cache.invalidateQueries({ queryKey: reportsKey(study.id) });
      onTrashed();
    },
    onError: ({ message }) => say({ title: 'Not put into the trash', detail: message }),
    scope: 'trash report',
  });
  const keep = useDeed({
    send: (text: string, key) =>
      call(reportApi.addTemplate, {
        params: { study: study.id },
        body: { title: report.title, body: text },
        key,
      }),
    onSuccess: () => say({ title: report.title, detail: 'kept as a beginning for reports', undoable: true }),
    onError: ({ message }) => say({ title: 'Not kept', detail: message }),
  });
  const view = (to: ShownPanes, label: string) => ({
    label,
    onSelect: () => onView?.(to === 'both' ? undefined : to),
    isCurrent: panes === to,
  });
  return (
    <>
      <Menu
        align="end"
        trigger={<IconButton icon="dots" label="More about this report" />}
        groups={[
          onView
            ? [view('both', 'Text and preview'), view('text', 'Text alone'), view('preview', 'Preview alone')]
            : [],
          besides.map(({ id, label }) => ({ label: `Beside ${label}`, onSelect: () => onBeside(id) })),
          [
            { deed: 'report.change', label: 'Title and audience…', onSelect: () => setOpen(true) },
            {
              deed: 'report-template.add',
              label: 'Keep as a beginning for reports',
              onSelect: () => keep.run(body),
            },
          ],
          [
            {
              deed: 'report.remove',
              label: 'Put into the trash',
              onSelect: () => trash.run(undefined),
              isAlert: true,
            },
          ],
        ]}
      />
      {isOpen && <ReportDialog study={study} report={report} saved={saved} onClose={() => setOpen(false)} />}
    </>
  );
}
