import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { passageApi } from '#shared/api/passage.ts';
import type { Passage, PassageOrder } from '#shared/coding/passage.ts';

/** Passages read at once, as a list is leafed through. */
export const PAGE = 100;
const EXPORT_PAGE = 2000;

/** Which passages, and in which order. */
export interface PassagesAsked {
  where: string;
  sort: PassageOrder;
  isDown: boolean;
}

const queryOf = ({ where, sort, isDown }: PassagesAsked) => ({
  where,
  sort,
  down: isDown ? ('1' as const) : ('0' as const),
});

/** One part of the list, counted from 0. */
export const passagesQuery = (study: string, asked: PassagesAsked, part: number) =>
  queryOptions({
    queryKey: ['study', study, 'passages', asked, part],
    queryFn: ({ signal }) =>
      call(passageApi.list, {
        params: { study },
        query: { ...queryOf(asked), limit: PAGE, ...(part > 0 && { after: String(part * PAGE) }) },
        signal,
      }),
    placeholderData: keepPreviousData,
    throwOnError: false,
  });

/** How many codings fit. */
export const passageCountQuery = (study: string, where: string) =>
  queryOptions({
    queryKey: ['study', study, 'passages', 'count', where],
    queryFn: async ({ signal }) =>
      (await call(passageApi.list, { params: { study }, query: { where, limit: 1 }, signal })).total,
    throwOnError: false,
  });

/** Every passage asked for, of one state of the study: read again from the start where it changed meanwhile. */
export async function readPassages(study: string, asked: PassagesAsked): Promise<Passage[]> {
  for (;;) {
    const all: Passage[] = [];
    let head: number | undefined;
    let after: string | undefined;
    for (;;) {
      const page = await call(passageApi.list, {
        params: { study },
        query: { ...queryOf(asked), limit: EXPORT_PAGE, after },
      });
      if (head !== undefined && page.head !== head) break;
      head = page.head;
      all.push(...page.items);
      if (page.next === null) return all;
      after = page.next;
    }
  }
}
