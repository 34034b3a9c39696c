import { ShelvedMemo } from '#shared/memo/shelf.ts';

type Given = Partial<Omit<ShelvedMemo, 'on'>> & { on?: Partial<ShelvedMemo['on']> };

/** A memo on the study as the shelf holds it; what is given differs. */
export const shelvedMemo = ({ on, ...given }: Given = {}): ShelvedMemo =>
  ShelvedMemo.parse({
    id: '00000000-0000-4000-8000-000000000001',
    rev: 1,
    about: 'study',
    source: null,
    start: null,
    end: null,
    textVersion: null,
    coding: null,
    theme: null,
    area: null,
    wave: null,
    participant: null,
    kind: 'analytic',
    body: 'Why here?',
    author: '00000000-0000-4000-8000-000000000009',
    createdAt: '2021-01-22T09:00:00.000Z',
    changedAt: '2021-01-22T09:00:00.000Z',
    trashedAt: null,
    words: null,
    ...given,
    on: {
      name: 'Two towns',
      source: null,
      theme: null,
      area: null,
      wave: null,
      participant: null,
      turn: null,
      ...on,
    },
  });
