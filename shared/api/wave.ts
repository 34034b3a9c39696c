import { z } from 'zod';
import { WavePreview } from '../wave/preview.ts';
import { NewWave, Wave, WaveChanges, WaveStatus } from '../wave/wave.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const wave = z.strictObject({ study: z.string(), wave: z.string() });

export const waveApi = {
  list: endpoint('GET', '/api/studies/:study/waves', {
    summary: 'The waves by month',
    params: study,
    query: z.strictObject(paging),
    result: listOf(Wave),
  }),
  get: endpoint('GET', '/api/studies/:study/waves/:wave', {
    summary: 'One wave',
    params: wave,
    result: Wave,
  }),
  add: endpoint('POST', '/api/studies/:study/waves', {
    summary: 'Adds a month; waves are numbered by month',
    params: study,
    body: NewWave,
    result: Wave,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/waves/:wave', {
    summary: 'Changes a wave: its label and window, and whether it is open or closed',
    params: wave,
    body: WaveChanges.extend(seen),
    result: Wave,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/waves/:wave', {
    summary: 'Removes a wave that nothing refers to',
    params: wave,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Wave.shape.id }),
  }),
  preview: endpoint('GET', '/api/studies/:study/waves/:wave/preview', {
    summary: 'What closing or reopening a wave would change, were it done now',
    params: wave,
    query: z.strictObject({ status: WaveStatus }),
    result: WavePreview,
  }),
};
