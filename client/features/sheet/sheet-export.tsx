import { download, fileNameOf } from '#client/lib/download.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { SheetLineView } from '#shared/api/sheet.ts';
import type { SheetHead } from '#shared/format/sheet-markdown.ts';

interface SheetExportProps {
  head: SheetHead;
  lines: readonly SheetLineView[];
}

/** Takes the sheet away: on paper or as text what the coordinator may see, as a table what the team knows. */
export function SheetExport({ head, lines }: SheetExportProps) {
  const say = useToast();
  const keep = async (what: string, ending: string, type: string, text: () => Promise<string>) => {
    download(fileNameOf([head.title, head.when], ending), await text(), type);
    say({ title: what, detail: 'downloaded' });
  };
  return (
    <Menu
      align="end"
      trigger={<Button opens>Print, export</Button>}
      groups={[
        [
          { label: 'Print', hint: 'questions only', onSelect: () => window.print() },
          {
            label: 'Markdown',
            hint: 'questions only',
            onSelect: () =>
              void keep('Markdown', 'md', 'text/markdown', async () => {
                const { sheetMarkdown } = await import('#shared/format/sheet-markdown.ts');
                return sheetMarkdown(lines, head);
              }),
          },
        ],
        [
          {
            label: 'CSV',
            hint: 'for the team: reasons, outcomes, notes',
            onSelect: () =>
              void keep('CSV', 'csv', 'text/csv', async () => {
                const [{ toCsv }, { sheetTable }] = await Promise.all([
                  import('#shared/format/csv.ts'),
                  import('#shared/format/sheet-markdown.ts'),
                ]);
                return toCsv(sheetTable(lines));
              }),
          },
        ],
      ]}
    />
  );
}
