import { download, fileNameOf } from '#client/lib/download.ts';
import { useHeldBack } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { WORKING_COPY } from '#shared/format/export.ts';
import { MEMO_FACETS, type MemoChosen } from '#shared/memo/shelf.ts';
import { memosAsFile } from './api.ts';

interface ExportMemosProps {
  study: { id: string; title: string };
  typed: string;
  chosen: MemoChosen;
  count: number;
}

/** Takes the memos that are shown away, as a text or as a table. */
export function ExportMemos({ study, typed, chosen, count }: ExportMemosProps) {
  const say = useToast();
  const heldBack = useHeldBack();
  const take = async (format: 'md' | 'csv') => {
    const query = Object.fromEntries(
      MEMO_FACETS.map((facet) => [facet, chosen[facet]?.join(',') || undefined]),
    );
    const file = await memosAsFile(study.id, { ...query, format, find: typed || undefined });
    download(fileNameOf([study.title, 'memos', WORKING_COPY], format), file);
    say({ title: `${count} ${count === 1 ? 'memo' : 'memos'} exported`, detail: WORKING_COPY });
  };
  const tryTo = (format: 'md' | 'csv') =>
    void take(format).catch((error: unknown) =>
      say({ title: 'Not exported', detail: error instanceof Error ? error.message : '' }),
    );
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" small opens heldBack={count === 0 ? 'nothing is shown' : undefined}>
          Export
        </Button>
      }
      groups={[
        [
          {
            deed: 'export.working',
            label: 'Markdown',
            hint: `place by place; ${WORKING_COPY}`,
            heldBack,
            onSelect: () => tryTo('md'),
          },
          {
            deed: 'export.working',
            label: 'Table (CSV)',
            hint: `one memo a row; ${WORKING_COPY}`,
            heldBack,
            onSelect: () => tryTo('csv'),
          },
        ],
      ]}
    />
  );
}
