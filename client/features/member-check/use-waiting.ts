import { useQuery } from '@tanstack/react-query';
import { additionsQuery, answersQuery, changesAskedQuery, offeredQuery } from './api.ts';

/** How much of what coordinators said waits for the team. */
export interface WaitingCounts {
  answers: number;
  additions: number;
  exercises: number;
  quotes: number;
}

const quietly = { throwOnError: false } as const;

/** What waits for the team, of all coordinators; 0 as long as it is being read. */
export function useWaiting(study: string): WaitingCounts {
  const { data: answers } = useQuery({ ...answersQuery(study), ...quietly });
  const { data: additions } = useQuery({ ...additionsQuery(study), ...quietly });
  const { data: offered } = useQuery({ ...offeredQuery(study), ...quietly });
  const { data: changes } = useQuery({ ...changesAskedQuery(study), ...quietly });
  return {
    answers: answers?.filter(({ open }) => open).length ?? 0,
    additions: additions?.filter(({ seen }) => seen === null).length ?? 0,
    exercises: offered?.filter(({ state }) => state === 'waiting').length ?? 0,
    quotes: changes?.length ?? 0,
  };
}
