import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { signaturesQuery } from '#client/features/evidence/api.ts';
import { EvidencePanel } from '#client/features/evidence/evidence-panel.tsx';
import { captionOf, restsOn } from '#client/features/over-time/caption.ts';
import { cellMeant, cellWord, type Place, themeMeant } from '#client/features/over-time/cell-address.ts';
import { blocksOf, frameOf } from '#client/features/over-time/frame.ts';
import { GridPicture } from '#client/features/over-time/grid-picture.tsx';
import { OverTimeBar, type View } from '#client/features/over-time/over-time-bar.tsx';
import { OverTimeEmpty } from '#client/features/over-time/over-time-empty.tsx';
import { OverTimeGrid } from '#client/features/over-time/over-time-grid.tsx';
import { OverTimeLegend } from '#client/features/over-time/over-time-legend.tsx';
import { rowsOf } from '#client/features/over-time/rows.ts';
import { overTimeTable } from '#client/features/over-time/table.ts';
import { useOverTime } from '#client/features/over-time/use-over-time.ts';
import { useReadingNote } from '#client/features/over-time/use-reading-note.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { ThemeLarge } from '#client/features/theme/theme-large.tsx';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { ExportMenu } from '#client/ui/export-menu.tsx';
import { newestVersion } from '#shared/codebook/version.ts';
import { monthLabel } from '#shared/dates.ts';
import styles from './over-time.module.css';
import type { OverTimeSearch } from './over-time-search.ts';
import { useOpenCell } from './use-open-cell.ts';

const from = '/studies/$study/over-time';
const NOTHING: never[] = [];

/** How each theme went in each area, and what rests on nothing. */
export function OverTimePage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: signatures } = useQuery(signaturesQuery(id));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const openCell = useOpenCell();
  const { view = 'areas', voices = 'all', differ = false, fold = NOTHING } = search;
  const withOthers = voices === 'all';
  const frame = useMemo(() => frameOf(study, new Date().toISOString().slice(0, 10)), [study]);
  const events = signatures?.events ?? NOTHING;
  const { themes, groups, kinds, stories, look } = useOverTime({
    study: id,
    frame,
    absenceWords: study.policies.absenceWords,
    withOthers,
    markSize: view === 'areas' ? 16 : 14,
    coders: signatures?.coders ?? NOTHING,
    events,
  });
  const blocks = useMemo(() => blocksOf(view === 'all' ? 'all' : 'areas', frame), [view, frame]);
  const rows = useMemo(
    () => rowsOf({ themes: themes ?? NOTHING, groups, kinds: search.kinds, differ, fold }),
    [themes, groups, search.kinds, differ, fold],
  );
  const set = (change: Partial<OverTimeSearch>, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace });
  const things = { themes: themes ?? NOTHING, areas: study.areas, waves: study.waves };
  const selected = cellMeant(openCell.word, things);
  const theme = themes?.find((one) => one.id === selected?.theme);
  const focused = themeMeant(search.theme, things.themes) ?? theme ?? themes?.[0];
  const months = frame.waves.map((wave) => ({
    ...wave,
    cell: theme?.cells.find((cell) => cell.area === selected?.area && cell.wave === wave.id),
  }));
  const lastClosed = frame.waves.findLast(({ place }) => place === 'closed');
  const open = ({ theme: of, area, wave }: Omit<Place, 'wave'> & { wave: Place['wave'] | null }) => {
    const at = wave ?? lastClosed?.id;
    if (at === undefined) return;
    const word = cellWord({ theme: of, area, wave: at }, things);
    const isAgain = word === openCell.word && wave !== null;
    if (isAgain) document.querySelector<HTMLElement>('aside h2 ~ * button')?.focus();
    else openCell.open(word, wave === null);
  };
  const step = (by: 1 | -1) => {
    const at = frame.waves.findIndex(({ id: wave }) => wave === selected?.wave);
    const next = frame.waves[at + by];
    if (selected && next) open({ ...selected, wave: next.id });
  };
  useShortcuts('Over time', [
    { keys: '[', does: 'The month before, in the open panel', run: () => step(-1) },
    { keys: ']', does: 'The month after, in the open panel', run: () => step(1) },
  ]);
  const note = useReadingNote(themes === undefined, restsOn(frame.waves));
  const caption = captionOf(frame.waves, newestVersion(events));
  const title = `${study.title}: over time`;
  return (
    <div className={styles.page}>
      <title>{`Over time · ${study.title} · Throughline`}</title>
      <div className={styles.column}>
        <OverTimeBar
          note={note}
          view={view}
          onView={(next: View) => set({ view: next === 'areas' ? undefined : next })}
          kinds={kinds}
          shown={search.kinds ?? kinds}
          onKinds={(shown) => set({ kinds: shown.length === kinds.length ? undefined : shown })}
          withOthers={withOthers}
          onOthers={(on) => set({ voices: on ? undefined : 'panel' })}
          differ={differ}
          onDiffer={(on) => set({ differ: on || undefined })}
        >
          {themes !== undefined && (
            <ExportMenu
              name={[study.title, 'over time']}
              title={title}
              description={caption}
              picture={
                <GridPicture rows={rows} blocks={blocks} look={look} title={title} caption={caption} />
              }
              csv={async () => {
                const { toCsv } = await import('#shared/format/csv.ts');
                return toCsv(overTimeTable({ rows, frame, groups, stories, withOthers, caption }));
              }}
            />
          )}
        </OverTimeBar>
        <div className={styles.body}>
          {view === 'theme' && focused ? (
            <ThemeLarge
              themes={things.themes}
              theme={focused}
              frame={frame}
              storyOf={look.storyOf}
              withOthers={withOthers}
              absenceWords={look.absenceWords}
              coderName={look.coderName}
              selected={selected}
              onTheme={(next) => set({ theme: look.themeWord(next) })}
              onOpen={open}
            />
          ) : themes?.length === 0 || (themes !== undefined && rows.length === 0) ? (
            <OverTimeEmpty study={id} isDiffer={themes.length > 0} onAll={() => set({ differ: undefined })} />
          ) : (
            <OverTimeGrid
              label={`Themes over time, ${view === 'all' ? 'all areas together' : 'by area'}`}
              rows={rows}
              blocks={blocks}
              look={look}
              storyTo={lastClosed ? monthLabel(lastClosed.month).slice(0, 3) : null}
              selected={selected}
              onOpen={open}
              onFold={(key) =>
                set({
                  fold: fold.includes(key) ? fold.filter((one) => one !== key) : [...fold, key],
                })
              }
            />
          )}
        </div>
        <OverTimeLegend />
      </div>
      {selected && theme && (
        <EvidencePanel
          study={id}
          place={selected}
          theme={{ title: theme.title, kind: theme.kind, word: look.themeWord(theme.id) }}
          areaName={study.areas.find(({ id: area }) => area === selected.area)?.name ?? ''}
          months={months}
          withOthers={withOthers}
          absenceWords={study.policies.absenceWords}
          isStoryAsked={openCell.isStoryAsked}
          onMonth={(wave) => open({ ...selected, wave })}
          onClose={openCell.close}
        />
      )}
    </div>
  );
}
