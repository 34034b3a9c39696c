import { z } from 'zod';
import { CodebookEvent } from '../codebook/event.ts';
import { endpoint } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });

export const codebookApi = {
  events: endpoint('GET', '/api/studies/:study/codebook/events', {
    summary: 'What became of the codebook, oldest first; of one theme where asked for',
    params: study,
    query: z.strictObject({ theme: z.string().optional() }),
    result: z.strictObject({ items: z.array(CodebookEvent), next: z.null() }),
  }),
  nameVersion: endpoint('POST', '/api/studies/:study/codebook/versions', {
    summary: 'Puts a name on the codebook as it stands',
    params: study,
    body: z.strictObject({ name: z.string().trim().min(1, 'a version needs a name').max(80) }),
    result: CodebookEvent,
    status: 201,
  }),
};
