import { ExportMenu } from '#client/ui/export-menu.tsx';
import type { Comparable } from './compare-blocks.ts';
import { ComparePicture } from './compare-picture.tsx';
import { compareTable } from './compare-table.ts';
import type { ComparedBlock } from './compare-words.ts';
import type { GridLook } from './over-time-grid.tsx';
import type { GridTheme, Row } from './rows.ts';

interface CompareExportProps {
  /** The study's title. */
  study: string;
  rows: readonly Row[];
  compared: Comparable;
  differenceOf: (theme: GridTheme) => readonly ComparedBlock[];
  look: GridLook;
  caption: string;
}

/** Takes the comparison away as the drawing and the table it is. */
export function CompareExport({ study, rows, compared, differenceOf, look, caption }: CompareExportProps) {
  const beside = `${compared.first.name} beside ${compared.second.name}`;
  const title = `${study}: ${beside}`;
  return (
    <ExportMenu
      name={[study, beside]}
      title={title}
      description={caption}
      picture={<ComparePicture {...{ rows, compared, differenceOf, look, title, caption }} />}
      csv={async () => {
        const { toCsv } = await import('#shared/format/csv.ts');
        return toCsv(compareTable(rows, compared, differenceOf, caption));
      }}
    />
  );
}
