import { ExportMenu } from '#client/ui/export-menu.tsx';
import type { LinkMap } from '#shared/link/map.ts';
import type { MapPlaces } from '#shared/link/map-places.ts';
import type { LinkMapView } from '#shared/link/map-view.ts';
import { type LinkRow, linksTable } from './links-table.ts';
import { MapPicture } from './map-picture.tsx';

interface MapExportProps {
  /** The study's title. */
  study: string;
  view: LinkMapView;
  map: LinkMap;
  places: MapPlaces;
  rows: readonly LinkRow[];
  /** How it is narrowed. */
  caption: string;
}

/** Takes the map away as it is narrowed and folded. */
export function MapExport({ study, view, map, places, rows, caption }: MapExportProps) {
  const title = `${study}: link map`;
  return (
    <ExportMenu
      name={[study, 'link map']}
      title={title}
      description={caption}
      picture={<MapPicture {...{ title, caption, map, places }} />}
      csv={async () => {
        const { toCsv } = await import('#shared/format/csv.ts');
        return toCsv(linksTable(rows, view));
      }}
    />
  );
}
