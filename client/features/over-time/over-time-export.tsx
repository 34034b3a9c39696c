import { ExportMenu } from '#client/ui/export-menu.tsx';
import type { Block, Frame } from './frame.ts';
import { GridPicture } from './grid-picture.tsx';
import type { BlockRuns } from './phase-runs.ts';
import type { Row } from './rows.ts';
import { overTimeTable } from './table.ts';
import type { OverTime } from './use-over-time.ts';

interface OverTimeExportProps extends Pick<OverTime, 'groups' | 'stories' | 'look'> {
  /** The study's title. */
  study: string;
  rows: readonly Row[];
  blocks: readonly Block[];
  frame: Frame;
  caption: string;
  phases: readonly (readonly BlockRuns[])[];
}

/** Takes the grid away as it is filtered and folded, with its legend and what it rests on. */
export function OverTimeExport(props: OverTimeExportProps) {
  const { study, rows, blocks, frame, groups, stories, look, caption, phases } = props;
  const title = `${study}: over time`;
  const { withOthers } = look;
  return (
    <ExportMenu
      name={[study, 'over time']}
      title={title}
      description={caption}
      picture={<GridPicture {...{ rows, blocks, look, title, caption, phases }} />}
      csv={async () => {
        const { toCsv } = await import('#shared/format/csv.ts');
        return toCsv(overTimeTable({ rows, frame, groups, stories, withOthers, caption }));
      }}
    />
  );
}
