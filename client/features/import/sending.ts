import { onlineManager } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { noteLost } from '#client/lib/online.ts';
import { CallError } from '#client/lib/request.ts';
import { nameOf, upload } from '#client/lib/upload.ts';
import { importApi } from '#shared/api/import.ts';
import type { ImportFile } from '#shared/import/import.ts';
import { nextPart, type OnItsWay } from '#shared/import/on-its-way.ts';
import { missing, noteMissing } from './missing-files.ts';

/** Requests under way at one time. */
const AT_ONCE = 3;

/** `place`: among the rows of the import. */
type Held = OnItsWay & { file: File; place: number };

interface Sending {
  /** In the order they were handed over; a file leaves once it has arrived or was stopped. */
  files: readonly Held[];
  underWay: Map<Held, AbortController>;
  isGone: boolean;
}

const sendings = new Map<string, Sending>();
const listeners = new Set<() => void>();
let last = 0;
let isAsking = false;

const none: readonly OnItsWay[] = [];

function put(id: string, sending: Sending, files: readonly Held[]): void {
  sending.files = files;
  noteMissing(
    id,
    files.filter(({ failure }) => failure === null).map(({ fileName, size }) => ({ fileName, size })),
  );
  if (files.length === 0 && sending.underWay.size === 0) sendings.delete(id);
  for (const listener of listeners) listener();
}

/** What this page still has to send to an import. */
export const filesOnTheirWay = (id: string): readonly OnItsWay[] => sendings.get(id)?.files ?? none;

export function onSending(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

const GONE = { message: 'The file is no longer where it was.', help: 'Choose it again.' };

/** Marks files as not to be sent, with the reason. */
function fail(id: string, sending: Sending, failed: readonly Held[], failure: Held['failure']): void {
  put(
    id,
    sending,
    sending.files.map((one) => (failed.includes(one) ? { ...one, failure } : one)),
  );
}

/** The rows without those of files that were stopped while they were on their way: these are left out, now that they are there. */
async function withoutStopped(
  study: string,
  id: string,
  rows: ImportFile[],
  stopped: readonly Held[],
): Promise<ImportFile[]> {
  const isStopped = (row: ImportFile) =>
    stopped.some(({ fileName, size }) => row.fileName === fileName && row.size === size);
  const gone = rows.filter(isStopped);
  await Promise.all(
    gone.map(({ id: file }) =>
      call(importApi.leaveOut, { params: { study, import: id, file }, key: crypto.randomUUID() }),
    ),
  );
  return rows.filter((row) => !isStopped(row));
}

async function sendPart(
  study: string,
  id: string,
  sending: Sending,
  part: readonly Held[],
  onArrived: (rows: ImportFile[]) => void,
): Promise<void> {
  const abort = new AbortController();
  for (const one of part) sending.underWay.set(one, abort);
  try {
    const readable = await Promise.all(part.map(({ file }) => isReadable(file)));
    const there = part.filter((_, at) => readable[at]);
    fail(
      id,
      sending,
      part.filter((_, at) => !readable[at]),
      GONE,
    );
    if (there.length === 0) return;
    const { files } = await upload(importApi.addFiles, {
      params: { study, import: id },
      query: { wait: 'no', at: there[0]?.place },
      files: there.map(({ file }) => file),
      signal: abort.signal,
    });
    if (sending.isGone) return;
    const stopped = there.filter((one) => !sending.files.includes(one));
    onArrived(await withoutStopped(study, id, files, stopped));
    put(
      id,
      sending,
      sending.files.filter((one) => !there.includes(one)),
    );
  } catch (error) {
    if (abort.signal.aborted) return;
    if (!(error instanceof CallError)) throw error;
    // What could not be sent stays, and goes once the program answers again.
    if (error.code === 'no-network') noteLost();
    else fail(id, sending, part, { message: error.message, help: error.help ?? 'Choose it again.' });
  } finally {
    for (const one of part) sending.underWay.delete(one);
  }
}

function goOn(study: string, id: string, sending: Sending, onArrived: (rows: ImportFile[]) => void): void {
  const isBusy = () => new Set(sending.underWay.values()).size >= AT_ONCE;
  while (!sending.isGone && onlineManager.isOnline() && !isBusy()) {
    const part = nextPart(sending.files.filter((one) => one.failure === null && !sending.underWay.has(one)));
    if (part.length === 0) return;
    void sendPart(study, id, sending, part, onArrived).finally(() => goOn(study, id, sending, onArrived));
  }
}

/** A page that goes while files are on their way asks first. */
function askBeforeLeaving(): void {
  if (isAsking) return;
  isAsking = true;
  addEventListener('beforeunload', (event) => {
    if ([...sendings.values()].some(({ files }) => files.some(({ failure }) => failure === null)))
      event.preventDefault();
  });
}

/** Sends files to an import in parts, several at a time; what cannot go now goes once the program answers again. */
export function sendFiles(
  study: string,
  id: string,
  files: readonly File[],
  /** How many files the import has already. */
  before: number,
  onArrived: (rows: ImportFile[]) => void,
): void {
  const sending = sendings.get(id) ?? { files: [], underWay: new Map(), isGone: false };
  const isNew = !sendings.has(id);
  sendings.set(id, sending);
  const first = before + sending.files.length;
  const held = files.map((file, at): Held => {
    last += 1;
    return { key: last, fileName: nameOf(file), size: file.size, failure: null, file, place: first + at };
  });
  put(id, sending, [...sending.files, ...held]);
  askBeforeLeaving();
  if (isNew)
    onlineManager.subscribe((isOnline) => {
      if (isOnline && sendings.get(id) === sending) goOn(study, id, sending, onArrived);
    });
  goOn(study, id, sending, onArrived);
}

/** Does not send a file any more, or none of an import. */
export function stopSending(id: string, key?: number): void {
  const sending = sendings.get(id);
  if (!sending) {
    noteMissing(id, []);
    return;
  }
  if (key === undefined) {
    sending.isGone = true;
    for (const abort of sending.underWay.values()) abort.abort();
    sending.underWay.clear();
    put(id, sending, []);
    return;
  }
  const one = sending.files.find((held) => held.key === key);
  if (one)
    put(
      id,
      sending,
      sending.files.filter((held) => held !== one),
    );
}

/** Files that an earlier page was to send and that have not arrived, as far as this page is not sending them. */
export const lostFiles = (
  id: string,
  arrived: readonly ImportFile[],
): { fileName: string; size: number }[] =>
  sendings.has(id)
    ? []
    : missing(id).filter(
        ({ fileName, size }) => !arrived.some((row) => row.fileName === fileName && row.size === size),
      );
