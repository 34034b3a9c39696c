import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { Block } from '#shared/report/block.ts';
import { type PieceReaders, piecesKey, resolvePieces } from './api.ts';

type Blocks = ReadonlyMap<string, readonly Block[]>;
const NOTHING: Blocks = new Map();

/** What pieces come to today, and when that was read (in milliseconds); each is asked for once, and all anew after a deed that may have changed them. */
export function useResolved(
  study: string,
  { audience, area }: PieceReaders,
  lines: readonly string[],
): { blocks: Blocks; asOf: number; error: { message: string } | null } {
  const cache = useQueryClient();
  const asked = useRef(lines);
  asked.current = lines;
  const queryKey = useMemo(() => piecesKey(study, { audience, area }), [study, audience, area]);
  const ask = async (wanted: readonly string[], signal?: AbortSignal): Promise<Blocks> =>
    new Map(
      (await resolvePieces(study, { audience, area }, wanted, signal)).map(({ line, blocks }) => [
        line,
        blocks,
      ]),
    );
  const { data, error, isFetching, dataUpdatedAt } = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask(asked.current, signal),
    structuralSharing: false,
    throwOnError: false,
  });
  const isMissing = data !== undefined && !isFetching && lines.some((line) => !data.has(line));
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again where something is missing, whatever else is drawn anew.
  useEffect(() => {
    if (!isMissing) return;
    const stop = new AbortController();
    const missing = asked.current.filter((line) => !data?.has(line));
    void ask(missing, stop.signal).then(
      (more) => cache.setQueryData<Blocks>(queryKey, (before) => new Map([...(before ?? NOTHING), ...more])),
      () => undefined,
    );
    return () => stop.abort();
  }, [isMissing, lines.join('\n'), queryKey]);
  return { blocks: data ?? NOTHING, asOf: dataUpdatedAt, error };
}
