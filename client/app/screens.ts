import type { RailItem } from './rail.tsx';

/** The screens of a study in the rail's order and groups; one that does not exist yet is not named. */
export const railOf = (study: string): RailItem[][] => {
  const params = { study };
  return [
    [
      { label: 'Overview', icon: 'overview', link: { to: '/studies/$study', params }, isExact: true },
      { label: 'Sources', icon: 'sources', link: { to: '/studies/$study/sources', params } },
      { label: 'Themes', icon: 'themes', link: { to: '/studies/$study/themes', params } },
      { label: 'Passages', icon: 'passages', link: { to: '/studies/$study/passages', params } },
      { label: 'Memos', icon: 'memos', link: { to: '/studies/$study/memos', params } },
    ],
    [
      { label: 'Over time', icon: 'over-time', link: { to: '/studies/$study/over-time', params } },
      { label: 'Areas', icon: 'areas', link: { to: '/studies/$study/areas', params } },
      { label: 'Threats', icon: 'threats', link: { to: '/studies/$study/threats', params } },
    ],
    [
      { label: 'Quotes', icon: 'quotes', link: { to: '/studies/$study/quotes', params } },
      {
        label: 'Reports',
        icon: 'reports',
        link: { to: '/studies/$study/reports', params },
        also: [`/studies/${study}/findings`],
      },
      {
        label: 'People',
        icon: 'people',
        link: { to: '/studies/$study/people', params },
        also: [`/studies/${study}/checks`, `/studies/${study}/names`],
      },
      { label: 'Set-up', icon: 'setup', link: { to: '/studies/$study/setup', params } },
    ],
  ];
};
