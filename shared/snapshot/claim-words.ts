import { capitalised, listed, waveNames } from '../analysis/wording.ts';
import { dayLabel } from '../dates.ts';
import type { Claim, ThenAndNow, ToldClaim } from './claim.ts';

const KIND: Record<Claim['kind'], string> = {
  status: 'status',
  story: 'story',
  scope: 'where it is raised',
};

/** What a claim is about, beside its theme: “Wexcombe, status”, “where it is raised”. */
export const claimPlace = ({ area, kind }: Pick<Claim, 'area' | 'kind'>): string =>
  area === null ? capitalised(KIND[kind]) : `${area.name}, ${KIND[kind]}`;

/** Who stands behind it: “confirmed”, “suggested, fair”. */
export const certainty = ({ isConfirmed, firmness }: ToldClaim): string =>
  isConfirmed ? 'confirmed' : ['suggested', firmness].filter(Boolean).join(', ');

/** A claim of today, with the theme it stands for where that is another. */
export const nowWords = (claim: Claim): string =>
  claim.now
    .map(({ theme, title, ...told }) => {
      const as = theme === claim.theme.id ? '' : `“${title}”: `;
      return `${as}${told.words}${claim.kind === 'scope' ? '' : ` (${certainty(told)})`}`;
    })
    .join('; ') || 'nothing is claimed any more';

/** What was claimed then, with who stood behind it. */
export const wasWords = ({ was, kind }: Claim): string =>
  kind === 'scope' ? was.words : `${was.words} (${certainty(was)})`;

/** What a snapshot rests on: “Interim, taken on 20 November 2020 by Mira Sandhu: August to October, codebook 3.” */
export function snapshotWords({ snapshot }: Pick<ThenAndNow, 'snapshot'>): string {
  const { phase, takenAt, by, months, closed, codebook } = snapshot;
  const names = waveNames(months.map((month) => ({ month })));
  const span = months.length < 2 ? names.join('') : `${names[0]} to ${names.at(-1)}`;
  const open = months.length - closed;
  const who = by.name === '' ? '' : ` by ${by.name}`;
  const but = open === 0 ? '' : `, ${open} of them not closed`;
  return `${phase.title}, taken on ${dayLabel(takenAt)}${who}: ${span}${but}, ${codebook.name}.`;
}

/** What happened to the study since, in sentences. */
export function sinceWords(view: ThenAndNow): string[] {
  const names = waveNames(view.waves);
  const named = (ids: readonly string[]) =>
    listed(view.waves.flatMap(({ id }, at) => (ids.includes(id) ? [names[at] ?? ''] : [])));
  const { closedSince, reopened, events, thresholds } = view;
  return [
    closedSince.length === 0 ? 'No month was closed since.' : `${named(closedSince)} closed since.`,
    ...(reopened.length > 0 ? [`${named(reopened)} reopened.`] : []),
    events === 0
      ? 'The codebook is the same.'
      : `${events === 1 ? 'One change' : `${events} changes`} of the codebook, now ${view.codebook}.`,
    ...(view.waves.at(-1)?.closed === false
      ? [`Until ${names.at(-1)} closes, every story of today is provisional.`]
      : []),
    ...(thresholds.length > 0 ? [`Thresholds: ${thresholds.join('; ')}.`] : []),
  ];
}
