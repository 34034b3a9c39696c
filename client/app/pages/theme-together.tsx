import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { TurnLink } from '#client/features/evidence/turn-link.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { togetherQuery } from '#client/features/together/api.ts';
import { TogetherBar, type TogetherNarrowed } from '#client/features/together/together-bar.tsx';
import { TogetherExport } from '#client/features/together/together-export.tsx';
import { TogetherGrid } from '#client/features/together/together-grid.tsx';
import { TogetherPanel } from '#client/features/together/together-panel.tsx';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { NO_CAUSE, togetherTable } from '#shared/analysis/together-table.ts';
import { monthLabel } from '#shared/dates.ts';
import { addressOf, meant, slug } from '#shared/reference.ts';
import { TimeNav } from '../time-nav.tsx';
import styles from './theme-links.module.css';
import type { ThemeTogetherSearch } from './theme-together-search.ts';

const from = '/studies/$study/themes/together';
const NOTHING: never[] = [];

/** Which themes participants speak of in the same turn, and in which words. */
export function ThemeTogetherPage() {
  const { study: id } = useParams({ from });
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const area = study.areas.find(({ name }) => slug(name) === search.area);
  const wave = study.waves.find(({ month }) => month === search.wave);
  const asked = { area: area?.id, wave: wave?.id, voices: search.voices, within: search.within };
  const { data } = useQuery(togetherQuery(id, asked));
  const least = Math.max(1, search.least ?? 1);
  const { rows, columns } = search;
  const table = useMemo(
    () => togetherTable(data?.themes ?? NOTHING, data?.pairs ?? NOTHING, { rows, columns, least }),
    [data, rows, columns, least],
  );
  const named = (data?.themes ?? NOTHING).map((theme) => ({ ...theme, names: [theme.title] }));
  const [one, other] = (search.pair?.split('.') ?? []).map((word) => meant(word, named)[0]);
  const set = (change: Partial<ThemeTogetherSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const narrow = (change: Partial<TogetherNarrowed>) =>
    set({
      ...('rows' in change && { rows: change.rows }),
      ...('columns' in change && { columns: change.columns }),
      ...('area' in change && {
        area: slug(study.areas.find((place) => place.id === change.area)?.name ?? '') || undefined,
      }),
      ...('wave' in change && { wave: study.waves.find((month) => month.id === change.wave)?.month }),
      ...('withOthers' in change && { voices: change.withOthers ? undefined : ('panel' as const) }),
      ...('within' in change && { within: change.within === 'passage' ? ('passage' as const) : undefined }),
      ...(change.least !== undefined && { least: change.least === 1 ? undefined : change.least }),
    });
  const caption = [
    search.within === 'passage' ? 'Overlapping passages in turns of participants' : 'Turns of participants',
    search.voices === 'panel' ? 'coordinators only' : 'all voices',
    area?.name ?? 'all areas',
    wave ? monthLabel(wave.month) : 'all months',
    ...(least > 1 ? [`${least} turns or more`] : []),
    ...(table.hidden > 0 ? [`${table.hidden} themes that meet none left out`] : []),
  ].join(', ');
  const isEmpty = data !== undefined && table.rows.length === 0;
  return (
    <div className={styles.page}>
      <title>{`Themes together · ${study.title} · Throughline`}</title>
      <TimeNav study={id} />
      <header className={styles.head}>
        <h1>Themes together</h1>
        <p className={styles.note} role="status">
          {data ? `${caption}.` : ''}
        </p>
        <div className={styles.deeds}>
          <TogetherExport study={study.title} table={table} least={least} caption={`${caption}.`} />
        </div>
      </header>
      <TogetherBar
        areas={study.areas}
        waves={study.waves.map((month) => ({ id: month.id, name: monthLabel(month.month) }))}
        narrowed={{
          rows,
          columns,
          area: area?.id,
          wave: wave?.id,
          withOthers: search.voices !== 'panel',
          within: search.within ?? 'turn',
          least,
        }}
        onNarrow={narrow}
      />
      <p className={styles.caution}>{NO_CAUSE}</p>
      <div className={styles.columns}>
        {isEmpty ? (
          <Empty
            title="No two themes stand together here"
            deeds={
              <Button onClick={() => void navigate({ search: {}, replace: true })}>Count everything</Button>
            }
          >
            Two themes meet where passages of both are coded in one turn of a participant.
          </Empty>
        ) : data ? (
          <TogetherGrid
            table={table}
            least={least}
            open={one && other && [one.id, other.id]}
            onOpen={(first, second) =>
              set({
                pair: [first, second]
                  .map((theme) => addressOf({ ...theme, names: [theme.title] }, named))
                  .join('.'),
              })
            }
          />
        ) : (
          <Waiting label="Reading the turns…" lines={14} lineHeight={26} />
        )}
        {one && other && (
          <TogetherPanel
            key={`${one.id} ${other.id}`}
            study={id}
            one={one}
            other={other}
            turns={table.of(one.id, other.id)}
            asked={asked}
            onClose={() => set({ pair: undefined })}
            turnLink={({ source, time, passages }) => (
              <TurnLink
                study={id}
                excerpt={{
                  source,
                  time,
                  codings: passages.slice(0, 1).map(({ coding }) => ({ id: coding })),
                }}
              />
            )}
          />
        )}
      </div>
    </div>
  );
}
