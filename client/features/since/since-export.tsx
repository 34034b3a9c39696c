import { download, fileNameOf } from '#client/lib/download.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { type SinceFile, sinceMarkdown, sinceTable } from './since-file.ts';

interface SinceExportProps {
  /** Words for the file's name. */
  name: readonly string[];
  file: SinceFile;
}

/** Takes the comparison away: on paper, as a text, as a table, or as its address. */
export function SinceExport({ name, file }: SinceExportProps) {
  const say = useToast();
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
          { label: 'Print', hint: 'A4, one to three pages', onSelect: () => window.print() },
          {
            label: 'Markdown',
            onSelect: () => download(fileNameOf(name, 'md'), sinceMarkdown(file), 'text/markdown'),
          },
          {
            label: 'Table (CSV)',
            onSelect: () =>
              void import('#shared/format/csv.ts').then(({ toCsv }) =>
                download(fileNameOf(name, 'csv'), toCsv(sinceTable(file)), 'text/csv'),
              ),
          },
        ],
        [
          {
            label: 'Copy link',
            onSelect: () =>
              void navigator.clipboard.writeText(location.href).then(
                () => say({ title: 'Link copied' }),
                () => say({ title: 'Not copied', detail: location.href }),
              ),
          },
        ],
      ]}
    />
  );
}
