import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sendList } from '#shared/quote/send-list.ts';
import { participantsQuery, waitingQuery } from './api.ts';

/** The sheets of what waits for an answer, and the days on which it was asked for; of one day where it is named. */
export function useSendList(study: string, day: string | undefined) {
  const quotes = useQuery({ ...waitingQuery(study), throwOnError: false });
  const participants = useQuery({ ...participantsQuery(study), throwOnError: false });
  const [asked, people] = [quotes.data, participants.data];
  const sheets = useMemo(() => asked && people && sendList(asked, people, day), [asked, people, day]);
  const days = useMemo(() => {
    const all = sendList(asked ?? [], people ?? []).flatMap((sheet) => sheet.quotes);
    return [...new Set(all.map(({ askedOn }) => askedOn))].sort().reverse();
  }, [asked, people]);
  return {
    sheets,
    days,
    error: quotes.error ?? participants.error,
    refetch: () => void Promise.all([quotes.refetch(), participants.refetch()]),
  };
}
