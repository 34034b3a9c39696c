import { ExportMenu } from '#client/ui/export-menu.tsx';
import type { BoardRow } from './rows.ts';
import { threatTable } from './table.ts';
import { ThreatPicture } from './threat-picture.tsx';

interface ThreatExportProps {
  /** The study's title. */
  study: string;
  rows: readonly BoardRow[];
  areas: readonly { id: string; name: string; seat: string }[];
  names: ReadonlyMap<string, string>;
  /** What the board rests on. */
  caption: string;
}

/** Takes the board away as it is filtered and sorted. */
export function ThreatExport({ study, rows, areas, names, caption }: ThreatExportProps) {
  const title = `${study}: threats`;
  return (
    <ExportMenu
      name={[study, 'threats']}
      title={title}
      description={caption}
      picture={<ThreatPicture rows={rows} areas={areas} title={title} caption={caption} />}
      csv={async () => {
        const { toCsv } = await import('#shared/format/csv.ts');
        return toCsv(threatTable(rows, names, caption));
      }}
    />
  );
}
