import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { signaturesQuery, useJudgements } from '#client/features/evidence/api.ts';
import { coderName } from '#client/features/evidence/signature.ts';
import { matrixQuery, trajectoriesQuery } from '#client/features/over-time/api.ts';
import { themeWord } from '#client/features/over-time/cell-address.ts';
import { frameOf } from '#client/features/over-time/frame.ts';
import type { ReviewEntry } from '#client/features/over-time/review-list.tsx';
import { KIND_KEYS, kindOf } from '#client/features/over-time/rows.ts';
import { useReviewKeys } from '#client/features/over-time/use-review-keys.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { addressOf, meant } from '#shared/reference.ts';
import { reviewOf, reviewState } from '#shared/trajectory/review.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import type { OverTimeReviewSearch } from './over-time-review-search.ts';

const from = '/studies/$study/over-time/review';
const NOTHING: never[] = [];

/** The review of stories as its address narrows it, with the story at hand and the way on from it. */
export function useStoryReview() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: signatures } = useQuery(signaturesQuery(id));
  const { data: matrix } = useQuery(matrixQuery(id));
  const { data: trajectories } = useQuery(trajectoriesQuery(id));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const { confirm } = useJudgements(id);
  const say = useToast();
  const list = useRef<HTMLDivElement>(null);
  const [otherwise, setOtherwise] = useState({ key: '', asked: 0 });
  const frame = useMemo(() => frameOf(study, new Date().toISOString().slice(0, 10)), [study]);
  const areas = useMemo(() => study.areas.map((one) => ({ id: one.id, names: [one.name] })), [study]);
  const [area] = search.area === undefined ? [] : meant(search.area, areas);
  const themes = matrix?.themes ?? NOTHING;
  const kinds = KIND_KEYS.filter((kind) => themes.some((theme) => kindOf(theme) === kind));
  const shown = search.kinds ?? kinds;
  const set = (change: Partial<OverTimeReviewSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });

  const known = new Map(themes.map((theme) => [theme.id, theme]));
  const { stories, counts } = reviewOf(
    (trajectories?.items ?? NOTHING).filter((story) => {
      const theme = known.get(story.theme);
      return theme && shown.includes(kindOf(theme)) && (!area || story.area === area.id);
    }),
  );
  const listed = search.all ? stories : stories.filter((story) => reviewState(story) !== 'confirmed');
  const entries = listed.flatMap((story): (ReviewEntry & { word: string })[] => {
    const theme = known.get(story.theme);
    const place = areas.find((one) => one.id === story.area);
    if (!theme || !place) return [];
    return [
      {
        key: `${story.theme}.${story.area}`,
        story,
        title: theme.title,
        kind: theme.kind,
        areaName: place.names[0] ?? '',
        word: `${themeWord(theme.id, themes)}.${addressOf(place, areas)}`,
      },
    ];
  });
  const at = Math.max(
    0,
    entries.findIndex(({ word }) => word === search.at),
  );
  const entry = entries[at];
  const goTo = (next: (typeof entries)[number] | undefined) => {
    setOtherwise({ key: '', asked: 0 });
    set({ at: next?.word, month: undefined });
  };
  const goOn = () => {
    goTo(entries[at + 1] ?? entries[at - 1]);
    list.current?.focus();
  };
  const confirmIt = () => {
    if (!entry || confirm.isRunning || reviewState(entry.story) === 'confirmed') return;
    const { theme, area: where, suggested, confirmed } = entry.story;
    const label = confirmed?.label ?? suggested.label;
    confirm
      .runAsync({
        theme,
        area: where,
        label,
        ...(confirmed && { reason: confirmed.reason, rev: confirmed.rev }),
      })
      .then(
        () =>
          say({
            title: `${entry.title}, ${entry.areaName}`,
            detail: `confirmed as “${labelWords[label]}”`,
            undoable: true,
          }),
        () => goTo(entry),
      );
    goOn();
  };
  useReviewKeys({
    list,
    onStep: (by) => goTo(entries[Math.max(0, Math.min(entries.length - 1, at + by))]),
    onConfirm: confirmIt,
    onOtherwise: () => entry && setOtherwise((before) => ({ key: entry.key, asked: before.asked + 1 })),
  });

  const theme = entry && known.get(entry.story.theme);
  const months = frame.waves.map((wave) => ({
    ...wave,
    cell: theme?.cells.find((cell) => cell.area === entry?.story.area && cell.wave === wave.id),
  }));
  const closed = months.filter(({ place }) => place === 'closed');
  const month =
    months.find((one) => one.month === search.month) ??
    closed.findLast(({ cell }) => cell?.state === 'present') ??
    closed.at(-1);
  return {
    study,
    search,
    set,
    isRead: matrix !== undefined && trajectories !== undefined,
    kinds,
    shown,
    area,
    counts,
    entries,
    entry,
    choose: (key: string) => goTo(entries.find((one) => one.key === key)),
    goOn,
    list,
    otherwise: entry && otherwise.key === entry.key ? otherwise.asked : 0,
    months,
    month,
    areaNote: frame.areas.find((one) => one.id === entry?.story.area)?.note ?? '',
    themeAddress: entry ? themeWord(entry.story.theme, themes) : '',
    coderName: (coder: string) => (signatures ? coderName(signatures, coder) : 'somebody'),
    error: confirm.error,
  };
}
