import { useQueries } from '@tanstack/react-query';
import type { Passage } from '#shared/coding/passage.ts';
import { PAGE, type PassagesAsked, passagesQuery } from './api.ts';

export interface Passages {
  total: number;
  excerpts: number;
  all: number;
  /** The passage at a place of the list, once it is read. */
  at: (place: number) => Passage | undefined;
  /** Whether an answer stands at all. */
  isRead: boolean;
  error: Error | null;
  again: () => void;
}

/** The part of a list of passages that is in view, and how long the whole is. */
export function usePassages(
  study: string,
  asked: PassagesAsked,
  { from, to }: { from: number; to: number },
): Passages {
  const first = Math.floor(from / PAGE);
  const last = Math.max(first, Math.floor(to / PAGE));
  // The first part stays: it tells how long the list is while others are being read.
  const parts = [...new Set([0, ...Array.from({ length: last - first + 1 }, (_, at) => first + at)])];
  const answers = useQueries({ queries: parts.map((part) => passagesQuery(study, asked, part)) });
  const known = answers.find(({ data }) => data !== undefined)?.data;
  const failed = answers.find(({ error }) => error !== null);
  return {
    total: known?.total ?? 0,
    excerpts: known?.excerpts ?? 0,
    all: known?.all ?? 0,
    at: (place) => {
      const part = Math.floor(place / PAGE);
      return answers[parts.indexOf(part)]?.data?.items[place - part * PAGE];
    },
    isRead: known !== undefined,
    error: failed?.error ?? null,
    again: () => void failed?.refetch(),
  };
}
