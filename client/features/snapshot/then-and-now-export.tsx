import { useQueryClient } from '@tanstack/react-query';
import { download, fileNameOf } from '#client/lib/download.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { ThenAndNow } from '#shared/snapshot/claim.ts';
import type { ThemeClaims } from '#shared/snapshot/shown.ts';
import { writeSnapshot } from '#shared/snapshot/written.ts';
import { snapshotQuery } from './api.ts';

interface ThenAndNowExportProps {
  study: string;
  view: ThenAndNow;
  shown: readonly ThemeClaims[];
}

/** Takes then and now away as it is filtered, or the snapshot itself, word for word as it was hashed. */
export function ThenAndNowExport({ study, view, shown }: ThenAndNowExportProps) {
  const cache = useQueryClient();
  const say = useToast();
  const name = [view.study, 'then and now', view.snapshot.phase.title];
  const failed = (error: unknown) =>
    say({ title: 'Not exported', detail: error instanceof Error ? error.message : '' });
  const files = () => import('#shared/snapshot/then-and-now-files.ts');
  const takeMarkdown = async () => {
    const { thenAndNowMarkdown } = await files();
    download(fileNameOf(name, 'md'), thenAndNowMarkdown(view, shown), 'text/markdown');
  };
  const takeTable = async () => {
    const [{ thenAndNowTable }, { toCsv }] = await Promise.all([files(), import('#shared/format/csv.ts')]);
    download(fileNameOf(name, 'csv'), toCsv(thenAndNowTable(view, shown)), 'text/csv');
  };
  const takeSnapshot = async () => {
    const { document } = await cache.fetchQuery(snapshotQuery(study, view.snapshot.id));
    download(
      fileNameOf([view.study, view.snapshot.phase.title, 'snapshot'], 'json'),
      writeSnapshot(document),
      'application/json',
    );
  };
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" small opens>
          Export
        </Button>
      }
      groups={[
        [
          { label: 'Markdown', onSelect: () => void takeMarkdown().catch(failed) },
          { label: 'Table (CSV)', onSelect: () => void takeTable().catch(failed) },
          { label: 'Print', onSelect: () => window.print() },
        ],
        [
          {
            label: 'The snapshot itself (JSON)',
            hint: `SHA-256 ${view.snapshot.hash.slice(0, 12)}…`,
            onSelect: () => void takeSnapshot().catch(failed),
          },
        ],
      ]}
    />
  );
}
