import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { signaturesQuery } from '#client/features/evidence/api.ts';
import { EvidencePanel } from '#client/features/evidence/evidence-panel.tsx';
import { MemoButton } from '#client/features/memo/memo-button.tsx';
import { phasesQuery } from '#client/features/over-time/api.ts';
import { captionOf, restsOn } from '#client/features/over-time/caption.ts';
import { cellMeant, cellWord, type Place, themeMeant } from '#client/features/over-time/cell-address.ts';
import { CompareBar } from '#client/features/over-time/compare-bar.tsx';
import { CompareExport } from '#client/features/over-time/compare-export.tsx';
import { CompareGrid } from '#client/features/over-time/compare-grid.tsx';
import { type Block, blocksOf, frameOf, onSheets } from '#client/features/over-time/frame.ts';
import { OrderMenu } from '#client/features/over-time/order-menu.tsx';
import { OverTimeBar } from '#client/features/over-time/over-time-bar.tsx';
import { OverTimeEmpty } from '#client/features/over-time/over-time-empty.tsx';
import { OverTimeExport } from '#client/features/over-time/over-time-export.tsx';
import { OverTimeGrid } from '#client/features/over-time/over-time-grid.tsx';
import { OverTimeLegend } from '#client/features/over-time/over-time-legend.tsx';
import { runsOver } from '#client/features/over-time/phase-runs.ts';
import { inOrder } from '#client/features/over-time/row-order.ts';
import { rowsOf } from '#client/features/over-time/rows.ts';
import { useCompare } from '#client/features/over-time/use-compare.ts';
import { useFreshCells } from '#client/features/over-time/use-fresh-cells.ts';
import { useOverTime } from '#client/features/over-time/use-over-time.ts';
import { useReadingNote } from '#client/features/over-time/use-reading-note.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { ThemeLarge } from '#client/features/theme/theme-large.tsx';
import { useForPaper } from '#client/lib/paper.ts';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { Empty } from '#client/ui/empty.tsx';
import { newestVersion } from '#shared/codebook/version.ts';
import { monthLabel } from '#shared/dates.ts';
import { phaseRows } from '#shared/study/phase.ts';
import { TimeMenu } from '../time-menu.tsx';
import { AskedBack } from './asked-back.tsx';
import styles from './over-time.module.css';
import type { OverTimeSearch } from './over-time-search.ts';
import { useOpenCell } from './use-open-cell.ts';

const from = '/studies/$study/over-time';
const NOTHING: never[] = [];
type AnyWave = Omit<Place, 'wave'> & { wave: Place['wave'] | null };

