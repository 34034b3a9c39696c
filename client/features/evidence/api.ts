import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { analysisApi } from '#shared/api/analysis.ts';
import { assessmentApi } from '#shared/api/assessment.ts';
import { codebookApi } from '#shared/api/codebook.ts';
import { coderApi } from '#shared/api/coder.ts';
import { passApi } from '#shared/api/pass.ts';
import { sweepApi } from '#shared/api/sweep.ts';
import { trajectoryApi } from '#shared/api/trajectory.ts';
import type { AssessmentSet } from '#shared/assessment/assessment.ts';
import type { TrajectorySet } from '#shared/trajectory/trajectory.ts';

/** A cell by the ids of its theme, area and wave. */
export interface CellPlace {
  theme: string;
  area: string;
  wave: string;
}

/** What one cell rests on. */
export const evidenceQuery = (study: string, place: CellPlace) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'cell', place],
    queryFn: ({ signal }) => call(analysisApi.cell, { params: { study, ...place }, signal }),
  });

/** What was written of a theme in an area, month by month. */
export const seriesQuery = (study: string, { theme, area }: Omit<CellPlace, 'wave'>) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'assessments', theme, area],
    queryFn: ({ signal }) => call(assessmentApi.list, { params: { study }, query: { theme, area }, signal }),
  });

/** Every assessment of the study. */
export const assessmentsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'assessments'],
    queryFn: ({ signal }) =>
      call(assessmentApi.list, { params: { study }, query: { limit: 10_000 }, signal }),
  });

/** The cells that ask for a judgement, and those that have one. */
export const sweepQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'sweep'],
    queryFn: ({ signal }) => call(sweepApi.list, { params: { study }, signal }),
  });

/** Who works on the study, and what became of its codebook: what signatures are written from. */
export const signaturesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'signatures'],
    queryFn: async ({ signal }) => {
      const [coders, events] = await Promise.all([
        call(coderApi.list, { params: { study }, signal }),
        call(codebookApi.events, { params: { study }, signal }),
      ]);
      return { coders: coders.items, events: events.items };
    },
  });

/** Every pass through some sources, whatever it looked for. */
export const passesQuery = (study: string, sources: readonly string[]) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'passes', sources],
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(
        sources.map((source) => call(passApi.list, { params: { study }, query: { source }, signal })),
      );
      return lists.flatMap(({ items }) => items);
    },
  });

export interface Judgements {
  /** Confirms a story, with or against the rule. */
  confirm: Deed<unknown, TrajectorySet & { rev?: number }>;
  /** Takes a confirmation back; the rule's suggestion stands again. */
  withdraw: Deed<unknown, { id: string; rev: number }>;
  /** Writes the assessment of a cell. */
  assess: Deed<unknown, AssessmentSet>;
}

/** What a researcher judges from the evidence; every measure is read anew afterwards. */
export function useJudgements(study: string): Judgements {
  const cache = useQueryClient();
  const onSuccess = () => cache.invalidateQueries({ queryKey: ['study', study, 'measures'] });
  const scope = `judge ${study}`;
  return {
    confirm: useDeed({
      send: (body: TrajectorySet & { rev?: number }, key) =>
        call(trajectoryApi.set, { params: { study }, body, key }),
      onSuccess,
      scope,
    }),
    withdraw: useDeed({
      send: ({ id, rev }: { id: string; rev: number }, key) =>
        call(trajectoryApi.remove, { params: { study, trajectory: id }, query: { rev }, key }),
      onSuccess,
      scope,
    }),
    assess: useDeed({
      send: (body: AssessmentSet, key) => call(assessmentApi.set, { params: { study }, body, key }),
      onSuccess,
      scope,
    }),
  };
}
