import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { areaBoardQuery } from '#client/features/area-board/api.ts';
import { frameOf } from '#client/features/over-time/frame.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import { boardAt, looseEnds } from '#shared/area/board.ts';
import { boardPlaces } from '#shared/area/board-places.ts';
import { addressOf, meant } from '#shared/reference.ts';

const from = '/studies/$study/areas/$area';
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What the board of an area draws, read and looked up, in the month that the address says. */
export function useAreaBoard() {
  const { study: id, area: word } = useParams({ from });
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: view } = useSuspenseQuery(areaBoardQuery(id, word));
  const today = new Date().toISOString().slice(0, 10);
  const { areas, waves } = useMemo(() => frameOf(study, today), [study, today]);
  const namedAreas = areas.map((area) => ({ ...area, names: [area.name] }));
  const themes = view.cards.map(({ theme, title }) => ({ id: theme, names: [title] }));
  // Where nothing is said: the last closed month, else the last that has begun.
  const isBegun = ({ place }: (typeof waves)[number]) => place !== 'planned';
  const last = waves.findLastIndex(({ place }) => place === 'closed');
  const asked = waves.findIndex((wave) => wave.month === search.wave && isBegun(wave));
  const at = asked >= 0 ? asked : last >= 0 ? last : Math.max(0, waves.findIndex(isBegun));
  const board = useMemo(() => boardAt(view, at), [view, at]);
  const places = useMemo(() => boardPlaces(view), [view]);
  const ends = looseEnds(board);
  const heard = view.waves.slice(0, at + 1);
  const interviews = heard.reduce((sum, wave) => sum + wave.interviews, 0);
  const others = heard.reduce((sum, wave) => sum + wave.others, 0);
  const area = areas.find((one) => one.id === view.area);
  const month = waveNames(waves)[at];
  const rest = `${counted(interviews, 'interview', 'interviews')}, ${counted(others, 'other source', 'other sources')}`;
  const wordOf = (theme: string) => {
    const one = themes.find((named) => named.id === theme);
    return one ? addressOf(one, themes) : theme;
  };
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  return {
    study,
    areaWord: word,
    view,
    board,
    places,
    search,
    set,
    waves,
    areaName: area?.name ?? '',
    areas: namedAreas.map((one) => ({ id: one.id, name: one.name, word: addressOf(one, namedAreas) })),
    /** "shire county · council seat · as of November: 4 interviews, 6 other sources" */
    note: [area?.note, month === undefined ? '' : `as of ${month}: ${rest}`].filter(Boolean).join(' · '),
    months: waves.map((wave, stop) => ({
      ...wave,
      fresh: view.links.filter(({ since }) => since === stop).length,
    })),
    counts: {
      'no-answer': ends['no-answer'].length,
      'no-excerpt': ends['no-excerpt'].length,
      'carries-nothing': ends['carries-nothing'].length,
      'no-owner': ends['no-owner'].length,
    },
    wordOf,
    /** The card or step that is open. */
    open:
      search.focus === undefined
        ? undefined
        : (meant(search.focus, themes)[0]?.id ?? board.steps.find((step) => step.id === search.focus)?.id),
  };
}
