import { z } from 'zod';
import { NewPhase, Phase, PhaseChanges } from '../study/phase.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const phase = z.strictObject({ study: z.string(), phase: z.string() });

export const phaseApi = {
  list: endpoint('GET', '/api/studies/:study/phases', {
    summary: 'The phases in their order',
    params: study,
    query: z.strictObject(paging),
    result: listOf(Phase),
  }),
  get: endpoint('GET', '/api/studies/:study/phases/:phase', {
    summary: 'One phase',
    params: phase,
    result: Phase,
  }),
  add: endpoint('POST', '/api/studies/:study/phases', {
    summary: 'Adds a phase; two of one kind never share a wave',
    params: study,
    body: NewPhase,
    result: Phase,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/phases/:phase', {
    summary: 'Changes a phase',
    params: phase,
    body: PhaseChanges.extend(seen),
    result: Phase,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/phases/:phase', {
    summary: 'Removes a phase; its waves stay',
    params: phase,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Phase.shape.id }),
  }),
};
