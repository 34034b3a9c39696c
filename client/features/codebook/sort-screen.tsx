import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Place } from '#client/lib/place.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { themePassagesQuery } from './api.ts';
import { MoveSeveralDialog } from './move-several-dialog.tsx';
import { SortBar } from './sort-bar.tsx';
import { SortHead } from './sort-head.tsx';
import { SortList } from './sort-list.tsx';
import { useSort } from './use-sort.ts';
import { useSortKeys } from './use-sort-keys.ts';
import { useSortRows } from './use-sort-rows.ts';
import { useSortWay } from './use-sort-way.ts';
import { useSeveralMove } from './use-theme-move.ts';

interface SortScreenProps {
  study: string;
  /** Looked for in titles, meanings and examples. */
  words: string;
  onWords: (words: string) => void;
  codebook: Place;
}

/** Themes that came without a kind, given one in one pass by keyboard. */
export function SortScreen({ study, words, onWords, codebook }: SortScreenProps) {
  const { sort, sorts } = useSort(study);
  const rows = useSortRows(study, sorts, words);
  const { data: passages } = useQuery(themePassagesQuery(study));
  const several = useSeveralMove(study);
  const [isPlacing, setPlacing] = useState(false);
  const filter = useRef<HTMLInputElement>(null);
  const way = useSortWay(rows, sort);
  useSortKeys({
    onStep: way.step,
    onNext: way.next,
    onSort: way.sortAs,
    onLeave: way.leave,
    onPlace: () => way.meant.length > 0 && setPlacing(true),
    onTick: () => way.current && way.tick([way.current.id]),
    onTurnAlone: () => way.setAlone(!way.isAlone),
    onFilter: () => filter.current?.select(),
  });
  if (!rows)
    return (
      <>
        <h1 className="vh">Sort themes</h1>
        <Waiting label="Reading the themes…" lines={10} lineHeight={64} />
      </>
    );
  const [first, ...rest] = way.meant;
  return (
    <>
      <SortHead
        sorted={rows.sorted}
        left={rows.left}
        words={words}
        onWords={onWords}
        shown={rows.shown}
        ticked={way.ticked}
        onTick={way.setTicked}
        field={filter}
        codebook={codebook}
      />
      {rows.shown.length === 0 ? (
        <Empty
          title={rows.left > 0 ? 'No unsorted theme fits' : 'Every theme has a kind'}
          deeds={
            <ButtonLink look="primary" place={codebook}>
              All themes
            </ButtonLink>
          }
        >
          {rows.left > 0
            ? 'Clear the filter to see all that are left.'
            : rows.sorted > 0
              ? `All ${rows.sorted} that came without one are sorted.`
              : 'Codes that come in with a project or a codebook of another program are sorted here.'}
        </Empty>
      ) : (
        <>
          <SortList rows={rows} passages={passages} way={way} />
          <SortBar
            rows={rows}
            way={way}
            error={sort.error}
            onPlace={() => setPlacing(true)}
            codebook={codebook}
          />
        </>
      )}
      {isPlacing && first && (
        <MoveSeveralDialog
          themes={[first, ...rest]}
          codebook={rows}
          move={several}
          onDone={() => {
            setPlacing(false);
            way.goOn(way.meant);
          }}
          onClose={() => setPlacing(false)}
        />
      )}
    </>
  );
}
