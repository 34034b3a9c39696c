import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { assessmentsQuery, signaturesQuery } from '#client/features/evidence/api.ts';
import { coderName } from '#client/features/evidence/signature.ts';
import { headingsQuery, matrixQuery } from '#client/features/over-time/api.ts';
import {
  areaMeant,
  cellMeant,
  cellWord,
  type Place,
  themeMeant,
  themeWord,
} from '#client/features/over-time/cell-address.ts';
import { frameOf } from '#client/features/over-time/frame.ts';
import { frameworkRows } from '#client/features/over-time/framework-rows.ts';
import { KIND_KEYS, kindOf } from '#client/features/over-time/rows.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { slug } from '#shared/reference.ts';
import type { OverTimeFrameworkSearch } from './over-time-framework-search.ts';

const from = '/studies/$study/over-time/framework';
const NOTHING: never[] = [];

/** The framework matrix as its address narrows it, and the cell that is open beside it. */
export function useFramework() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: matrix } = useQuery(matrixQuery(id));
  const { data: headings } = useQuery(headingsQuery(id));
  const { data: written } = useQuery(assessmentsQuery(id));
  const { data: signatures } = useQuery(signaturesQuery(id));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const [excerpt, setExcerpt] = useState<{ coding: string; asked: number } | null>(null);
  const frame = useMemo(() => frameOf(study, new Date().toISOString().slice(0, 10)), [study]);
  const themes = matrix?.themes ?? NOTHING;
  const things = { themes, areas: study.areas, waves: study.waves };
  const kinds = KIND_KEYS.filter((kind) => themes.some((theme) => kindOf(theme) === kind));
  const theme = themeMeant(search.theme, themes);
  const shown = search.kinds ?? (theme ? [kindOf(theme)] : kinds.slice(0, 1));
  const groups = (headings?.items ?? NOTHING).filter(({ id: group }) =>
    themes.some((one) => one.group === group && shown.includes(kindOf(one))),
  );
  const group = groups.find(({ title }) => slug(title) === search.group);
  const area = areaMeant(search.area, study.areas);
  const columns = useMemo(
    () =>
      themes.filter(
        (one) =>
          shown.includes(kindOf(one)) &&
          (!group || one.group === group.id) &&
          (!theme || one.id === theme.id),
      ),
    [themes, shown, group, theme],
  );
  const rows = useMemo(
    () => frameworkRows({ frame, themes: columns, assessments: written?.items ?? NOTHING, area: area?.id }),
    [frame, columns, written, area],
  );
  const set = (change: Partial<OverTimeFrameworkSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const open = (place: Place, coding?: string) => {
    setExcerpt((before) => (coding ? { coding, asked: (before?.asked ?? 0) + 1 } : null));
    void navigate({
      search: (before) => ({ ...before, cell: cellWord(place, things) }),
      replace: search.cell !== undefined,
    });
  };
  const selected = cellMeant(search.cell, things);
  const named = useCallback(
    (coder: string) => (signatures ? coderName(signatures, coder) : ''),
    [signatures],
  );
  return {
    study,
    set,
    isRead: matrix !== undefined && written !== undefined,
    kinds,
    shown,
    groups,
    group,
    themes: themes.filter((one) => shown.includes(kindOf(one)) && (!group || one.group === group.id)),
    theme,
    area,
    columns,
    rows,
    frame,
    open,
    close: () => set({ cell: undefined }),
    excerpt,
    selected,
    selectedTheme: themes.find((one) => one.id === selected?.theme),
    cellWord: search.cell,
    themeWord: (of: string) => themeWord(of, themes),
    coderName: named,
  };
}