/** How each theme went in each area, and what rests on nothing. */
export function OverTimePage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: signatures } = useQuery(signaturesQuery(id));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const openCell = useOpenCell();
  const { view = 'areas', voices = 'all', differ = false, fold = NOTHING, sort = 'frame' } = search;
  const withOthers = voices === 'all';
  const { absenceWords } = study.policies;
  const frame = useMemo(() => frameOf(study, new Date().toISOString().slice(0, 10)), [study]);
  const events = signatures?.events ?? NOTHING;
  const coders = signatures?.coders ?? NOTHING;
  const markSize = view === 'areas' ? 16 : 14;
  const over = useOverTime({ study: id, frame, absenceWords, withOthers, markSize, coders, events });
  const { themes, groups, kinds, look } = over;
  const fresh = useFreshCells(themes);
  const blocks = useMemo(() => blocksOf(view === 'all' ? 'all' : 'areas', frame), [view, frame]);
  const { data: allPhases = NOTHING } = useQuery(phasesQuery(id));
  const named = useMemo(
    () =>
      phaseRows(
        allPhases,
        frame.waves.map((wave) => wave.id),
      ),
    [allPhases, frame],
  );
  const phasesOver = (some: readonly Block[]) => named.map((row) => runsOver(some, row, frame.waves));
  const isCompare = view === 'compare';
  const { options, compared, differenceOf } = useCompare(id, {
    isOn: isCompare,
    text: search.with,
    frame,
    policies: study.policies,
  });
  const rows = useMemo(() => {
    const { areas, waves } = frame;
    const sorted = inOrder(themes ?? NOTHING, { order: sort, areas, waves, storyOf: look.storyOf });
    const kept =
      isCompare && differ ? sorted.filter((one) => differenceOf(one).some(({ differs }) => differs)) : sorted;
    return rowsOf({ themes: kept, groups, kinds: search.kinds, differ: differ && !isCompare, fold });
  }, [themes, groups, search.kinds, differ, fold, sort, frame, look, isCompare, differenceOf]);
  const set = (change: Partial<OverTimeSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const foldOne = (key: string) =>
    set({ fold: fold.includes(key) ? fold.filter((one) => one !== key) : [...fold, key] });
  const things = { themes: themes ?? NOTHING, areas: study.areas, waves: study.waves };
  const selected = cellMeant(openCell.word, things);
  const theme = themes?.find((one) => one.id === selected?.theme);
  const large = themeMeant(search.theme, things.themes) ?? theme ?? themes?.[0];
  const lastClosed = frame.waves.findLast(({ place }) => place === 'closed');
  const open = ({ wave, ...place }: AnyWave) => {
    const at = wave ?? lastClosed?.id;
    if (at !== undefined) openCell.open(cellWord({ ...place, wave: at }, things), wave === null);
  };
  const step = (by: 1 | -1) => {
    const next = frame.waves[frame.waves.findIndex(({ id: wave }) => wave === selected?.wave) + by];
    if (selected && next) open({ ...selected, wave: next.id });
  };
  useShortcuts('Over time', [
    { keys: '[', does: 'The month before, in the open panel', run: () => step(-1) },
    { keys: ']', does: 'The month after, in the open panel', run: () => step(1) },
  ]);
  const isForPaper = useForPaper();
  const sheets = isForPaper ? onSheets(blocks) : NOTHING;
  const note = useReadingNote(themes === undefined, restsOn(frame.waves));
  const caption = captionOf(frame.waves, newestVersion(events));
  const isEmpty = themes !== undefined && rows.length === 0;
  return (
    <div className={styles.page}>
      <title>{`Over time · ${study.title} · Throughline`}</title>
      <div className={styles.column}>
        <OverTimeBar
          note={note}
          view={view}
          onView={(next) => set({ view: next === 'areas' ? undefined : next })}
          kinds={kinds}
          shown={search.kinds ?? kinds}
          onKinds={(shown) => set({ kinds: shown.length === kinds.length ? undefined : shown })}
          withOthers={withOthers}
          onOthers={(on) => set({ voices: on ? undefined : 'panel' })}
          differ={differ}
          onDiffer={(on) => set({ differ: on || undefined })}
        >
          {view !== 'theme' && (
            <OrderMenu order={sort} onOrder={(next) => set({ sort: next === 'frame' ? undefined : next })} />
          )}
          <TimeMenu study={id} />
          {themes && isCompare && compared && (
            <CompareExport
              {...{ study: study.title, rows, compared, differenceOf, look: over.look, caption }}
            />
          )}
          {themes && !isCompare && (
            <OverTimeExport
              {...{ ...over, study: study.title, rows, blocks, frame, caption }}
              phases={phasesOver(blocks)}
            />
          )}
        </OverTimeBar>
        {isEmpty && (
          <div className={styles.none}>
            <OverTimeEmpty study={id} isDiffer={themes.length > 0} onAll={() => set({ differ: undefined })} />
          </div>
        )}
        {!isEmpty && view === 'theme' && large && (
          <ThemeLarge
            themes={things.themes}
            theme={large}
            frame={frame}
            {...look}
            phases={named}
            selected={selected}
            onTheme={(next) => set({ theme: look.themeWord(next) })}
            onOpen={open}
          />
        )}
        {isCompare && themes && (
          <div className={styles.compare}>
            <CompareBar options={options} compared={compared} onWith={(word) => set({ with: word })} />
            {compared && !isEmpty && (
              <CompareGrid
                {...{ rows, compared, differenceOf, look, selected }}
                onOpen={open}
                onFold={foldOne}
              />
            )}
            {!compared && (
              <Empty title="There are no two of these to compare">
                Two closed waves, two areas or two phases can be set side by side.
              </Empty>
            )}
          </div>
        )}
        {!isEmpty && !isCompare && !(view === 'theme' && large) && (
          <div className={styles.sheets} data-shared-out={sheets.length > 1 || undefined}>
            {[blocks, ...(sheets.length > 1 ? sheets : [])].map((some) => (
              <OverTimeGrid
                key={some.map(({ key }) => key).join()}
                label={`Themes over time, ${view === 'all' ? 'all areas together' : 'by area'}`}
                rows={rows}
                blocks={some}
                phases={phasesOver(some)}
                look={look}
                fresh={fresh}
                storyTo={lastClosed ? monthLabel(lastClosed.month).slice(0, 3) : null}
                selected={selected}
                onOpen={open}
                onFold={foldOne}
              />
            ))}
          </div>
        )}
        <OverTimeLegend />
      </div>
      {selected && theme && (
        <EvidencePanel
          study={id}
          place={selected}
          theme={{ title: theme.title, kind: theme.kind, word: look.themeWord(theme.id) }}
          areaName={study.areas.find(({ id: area }) => area === selected.area)?.name ?? ''}
          months={frame.waves.map((wave) => ({
            ...wave,
            cell: theme.cells.find((cell) => cell.area === selected.area && cell.wave === wave.id),
          }))}
          withOthers={withOthers}
          absenceWords={absenceWords}
          focusOn={openCell.focusOn}
          onMonth={(wave) => open({ ...selected, wave })}
          onClose={openCell.close}
          askedBack={<AskedBack study={id} {...selected} />}
          memo={
            <MemoButton
              key={openCell.word}
              study={id}
              place={{ about: 'cell', ...selected }}
              name="this cell"
            />
          }
        />
      )}
    </div>
  );
}
