import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Place } from '#client/lib/place.ts';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import type { ExcerptView } from '#shared/api/analysis.ts';
import { statusesQuery, storyQuery, useThreatDeeds } from './api.ts';
import type { CameMonth } from './how-it-came.tsx';
import { RecordDialog } from './record-dialog.tsx';
import type { BoardCell, BoardRow } from './rows.ts';
import { ThreatPanel } from './threat-panel.tsx';
import { WatchDialog } from './watch-dialog.tsx';
import type { ThreatWave } from './waves.ts';

interface OpenThreatProps {
  study: string;
  row: BoardRow;
  cell: BoardCell;
  waves: readonly ThreatWave[];
  names: ReadonlyMap<string, string>;
  coderName: (coder: string) => string;
  /** Hands the focus to the panel; 0 does not, every other number is a new request. */
  asked: number;
  /** Opens with what it is watched by. */
  isAsking: boolean;
  themeOf: (word: string) => Place;
  deskOf: (excerpt: ExcerptView) => Place;
  linkAt: Place;
  toSet: Place;
  sheet: Place;
  askedBack: ReactNode;
  memo: ReactNode;
  onClose: () => void;
}

const NOTHING: never[] = [];

/** The panel of a threat in an area, with what can be recorded of it and what it is watched by. */
export function OpenThreat(props: OpenThreatProps) {
  const { study, row, cell, waves } = props;
  const { data: story } = useQuery(storyQuery(study, row.id));
  const { data: records = NOTHING } = useQuery(statusesQuery(study, row.id, cell.area));
  const deeds = useThreatDeeds(study);
  const [asks, setAsks] = useState<'status' | 'watch' | null>(props.isAsking ? 'watch' : null);
  const cells = story?.areas.find(({ area }) => area === cell.area)?.cells;
  const here = story?.excerpts.filter(({ area }) => area === cell.area);
  const months = here
    ? waves
        .filter(({ place }) => place !== 'planned')
        .map(({ id, name, place }): CameMonth => {
          const said = here.filter(({ wave }) => wave === id);
          return {
            wave: id,
            name,
            isOpen: place === 'open',
            cell: cells?.find(({ wave }) => wave === id),
            excerpts: [
              ...said.filter(({ voice }) => voice === 'panel'),
              ...said.filter(({ voice }) => voice === 'other'),
            ],
          };
        })
    : undefined;
  useShortcuts('Threats', [
    { keys: 's', deed: 'status.record', does: 'Record a status', run: () => setAsks('status') },
    { keys: 'w', deed: 'watch.set', does: 'Edit the watch', run: () => setAsks('watch') },
  ]);
  const close = () => setAsks(null);
  return (
    <>
      <ThreatPanel
        {...props}
        months={months}
        records={records}
        nextMonth={waves.find(({ place }) => place !== 'closed')?.name ?? null}
        footer={
          <>
            <Button deed="status.record" look="primary" small onClick={() => setAsks('status')}>
              Record a status…
            </Button>
            <Button deed="watch.set" small onClick={() => setAsks('watch')}>
              Edit watch
            </Button>
          </>
        }
      />
      {asks === 'status' && months && (
        <RecordDialog
          row={row}
          cell={cell}
          months={months}
          waves={waves}
          records={records}
          deed={deeds.record}
          onClose={close}
        />
      )}
      {asks === 'watch' && <WatchDialog row={row} cell={cell} waves={waves} deeds={deeds} onClose={close} />}
    </>
  );
}
