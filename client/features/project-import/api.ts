import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { projectImportApi } from '#shared/api/project-import.ts';
import type { ProjectKept } from '#shared/import/project.ts';

/** How often a project is asked for while it is being read. */
const READING_MS = 400;

/** A project under review; `study` is also that of one which keeping it will make. */
export const projectQuery = (study: string, id: string) =>
  queryOptions({
    queryKey: ['study', study, 'imports', 'project', id],
    queryFn: ({ signal }) => call(projectImportApi.get, { params: { study, import: id }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'reading' ? READING_MS : false),
  });

/** What keeping a project did, for as long as the page stands. */
export const keptKey = (id: string) => ['kept project', id] as const;
export const keptQuery = (id: string) =>
  queryOptions<ProjectKept>({ queryKey: keptKey(id), enabled: false, gcTime: Number.POSITIVE_INFINITY });
