import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { upload } from '#client/lib/upload.ts';
import { projectImportApi } from '#shared/api/project-import.ts';
import type { ProjectChoiceChanges, ProjectImport, ProjectKept } from '#shared/import/project.ts';
import { projectQuery, waitingQuery } from './api.ts';
import { withChoices } from './with-choices.ts';

interface ProjectStart {
  start: Deed<ProjectImport, File>;
  /** How much of the file is there, from 0 to 1; null before it goes. */
  sent: number | null;
}

/** Sends a project to be read, for a study or, without one, for a new one; nothing of it is kept. */
export function useProjectStart(
  study: string | undefined,
  onStarted: (started: ProjectImport) => void,
): ProjectStart {
  const cache = useQueryClient();
  const [sent, setSent] = useState<number | null>(null);
  const start = useDeed({
    send: (file: File) => {
      const how = { query: { wait: 'no' as const }, files: [file], onSent: setSent };
      return study === undefined
        ? upload(projectImportApi.startNew, { params: {}, ...how })
        : upload(projectImportApi.start, { params: { study }, ...how });
    },
    onSuccess: (started) => {
      cache.setQueryData(projectQuery(started.study, started.id).queryKey, started);
      void cache.invalidateQueries(waitingQuery(study));
      onStarted(started);
    },
    onError: () => setSent(null),
    scope: 'import',
  });
  return { start, sent };
}

export interface ProjectDeeds {
  choose: Deed<ProjectImport, ProjectChoiceChanges>;
  keep: Deed<ProjectKept, { incomplete: boolean }>;
  cancel: Deed<{ id: string }, undefined>;
}

/** What is chosen over a project, and what becomes of it. */
export function useProject(study: string, id: string, onKept: (kept: ProjectKept) => void): ProjectDeeds {
  const cache = useQueryClient();
  const { queryKey } = projectQuery(study, id);
  const params = { study, import: id };
  return {
    choose: useDeed({
      send: (body: ProjectChoiceChanges, key) => call(projectImportApi.choose, { params, body, key }),
      onMutate: (said) =>
        cache.setQueryData(
          queryKey,
          (before) => before && { ...before, choices: withChoices(before.choices, said) },
        ),
      // What was said meanwhile is on its way, and still stands.
      onSuccess: (after) =>
        cache.setQueryData(queryKey, (now) =>
          now && cache.isMutating() > 1 ? { ...after, choices: now.choices } : after,
        ),
      onError: () => cache.invalidateQueries({ queryKey }),
      scope: 'import',
    }),
    keep: useDeed({
      send: (body: { incomplete: boolean }, key) => call(projectImportApi.keep, { params, body, key }),
      onSuccess: async (kept) => {
        await cache.invalidateQueries({ queryKey: ['studies'] });
        void cache.invalidateQueries({ queryKey: ['study', kept.study] });
        onKept(kept);
      },
      scope: 'import',
    }),
    cancel: useDeed({
      send: (_: undefined, key) => call(projectImportApi.cancel, { params, key }),
      onSuccess: () => {
        void cache.invalidateQueries(waitingQuery(study));
        void cache.invalidateQueries(waitingQuery(undefined));
      },
      scope: 'import',
    }),
  };
}
