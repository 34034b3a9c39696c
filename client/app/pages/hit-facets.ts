import type { HitFacet } from '#client/features/search/hit-facets.tsx';
import { monthLabel } from '#shared/dates.ts';
import { addressOf } from '#shared/reference.ts';
import type { StudyView } from '#shared/study/view.ts';

interface Count {
  area: string | null;
  wave: string | null;
  role: string;
  turns: number;
}
interface Chosen {
  area: readonly string[];
  wave: readonly string[];
}

interface Place {
  id: string | null;
  word: string;
  label: string;
}

/** Facets with the turns each word would leave: within a facet or, between facets and; zero stays visible. */
export function hitFacets(
  study: StudyView,
  counts: readonly Count[],
  chosen: Chosen,
  withInterviewers: boolean,
) {
  const named = study.areas.map(({ id, name }) => ({ id, names: [name], name }));
  const areas: Place[] = [
    ...named.map((one) => ({ id: one.id, word: addressOf(one, named), label: one.name })),
    { id: null, word: 'none', label: 'No area' },
  ];
  const months: Place[] = [
    ...study.waves.map(({ id, month }) => ({ id, word: month, label: monthLabel(month) })),
    { id: null, word: 'none', label: 'No month' },
  ];
  const fits = (things: readonly Place[], words: readonly string[], id: string | null) =>
    words.length === 0 || things.some((one) => one.id === id && words.includes(one.word));
  const heard = counts.filter(({ role }) => withInterviewers || role !== 'interviewer');
  const sum = (some: readonly Count[]) => some.reduce((all, { turns }) => all + turns, 0);
  const facet = (
    things: readonly Place[],
    of: (count: Count) => string | null,
    rest: readonly Count[],
  ): HitFacet[] =>
    things
      .map(({ id, word, label }) => ({ word, label, count: sum(rest.filter((one) => of(one) === id)) }))
      .filter(({ word, count }) => word !== 'none' || count > 0);
  const inAreas = heard.filter(({ area }) => fits(areas, chosen.area, area));
  const inMonths = heard.filter(({ wave }) => fits(months, chosen.wave, wave));
  return {
    areas: facet(areas, ({ area }) => area, inMonths),
    months: facet(months, ({ wave }) => wave, inAreas),
    total: sum(inAreas.filter((one) => inMonths.includes(one))),
    interviewerTurns: sum(counts.filter(({ role }) => role === 'interviewer')),
  };
}
