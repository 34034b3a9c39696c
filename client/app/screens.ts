import type { RailItem } from './rail.tsx';

/** The screens of a study in the rail's order and groups; one that does not exist yet is not named. */
export const railOf = (study: string): RailItem[][] => {
  const params = { study };
  return [[{ label: 'Overview', icon: 'overview', link: { to: '/studies/$study', params }, isExact: true }]];
};
