import { download, fileNameOf } from '#client/lib/download.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { Comparable } from './compare-blocks.ts';
import { compareTable } from './compare-table.ts';
import type { ComparedBlock } from './compare-words.ts';
import type { GridTheme, Row } from './rows.ts';

interface CompareExportProps {
  /** The study's title. */
  study: string;
  rows: readonly Row[];
  compared: Comparable;
  differenceOf: (theme: GridTheme) => readonly ComparedBlock[];
  caption: string;
}

/** Takes the comparison away as the table it is. */
export function CompareExport({ study, rows, compared, differenceOf, caption }: CompareExportProps) {
  const say = useToast();
  const name = fileNameOf([study, compared.first.name, 'beside', compared.second.name], 'csv');
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
          { label: 'Print', onSelect: () => window.print() },
          {
            label: 'Table (CSV)',
            onSelect: () =>
              void import('#shared/format/csv.ts').then(({ toCsv }) =>
                download(name, toCsv(compareTable(rows, compared, differenceOf, caption)), 'text/csv'),
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
