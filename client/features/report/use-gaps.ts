import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { reportApi } from '#shared/api/report.ts';
import type { Gap } from '#shared/report/gap.ts';
import { gapsKey } from './api.ts';

const AFTER_MS = 500;

interface Found {
  /** The text they were found in. */
  body: string;
  gaps: Gap[];
}

/** What is missing in the text as it stands in the editor, found anew soon after the last key. */
export function useGaps(study: string, report: string, text: string) {
  const cache = useQueryClient();
  const [settled, setSettled] = useState({ body: text, count: 0 });
  useEffect(() => {
    if (settled.body === text) return;
    const timer = setTimeout(() => setSettled(({ count }) => ({ body: text, count: count + 1 })), AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, settled.body]);
  const queryKey = [...gapsKey(study, report), settled.count];
  const params = { study, report };
  const { data, error } = useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<Found> => {
      const { body } = settled;
      return { body, gaps: (await call(reportApi.gaps, { params, body: { body }, signal })).items };
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    structuralSharing: false,
    throwOnError: false,
  });
  const aside = useDeed({
    send: ({ gap, reason }: { gap: string; reason: string }, key) =>
      call(reportApi.setAside, { params, body: { gap, reason }, key }),
    onSuccess: () => cache.invalidateQueries({ queryKey: gapsKey(study, report) }),
  });
  return {
    found: data,
    error: error ?? aside.error,
    setAside: (gap: string, reason: string) => aside.runAsync({ gap, reason }).then(() => undefined),
  };
}
