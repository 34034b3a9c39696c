import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { projectImportApi } from '#shared/api/project-import.ts';
import { StudyId } from '#shared/ids.ts';
import type { ProjectAwaited, ProjectKept } from '#shared/import/project.ts';

/** How often a project is asked for while it is being read. */
const READING_MS = 400;

/** A project under review; `study` is also that of one which keeping it will make. */
export const projectQuery = (study: string, id: string) =>
  queryOptions({
    queryKey: ['study', study, 'imports', 'project', id],
    queryFn: ({ signal }) => call(projectImportApi.get, { params: { study, import: id }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'reading' ? READING_MS : false),
  });

/** How often a list is asked for while a project on it is being read. */
const LISTED_MS = 2000;

/** Projects that wait under review for a study or, without one, those of one's own that wait to become studies. */
export const waitingQuery = (study: string | undefined) =>
  queryOptions({
    queryKey: study === undefined ? ['studies', 'awaited'] : ['study', study, 'imports', 'projects'],
    queryFn: async ({ signal }): Promise<ProjectAwaited[]> => {
      if (study === undefined) return (await call(projectImportApi.listNew, { signal })).items;
      const { items } = await call(projectImportApi.list, { params: { study }, signal });
      return items.flatMap((one) => (one.state === 'kept' ? [] : [{ ...one, study: StudyId.parse(study) }]));
    },
    refetchInterval: ({ state: { data } }) =>
      data?.some(({ state }) => state === 'reading') ? LISTED_MS : false,
  });

/** What keeping a project did, for as long as the page stands. */
export const keptKey = (id: string) => ['kept project', id] as const;
export const keptQuery = (id: string) =>
  queryOptions<ProjectKept>({ queryKey: keptKey(id), enabled: false, gcTime: Number.POSITIVE_INFINITY });
