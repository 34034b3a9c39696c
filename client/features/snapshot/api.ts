import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { phaseApi } from '#shared/api/phase.ts';
import { snapshotApi } from '#shared/api/snapshot.ts';

/** The snapshots outside the trash, the oldest first. */
export const snapshotsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'snapshots'],
    queryFn: async ({ signal }) => (await call(snapshotApi.list, { params: { study }, signal })).items,
  });

/** The phases a snapshot can be taken of, in their order. */
export const phasesToTakeQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'phases'],
    queryFn: async ({ signal }) => (await call(phaseApi.list, { params: { study }, signal })).items,
  });

/** What a snapshot of a phase would hold now. */
export const previewQuery = (study: string, phase: string) =>
  queryOptions({
    queryKey: ['study', study, 'snapshot preview', phase],
    queryFn: ({ signal }) => call(snapshotApi.preview, { params: { study, phase }, signal }),
  });

/** A snapshot beside today; `null` where it is there no more, as after an undo. */
export const thenAndNowQuery = (study: string, snapshot: string) =>
  queryOptions({
    queryKey: ['study', study, 'then and now', snapshot],
    queryFn: async ({ client, signal }) => {
      const known = await client.fetchQuery(snapshotsQuery(study));
      if (!known.some(({ id }) => id === snapshot)) return null;
      return call(snapshotApi.thenAndNow, { params: { study, snapshot }, signal });
    },
  });

/** A snapshot with all it holds: it never changes. */
export const snapshotQuery = (study: string, snapshot: string) =>
  queryOptions({
    queryKey: ['study', study, 'snapshot', snapshot],
    queryFn: ({ signal }) => call(snapshotApi.get, { params: { study, snapshot }, signal }),
  });
