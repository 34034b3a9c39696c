import type { QueueItem } from '#shared/codebook/queue.ts';

interface Narrowing {
  area: string | undefined;
  /** Keeps the sources they read in full and the codings they made. */
  coder: string | undefined;
  areaOf: (source: string) => string | null;
}

/** The queue narrowed to an area and a coder; themes with nothing left are left out. */
export const narrowedQueue = (items: readonly QueueItem[], { area, coder, areaOf }: Narrowing): QueueItem[] =>
  items
    .map((item) => ({
      ...item,
      sources: item.sources.filter(
        (source) =>
          (area === undefined || source.area === area) &&
          (coder === undefined || source.coders.some((one) => one === coder)),
      ),
      codings: item.codings.filter(
        (coding) =>
          (area === undefined || areaOf(coding.source) === area) &&
          (coder === undefined || coding.coder === coder),
      ),
    }))
    .filter((item) => item.sources.length + item.codings.length > 0);
