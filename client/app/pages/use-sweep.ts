import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { sweepQuery } from '#client/features/evidence/api.ts';
import { matrixQuery } from '#client/features/over-time/api.ts';
import {
  areaMeant,
  cellMeant,
  cellWord,
  themeMeant,
  themeWord,
} from '#client/features/over-time/cell-address.ts';
import { frameOf } from '#client/features/over-time/frame.ts';
import { KIND_KEYS, kindOf } from '#client/features/over-time/rows.ts';
import { stepKeys } from '#client/features/over-time/step-keys.ts';
import type { SweepEntry } from '#client/features/over-time/sweep-list.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { sweepCounts, sweepInOrder } from '#shared/assessment/sweep.ts';
import { monthLabel } from '#shared/dates.ts';
import type { OverTimeSweepSearch } from './over-time-sweep-search.ts';

const from = '/studies/$study/over-time/sweep';
const NOTHING: never[] = [];

/** The sweep as its address narrows it, with the cell at hand and the way on from it. */
export function useSweep() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: sweep } = useQuery(sweepQuery(id));
  const { data: matrix } = useQuery(matrixQuery(id));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const list = useRef<HTMLDivElement>(null);
  const held = useRef<string>(undefined);
  const frame = useMemo(() => frameOf(study, new Date().toISOString().slice(0, 10)), [study]);
  const themes = matrix?.themes ?? NOTHING;
  const things = { themes, areas: study.areas, waves: study.waves };
  const kinds = KIND_KEYS.filter((kind) => themes.some((theme) => kindOf(theme) === kind));
  const shown = search.kinds ?? kinds;
  const theme = themeMeant(search.theme, themes);
  const area = areaMeant(search.area, study.areas);
  const wave = study.waves.find(({ month }) => month === search.wave);
  const set = (change: Partial<OverTimeSweepSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });

  const narrowed = sweepInOrder(
    sweep?.items ?? NOTHING,
    search.order ?? 'interview',
    { areas: study.areas.map((one) => one.id), waves: study.waves.map((one) => one.id) },
    {
      themes: new Set(
        themes
          .filter((one) => shown.includes(kindOf(one)) && (!theme || one.id === theme.id))
          .map((one) => one.id),
      ),
      area: area?.id,
      wave: wave?.id,
    },
  );
  const known = new Map(themes.map((one) => [one.id, one]));
  const entries = narrowed.flatMap((cell): (SweepEntry & { word: string })[] => {
    const title = known.get(cell.theme);
    const place = study.areas.find((one) => one.id === cell.area);
    const month = study.waves.find((one) => one.id === cell.wave)?.month;
    if (!title || !place || month === undefined) return [];
    const key = `${cell.theme}.${cell.area}.${cell.wave}`;
    const waits = search.stale ? cell.state === 'stale' : search.all || cell.state !== 'judged';
    // The one at hand stays until there is a next one, also once it is judged.
    if (!waits && key !== held.current) return [];
    return [
      {
        key,
        cell,
        title: title.title,
        kind: title.kind,
        where: `${place.name}, ${monthLabel(month)}`,
        word: cellWord(cell, things),
      },
    ];
  });
  const wanted = cellMeant(search.at, things);
  const at = Math.max(
    0,
    entries.findIndex(
      ({ cell }) => cell.theme === wanted?.theme && cell.area === wanted.area && cell.wave === wanted.wave,
    ),
  );
  const entry = entries[at];
  useEffect(() => {
    held.current = entry?.key;
  });
  const goTo = (next: (typeof entries)[number] | undefined) => set({ at: next?.word });
  useShortcuts('Judge cells', [
    ...stepKeys({
      list,
      one: 'cell',
      onStep: (by) => goTo(entries[Math.max(0, Math.min(entries.length - 1, at + by))]),
    }),
  ]);
  return {
    study,
    search,
    set,
    isRead: sweep !== undefined && matrix !== undefined,
    kinds,
    shown,
    themes,
    theme,
    area,
    wave,
    themeWord: (of: string) => themeWord(of, themes),
    counts: sweepCounts(narrowed),
    entries,
    entry,
    choose: (key: string) => goTo(entries.find((one) => one.key === key)),
    goOn: () => {
      goTo(entries[at + 1] ?? entries[at - 1]);
      list.current?.focus();
    },
    leave: () => list.current?.focus(),
    list,
    months: frame.waves.map((month) => ({
      ...month,
      cell:
        entry &&
        known
          .get(entry.cell.theme)
          ?.cells.find((cell) => cell.area === entry.cell.area && cell.wave === month.id),
    })),
  };
}
