import { z } from 'zod';
import { Consent, LawfulBasis, NewConsent, NewLawfulBasis } from '../participant/consent.ts';
import { endpoint, listOf, paging } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });

export const consentApi = {
  list: endpoint('GET', '/api/studies/:study/consents', {
    summary:
      'The answers to questions of consent, oldest first; the newest that covers a wave and an audience holds',
    params: study,
    query: z.strictObject({ ...paging, participant: z.string().optional() }),
    result: listOf(Consent),
  }),
  get: endpoint('GET', '/api/studies/:study/consents/:consent', {
    summary: 'One answer',
    params: z.strictObject({ study: z.string(), consent: z.string() }),
    result: Consent,
  }),
  add: endpoint('POST', '/api/studies/:study/consents', {
    summary: 'Records an answer; earlier ones stay, and none can be undone',
    params: study,
    body: NewConsent,
    result: Consent,
    status: 201,
  }),
  bases: endpoint('GET', '/api/studies/:study/lawful-bases', {
    summary: 'On what lawful basis the study uses what each participant says, oldest first; the newest holds',
    params: study,
    query: z.strictObject({ ...paging, participant: z.string().optional() }),
    result: listOf(LawfulBasis),
  }),
  addBasis: endpoint('POST', '/api/studies/:study/lawful-bases', {
    summary: 'Records a lawful basis, apart from consent; earlier ones stay, and none can be undone',
    params: study,
    body: NewLawfulBasis,
    result: LawfulBasis,
    status: 201,
  }),
};
