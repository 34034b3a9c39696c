import { useQuery } from '@tanstack/react-query';
import { ExportMenu } from '#client/ui/export-menu.tsx';
import type { Board } from '#shared/area/board.ts';
import type { BoardPlaces } from '#shared/area/board-places.ts';
import type { AreaBoardView } from '#shared/area/board-view.ts';
import { monthLabel } from '#shared/dates.ts';
import { ownersQuery } from './api.ts';
import { BoardPicture } from './board-picture.tsx';
import { boardTable } from './board-table.ts';

interface BoardExportProps {
  study: { id: string; title: string };
  areaName: string;
  view: AreaBoardView;
  board: Board;
  places: BoardPlaces;
}

/** Takes the board of a month away, as a drawing or as a table. */
export function BoardExport({ study, areaName, view, board, places }: BoardExportProps) {
  const { data: owners = [] } = useQuery(ownersQuery(study.id));
  const wave = view.waves[board.at];
  const title = `${areaName}, ${study.title}`;
  const caption = wave
    ? `As of ${monthLabel(wave.month)}${wave.status === 'open' ? ', which is open' : ''}; next steps as they stand today.`
    : '';
  return (
    <ExportMenu
      name={[study.title, areaName, 'board']}
      title={title}
      description={caption}
      picture={<BoardPicture {...{ title, caption, view, board, places, owners }} />}
      csv={async () => {
        const { toCsv } = await import('#shared/format/csv.ts');
        return toCsv(boardTable({ areaName, view, board, owners }));
      }}
    />
  );
}
