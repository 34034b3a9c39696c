import { useQuery, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { codersQuery, groupsQuery, neighboursQuery, themesQuery } from '#client/features/coding/api.ts';
import { participantsQuery } from '#client/features/participant/api.ts';
import type { PassageFrame } from '#client/features/passage/frame.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { monthLabel } from '#shared/dates.ts';
import { inFrameOrder } from '#shared/theme/frame.ts';

const NOBODY: readonly never[] = [];
const byId = <T extends { id: string }>(things: readonly T[], name: (thing: T) => string) =>
  new Map<string, string>(things.map((thing) => [thing.id, name(thing)]));

/** The things that passages are told by, and how they are called. */
export function usePassageFrame(study: string) {
  const [{ data: known }, { data: themes }, { data: groups }, { data: sources }] = useSuspenseQueries({
    queries: [studyQuery(study), themesQuery(study), groupsQuery(study), neighboursQuery(study)],
  });
  const { data: people } = useSuspenseQuery(participantsQuery(study));
  const coders = useQuery({ ...codersQuery(study), throwOnError: false }).data ?? NOBODY;
  return useMemo(() => {
    const frame: PassageFrame = {
      themes: inFrameOrder(themes, groups).filter(({ mergedInto }) => mergedInto === null),
      areas: known.areas,
      waves: known.waves,
      coders,
      people,
      sources,
    };
    const names = {
      themes: byId(themes, ({ title }) => title),
      areas: byId(known.areas, ({ name }) => name),
      months: byId(known.waves, ({ month }) => month),
      coders: byId(coders, ({ name }) => name),
      sources: byId(sources, ({ title }) => title),
    };
    const rowNames = {
      themes: names.themes,
      areas: names.areas,
      months: byId(known.waves, ({ month }) => monthLabel(month)),
      initials: byId(coders, ({ initials }) => initials),
    };
    return { frame, names, rowNames };
  }, [known, themes, groups, sources, people, coders]);
}
