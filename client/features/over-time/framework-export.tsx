import { useHeldBack } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { WORKING_COPY } from '#shared/format/export.ts';

interface FrameworkExportProps {
  study: string;
}

/** Takes the whole framework matrix away, every theme of it, or the address of what is shown. */
export function FrameworkExport({ study }: FrameworkExportProps) {
  const say = useToast();
  const heldBack = useHeldBack();
  const take = (format: 'xlsx' | 'csv') =>
    location.assign(`/api/studies/${study}/export?format=${format}&what=framework`);
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
            deed: 'export.working',
            label: 'Workbook (XLSX)',
            hint: `a sheet a kind, and the excerpts behind the texts; ${WORKING_COPY}`,
            heldBack,
            onSelect: () => take('xlsx'),
          },
          {
            deed: 'export.working',
            label: 'Table (CSV)',
            hint: `all themes in one table; ${WORKING_COPY}`,
            heldBack,
            onSelect: () => take('csv'),
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
