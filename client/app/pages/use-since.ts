import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { signaturesQuery } from '#client/features/evidence/api.ts';
import { captionOf } from '#client/features/over-time/caption.ts';
import { themeWord } from '#client/features/over-time/cell-address.ts';
import { frameOf } from '#client/features/over-time/frame.ts';
import { sinceQuery, summariesQuery, writersQuery } from '#client/features/since/api.ts';
import type { SinceFile } from '#client/features/since/since-file.ts';
import { type SinceGroup, type SinceLinks, sinceGroups } from '#client/features/since/since-groups.ts';
import { matrixRows } from '#client/features/since/summary-rows.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { newestVersion } from '#shared/codebook/version.ts';
import type { WaveId } from '#shared/ids.ts';
import { addressOf, meant, slug } from '#shared/reference.ts';
import { recheckPlace, sourcesPlace } from '../places.ts';
import type { OverTimeSinceSearch } from './over-time-since-search.ts';
import { overviewLinks } from './overview-links.ts';

const from = '/studies/$study/over-time/since';
const NOTHING: never[] = [];

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });

export interface WavePairChoice {
  label: string;
  isCurrent: boolean;
  value: string | undefined;
}

/** What the page of two waves shows: read, put into groups and rows, with its choices and its caption. */
export function useSince() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: signatures } = useQuery(signaturesQuery(id));
  const { data: coders = NOTHING } = useQuery(writersQuery(id));
  const { data: summaries = NOTHING } = useQuery(summariesQuery(id));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const set = (change: Partial<OverTimeSinceSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });

  const areas = useMemo(
    () => study.areas.map((area) => ({ ...area, names: [area.name, ...area.aliases] })),
    [study.areas],
  );
  const area = search.area === undefined ? undefined : meant(search.area, areas)[0];
  const [earlier, later] = search.compare?.split('..') ?? [];
  const closed = study.waves.filter(({ status }) => status === 'closed');
  const isClosed = (month: string | undefined) => closed.some((wave) => wave.month === month);
  const isPair = isClosed(earlier) && isClosed(later) && (earlier ?? '') < (later ?? '');
  const { data: since } = useQuery(
    sinceQuery(id, { ...(isPair && { earlier, later }), ...(area && { area: area.id }) }),
  );

  const places = overviewLinks(study);
  const links: SinceLinks = {
    areaName: places.areaName,
    waveName: places.waveName,
    evidence: places.evidence,
    recheck: (theme) => recheckPlace(id, { theme: themeWord(theme.id, since?.themes ?? NOTHING) }),
    fieldwork: (at, wave) =>
      sourcesPlace(id, {
        area: slug(places.areaName(at)),
        wave: study.waves.find((one) => one.id === wave)?.month ?? wave,
      }),
  };
  const signed = (by: string, at: string) =>
    `${coders.find((coder) => coder.id === by)?.name ?? 'somebody'}, ${moment.format(new Date(at))}`;

  const pairs: WavePairChoice[][] = [
    closed
      .flatMap((one, at) => {
        const before = closed[at - 1];
        return before ? [{ before, one }] : [];
      })
      .toReversed(),
    closed.length > 2 && closed[0] && closed.at(-1)
      ? [{ before: closed[0], one: closed.at(-1) ?? closed[0] }]
      : [],
  ].map((group) =>
    group.map(({ before, one }) => ({
      label: `${places.waveName(one.id)} against ${places.waveName(before.id)}`,
      isCurrent: since?.earlier === before.id && since.later === one.id,
      value: one === closed.at(-1) && before === closed.at(-2) ? undefined : `${before.month}..${one.month}`,
    })),
  );

  const here = area?.id ?? null;
  const place =
    since?.earlier && since.later ? { earlier: since.earlier, later: since.later, area: here } : null;
  const ofPair = summaries.filter(
    (row) => row.earlier === since?.earlier && row.later === since.later && row.area === here,
  );
  const groups: SinceGroup[] = since ? sinceGroups(since, links) : [];
  const rows = since ? matrixRows(since, ofPair, links) : null;
  const pairWords = (one: { earlier: WaveId; later: WaveId }) =>
    `${places.waveName(one.later)} against ${places.waveName(one.earlier)}`;
  const frame = frameOf(study, new Date().toISOString().slice(0, 10));
  const title = place ? `${study.title}: ${pairWords(place)}, ${area?.name ?? 'all areas'}` : study.title;
  const caption = captionOf(frame.waves, newestVersion(signatures?.events ?? NOTHING));
  const file: SinceFile | null = rows && {
    title,
    caption,
    groups,
    rows: [...rows.descriptive, ...rows.analytic],
    signed,
  };
  return {
    study,
    search,
    set,
    area,
    areaWord: (one: (typeof areas)[number]) => addressOf(one, areas),
    areas,
    closed,
    since,
    groups,
    rows,
    place,
    pairs,
    pairWords: place ? pairWords(place) : '',
    isRefused: search.compare !== undefined && !isPair,
    caption,
    title,
    file,
    signed,
  };
}
