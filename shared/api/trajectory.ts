import { z } from 'zod';
import { Trajectory, TrajectorySet } from '../trajectory/trajectory.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const trajectory = z.strictObject({ study: z.string(), trajectory: z.string() });

/** The judgements people confirmed; what the rules suggest is `analysisApi.trajectories`. */
export const trajectoryApi = {
  list: endpoint('GET', '/api/studies/:study/trajectories/confirmed', {
    summary: 'The confirmed trajectories',
    params: study,
    query: z.strictObject({ ...paging, theme: z.string().optional(), area: z.string().optional() }),
    result: listOf(Trajectory),
  }),
  get: endpoint('GET', '/api/studies/:study/trajectories/confirmed/:trajectory', {
    summary: 'One confirmed trajectory',
    params: trajectory,
    result: Trajectory,
  }),
  set: endpoint('PUT', '/api/studies/:study/trajectories/confirmed', {
    summary: 'Confirms how a theme moved in an area, with or against the rule',
    params: study,
    body: TrajectorySet.extend({ rev: z.int().optional() }),
    result: Trajectory,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/trajectories/confirmed/:trajectory', {
    summary: 'Takes a confirmation back; the rule’s suggestion stands again',
    params: trajectory,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Trajectory.shape.id }),
  }),
};
