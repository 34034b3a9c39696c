import { z } from 'zod';
import { ThenAndNow } from '../snapshot/claim.ts';
import { Snapshot, SnapshotHead, SnapshotPreview } from '../snapshot/snapshot.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
/** An id, or the name of a phase, which means the last snapshot of it. */
const snapshot = z.strictObject({ study: z.string(), snapshot: z.string() });

export const snapshotApi = {
  list: endpoint('GET', '/api/studies/:study/snapshots', {
    summary: 'The snapshots taken at the end of phases, the oldest first',
    params: study,
    query: z.strictObject(paging),
    result: listOf(SnapshotHead),
  }),
  get: endpoint('GET', '/api/studies/:study/snapshots/:snapshot', {
    summary: 'One snapshot with all it holds; it never changes',
    params: snapshot,
    result: z.strictObject({ head: SnapshotHead, document: Snapshot }),
  }),
  preview: endpoint('GET', '/api/studies/:study/phases/:phase/snapshot', {
    summary: 'What a snapshot of a phase would hold now, and what is not settled yet',
    params: z.strictObject({ study: z.string(), phase: z.string() }),
    result: SnapshotPreview,
  }),
  take: endpoint('POST', '/api/studies/:study/snapshots', {
    summary: 'Takes the snapshot of a phase: matrix, stories, statuses and thresholds as they stand',
    params: study,
    body: z.strictObject({ phase: z.string() }),
    result: SnapshotHead,
    status: 201,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/snapshots/:snapshot', {
    summary: 'Puts a snapshot into the trash',
    params: snapshot,
    query: z.strictObject(seen),
    result: z.strictObject({ id: SnapshotHead.shape.id }),
  }),
  restore: endpoint('POST', '/api/studies/:study/snapshots/:snapshot/restore', {
    summary: 'Brings a snapshot back from the trash',
    params: snapshot,
    result: SnapshotHead,
  }),
  thenAndNow: endpoint('GET', '/api/studies/:study/snapshots/:snapshot/now', {
    summary: 'Each claim of a snapshot beside today’s, with what changed and why',
    params: snapshot,
    result: ThenAndNow,
  }),
};
