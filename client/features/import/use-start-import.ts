import { useQueryClient } from '@tanstack/react-query';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { upload } from '#client/lib/upload.ts';
import { importApi } from '#shared/api/import.ts';
import type { Import } from '#shared/import/import.ts';
import { importQuery } from './api.ts';

/** Sends files to be read for review; nothing of them is in the study yet. */
export function useStartImport(
  study: string,
  onStarted: (started: Import) => void,
): Deed<Import, readonly File[]> {
  const cache = useQueryClient();
  return useDeed({
    send: (files: readonly File[]) =>
      upload(importApi.start, { params: { study }, query: { wait: 'no' }, files }),
    onSuccess: (started) => {
      cache.setQueryData(importQuery(study, started.id).queryKey, started);
      onStarted(started);
    },
    scope: 'import',
  });
}
