import { ExportMenu } from '#client/ui/export-menu.tsx';
import type { BoardRow } from './rows.ts';
import { threatTable } from './table.ts';

interface ThreatExportProps {
  /** The study's title. */
  study: string;
  rows: readonly BoardRow[];
  names: ReadonlyMap<string, string>;
  /** What the board rests on. */
  caption: string;
}

/** Takes the board away as it is filtered and sorted. */
export function ThreatExport({ study, rows, names, caption }: ThreatExportProps) {
  return (
    <ExportMenu
      name={[study, 'threats']}
      title={`${study}: threats`}
      description={caption}
      csv={async () => {
        const { toCsv } = await import('#shared/format/csv.ts');
        return toCsv(threatTable(rows, names, caption));
      }}
    />
  );
}
