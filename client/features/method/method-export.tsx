import { download, fileNameOf } from '#client/lib/download.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import type { MethodView } from '#shared/method/method.ts';
import { methodMarkdown, methodTable } from '#shared/method/text.ts';

interface MethodExportProps {
  method: MethodView;
}

/** Takes what is said of the method away: as text for a report, as tables, or on paper. */
export function MethodExport({ method }: MethodExportProps) {
  const name = (ending: string) => fileNameOf([method.study.title, 'method'], ending);
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
          {
            label: 'Text and tables (Markdown)',
            onSelect: () => download(name('md'), methodMarkdown(method), 'text/markdown'),
          },
          {
            label: 'Tables (CSV)',
            onSelect: () =>
              void import('#shared/format/csv.ts').then(({ toCsv }) =>
                download(name('csv'), toCsv(methodTable(method)), 'text/csv'),
              ),
          },
        ],
        [{ label: 'Print', onSelect: () => window.print() }],
      ]}
    />
  );
}
