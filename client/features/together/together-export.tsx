import { ExportMenu } from '#client/ui/export-menu.tsx';
import type { TogetherTable } from '#shared/analysis/together-table.ts';
import { togetherCsv } from './together-csv.ts';
import { TogetherPicture } from './together-picture.tsx';

interface TogetherExportProps {
  /** The study's title. */
  study: string;
  table: TogetherTable;
  least: number;
  /** What is counted. */
  caption: string;
}

/** Takes the table away as it is narrowed. */
export function TogetherExport({ study, table, least, caption }: TogetherExportProps) {
  const title = `${study}: themes together`;
  const captions = [
    caption,
    'A number is how many turns carry both; beside each name stands how many carry it. A turn counts once.',
    'Said in one breath; not that one brought the other about, nor that they mean the same.',
  ];
  return (
    <ExportMenu
      name={[study, 'themes together']}
      title={title}
      description={caption}
      picture={<TogetherPicture {...{ title, captions, table, least }} />}
      csv={async () => {
        const { toCsv } = await import('#shared/format/csv.ts');
        return toCsv(togetherCsv(table, caption));
      }}
    />
  );
}
