import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { importApi } from '#shared/api/import.ts';
import { type ImportChoices, ImportFile } from '#shared/import/import.ts';
import { withFiles } from '#shared/import/news.ts';
import { keyOnItsWay, rowOnItsWay } from '#shared/import/on-its-way.ts';
import type { NewPeople, PatternChange } from '#shared/import/pattern.ts';
import { withChoices } from '#shared/import/with-choices.ts';
import { cancelled, importQuery, openImportsQuery } from './api.ts';
import { filesOnTheirWay, onSending, sendFiles, stopSending } from './sending.ts';

export interface Chosen {
  file: string;
  choices: ImportChoices;
}

/** The rows of files that this page still has to send to an import. */
export function useFilesOnTheirWay(id: string): ImportFile[] {
  const files = useSyncExternalStore(onSending, () => filesOnTheirWay(id));
  return useMemo(() => files.map(rowOnItsWay), [files]);
}

/** What can be done with an import under review. */
export function useImport(study: string, id: string) {
  const cache = useQueryClient();
  const { queryKey } = importQuery(study, id);
  const params = { study, import: id };
  const scope = `import ${id}`;
  const put = (files: readonly ImportFile[]) =>
    cache.setQueryData(queryKey, (before) => before && withFiles(before, files));
  const seen = () => cache.getQueryData(queryKey)?.rev;
  /** Shows choices before they are sent, and hands back the files as they were. */
  const show = async (chosen: readonly Chosen[]): Promise<ImportFile[]> => {
    await cache.cancelQueries({ queryKey, exact: true });
    const known = new Map(cache.getQueryData(queryKey)?.files.map((file) => [file.id, file]));
    const before = chosen.flatMap(({ file }) => known.get(file) ?? []);
    put(
      chosen.flatMap(({ file, choices }) => {
        const one = known.get(file);
        return one ? withChoices(one, choices) : [];
      }),
    );
    return before;
  };
  const choose = useDeed({
    send: ({ file, choices, since }: Chosen & { since?: number | undefined }, key) =>
      call(importApi.choose, { params: { ...params, file }, query: { seen: since }, body: choices, key }),
    onMutate: (chosen) => show([chosen]),
    onSuccess: (file) => put([file]),
    onError: (error, _chosen, before) => {
      // What another chose meanwhile is shown instead.
      const current = ImportFile.safeParse(error.current);
      put(current.success ? [current.data] : (before ?? []));
    },
    scope,
  });
  const chooseMany = useDeed({
    send: ({ chosen, since }: { chosen: readonly Chosen[]; since?: number | undefined }, key) =>
      call(importApi.chooseMany, {
        params,
        body: {
          files: chosen.map(({ file, choices }) => ({ id: file, choices })),
          ...(since !== undefined && { seen: since }),
        },
        key,
      }),
    onMutate: ({ chosen }) => show(chosen),
    onSuccess: ({ files }) => put(files),
    onError: (_error, _chosen, before) => put(before ?? []),
    scope,
  });
  const remove = useDeed({
    send: (file: string, key) => call(importApi.leaveOut, { params: { ...params, file }, key }),
    onSuccess: ({ id: gone }) =>
      cache.setQueryData(
        queryKey,
        (before) => before && { ...before, files: before.files.filter((one) => one.id !== gone) },
      ),
  });
  const leaveOut = (file: string) => {
    const key = keyOnItsWay(file);
    if (key === undefined) remove.run(file);
    else stopSending(id, key);
  };
  /** Sends files, in the place of one that could not be read where it is named. */
  const add = (files: readonly File[], instead?: string) => {
    sendFiles(study, id, files, cache.getQueryData(queryKey)?.files.length ?? 0, put);
    if (instead !== undefined) leaveOut(instead);
  };
  const setPattern = useDeed({
    send: (body: PatternChange, key) => call(importApi.setPattern, { params, body, key }),
    onSuccess: (answer) => cache.setQueryData(queryKey, answer),
    scope,
  });
  const makePeople = useDeed({
    send: (body: NewPeople, key) => call(importApi.makeParticipants, { params, body, key }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['study', study] }),
    scope,
  });
  const keep = useDeed({
    send: (_: undefined, key) => call(importApi.keep, { params, body: {}, key }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['study', study] }),
    onError: () => cache.invalidateQueries({ queryKey }),
    scope: `keep ${id}`,
  });
  const stopKeeping = useDeed({
    send: (_: undefined, key) => call(importApi.stopKeeping, { params, key }),
    scope: `stop ${id}`,
  });
  const cancel = useDeed({
    send: async (_: undefined, key) => {
      stopSending(id);
      cancelled.add(id);
      await cache.cancelQueries({ queryKey });
      return call(importApi.cancel, { params, key });
    },
    onError: () => {
      cancelled.delete(id);
      return cache.invalidateQueries({ queryKey });
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: openImportsQuery(study).queryKey, exact: true }),
    scope: `cancel ${id}`,
  });
  /** Once no page shows a cancelled import any more. */
  const forget = () => cache.removeQueries({ queryKey });
  return {
    choose,
    chooseMany,
    seen,
    remove,
    leaveOut,
    add,
    setPattern,
    makePeople,
    keep,
    stopKeeping,
    cancel,
    forget,
  };
}
export type ImportDeeds = ReturnType<typeof useImport>;
