import { useQueryClient } from '@tanstack/react-query';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { upload } from '#client/lib/upload.ts';
import { importApi } from '#shared/api/import.ts';
import type { Import } from '#shared/import/import.ts';
import { withFiles } from '#shared/import/news.ts';
import { nextPart } from '#shared/import/on-its-way.ts';
import { importQuery } from './api.ts';
import { sendFiles } from './sending.ts';

/** Sends files to be read for review, the first few at once and the rest after them; nothing is in the study yet. */
export function useStartImport(
  study: string,
  onStarted: (started: Import) => void,
): Deed<Import, readonly File[]> {
  const cache = useQueryClient();
  return useDeed({
    send: (files: readonly File[]) =>
      upload(importApi.start, { params: { study }, query: { wait: 'no' }, files: nextPart(files) }),
    onSuccess: (started, files) => {
      const { queryKey } = importQuery(study, started.id);
      cache.setQueryData(queryKey, started);
      const rest = files.slice(nextPart(files).length);
      if (rest.length > 0)
        sendFiles(study, started.id, rest, started.files.length, (rows) =>
          cache.setQueryData(queryKey, (before) => before && withFiles(before, rows)),
        );
      onStarted(started);
    },
    scope: 'import',
  });
}
