import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { upload } from '#client/lib/upload.ts';
import { importApi } from '#shared/api/import.ts';
import type { ImportChoices, ImportFile } from '#shared/import/import.ts';
import { withChoices } from '#shared/import/with-choices.ts';
import { importQuery } from './api.ts';

export interface Chosen {
  file: string;
  choices: ImportChoices;
}

/** What can be done with an import under review. */
export function useImport(study: string, id: string) {
  const cache = useQueryClient();
  const { queryKey } = importQuery(study, id);
  const params = { study, import: id };
  const setFiles = (change: (files: ImportFile[]) => ImportFile[]) =>
    cache.setQueryData(queryKey, (before) => before && { ...before, files: change(before.files) });
  const setFile = (file: ImportFile | undefined) =>
    setFiles((files) => files.map((one) => (one.id === file?.id ? file : one)));
  const choose = useDeed({
    send: ({ file, choices }: Chosen, key) =>
      call(importApi.choose, { params: { ...params, file }, body: choices, key }),
    onMutate: async ({ file, choices }) => {
      await cache.cancelQueries({ queryKey, exact: true });
      const before = cache.getQueryData(queryKey)?.files.find((one) => one.id === file);
      setFile(before && withChoices(before, choices));
      return before;
    },
    onSuccess: setFile,
    onError: (_error, _chosen, before) => setFile(before),
    scope: `import ${id}`,
  });
  const leaveOut = useDeed({
    send: (file: string, key) => call(importApi.leaveOut, { params: { ...params, file }, key }),
    onSuccess: ({ id: gone }) => setFiles((files) => files.filter((one) => one.id !== gone)),
  });
  /** Adds files, in the place of one that could not be read where it is named. */
  const add = useDeed({
    send: ({ files }: { files: readonly File[]; instead?: string | undefined }) =>
      upload(importApi.addFiles, { params, query: { wait: 'no' }, files }),
    onSuccess: (answer, { instead }) => {
      cache.setQueryData(queryKey, answer);
      if (instead !== undefined) leaveOut.run(instead);
    },
    scope: `import ${id}`,
  });
  const keep = useDeed({
    send: (_: undefined, key) => call(importApi.keep, { params, body: {}, key }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['study', study] }),
    scope: `import ${id}`,
  });
  const cancel = useDeed({
    send: (_: undefined, key) => call(importApi.cancel, { params, key }),
  });
  /** Once no page shows a cancelled import any more. */
  const forget = () => cache.removeQueries({ queryKey });
  return { choose, leaveOut, add, keep, cancel, forget };
}
export type ImportDeeds = ReturnType<typeof useImport>;
