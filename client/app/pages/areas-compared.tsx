import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { comparedQuery } from '#client/features/areas-compared/api.ts';
import { ComparedBar } from '#client/features/areas-compared/compared-bar.tsx';
import { ComparedPicture } from '#client/features/areas-compared/compared-picture.tsx';
import { ComparedTable } from '#client/features/areas-compared/compared-table.tsx';
import { comparedAreas, comparedRows, shownRows } from '#client/features/areas-compared/rows.ts';
import { comparedTable } from '#client/features/areas-compared/table.ts';
import { WordingPanel } from '#client/features/areas-compared/wording-panel.tsx';
import { restsOn } from '#client/features/over-time/caption.ts';
import { frameOf } from '#client/features/over-time/frame.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { onPaper, useForPaper } from '#client/lib/paper.ts';
import { Empty } from '#client/ui/empty.tsx';
import { ExportMenu } from '#client/ui/export-menu.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { waveNames } from '#shared/analysis/wording.ts';
import { addressOf, meant } from '#shared/reference.ts';
import { themePlace } from '../places.ts';
import { TimeNav } from '../time-nav.tsx';
import styles from './areas-compared.module.css';

/** From so many on, what is said of all of them stands before their marks. */
const MANY_AREAS = 5;
const from = '/studies/$study/over-time/areas-compared';
const SEATS =
  'Each area is one coordinator in one seat: what is alike or apart may be the seat and not the place.';

/** Where the areas are alike and where apart, beside who speaks for each; and what may be written of it. */
export function AreasComparedPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data } = useQuery(comparedQuery(id));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const frame = useMemo(() => frameOf(study, new Date().toISOString().slice(0, 10)), [study]);
  const rows = useMemo(() => data && comparedRows(data), [data]);
  const areas = useMemo(() => (data ? comparedAreas(frame.areas, data) : []), [data, frame]);
  const months = waveNames(frame.waves);
  const { kind, scope, movement, apart = false } = search;
  const filter = { kind, scope, movement, apart };
  const shown = rows ? shownRows(rows, filter) : [];
  const named = (rows ?? []).map((row) => ({ id: row.id, names: [row.title], row }));
  const wordOf = (theme: string) => {
    const one = named.find((row) => row.id === theme);
    return one ? addressOf(one, named) : theme;
  };
  const chosen = search.theme === undefined ? undefined : meant(search.theme, named)[0]?.row;
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const isForPaper = useForPaper();
  // A mark takes 18 px, an area's edges 24; `compared.module.css` has the same.
  const sheets = isForPaper ? onPaper(areas, { fixed: 410, each: months.length * 18 + 24 }) : [];
  const title = `${study.title}: areas compared`;
  const caption = `${restsOn(frame.waves)} ${SEATS}`.trim();
  return (
    <div className={styles.page}>
      <title>{`Areas compared · ${study.title} · Throughline`}</title>
      <TimeNav study={id} />
      <ComparedBar
        rows={rows}
        filter={filter}
        onFilter={(change) =>
          set({ ...change, ...(change.apart !== undefined && { apart: change.apart || undefined }) })
        }
      >
        <ExportMenu
          name={[study.title, 'areas compared']}
          title={title}
          description={caption}
          picture={<ComparedPicture {...{ rows: shown, areas, months, title, caption }} />}
          csv={async () => {
            const { toCsv } = await import('#shared/format/csv.ts');
            return toCsv(comparedTable(shown, areas, caption));
          }}
        />
      </ComparedBar>
      <div className={styles.columns}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys must reach it. */}
        <section className={`scroll ${styles.rows}`} aria-label="Themes by area" tabIndex={0}>
          {!rows && <Waiting label="Comparing the areas…" lines={12} lineHeight={28} />}
          {rows && shown.length === 0 && (
            <Empty title={rows.length === 0 ? 'No theme to compare yet' : 'No theme is like that'}>
              {rows.length === 0
                ? 'Themes are compared once something is coded in two areas.'
                : 'Widen what is asked for above.'}
            </Empty>
          )}
          {shown.length > 0 && (
            <>
              <div className={styles.sheets} data-shared-out={sheets.length > 1 || undefined}>
                {[areas, ...(sheets.length > 1 ? sheets : [])].map((some) => (
                  <ComparedTable
                    key={some.map(({ id: area }) => area).join()}
                    rows={shown}
                    areas={some}
                    months={months}
                    chosen={chosen?.id}
                    onChoose={(theme) => set({ theme: chosen?.id === theme ? undefined : wordOf(theme) })}
                    themeOf={(theme) => themePlace(id, wordOf(theme))}
                    whereFirst={isForPaper || areas.length >= MANY_AREAS}
                  />
                ))}
              </div>
              <p className={styles.caption}>{caption}</p>
            </>
          )}
        </section>
        {chosen && (
          <WordingPanel
            key={chosen.id}
            row={chosen}
            areas={areas}
            months={months}
            language={study.language}
            onClose={() => set({ theme: undefined })}
          />
        )}
      </div>
    </div>
  );
}
