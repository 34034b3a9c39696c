import { z } from 'zod';
import { Candidates } from '../pseudonym/candidate.ts';
import {
  AsideName,
  DictionaryChanges,
  DictionaryEntry,
  NamesLogEntry,
  NewDictionaryEntry,
} from '../pseudonym/dictionary.ts';
import { NamesApplied, NamesAsked, NamesPreview } from '../pseudonym/preview.ts';
import { SupersededText } from '../pseudonym/superseded.ts';
import { Turn } from '../source/source.ts';
import { endpoint } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const entry = study.extend({ entry: z.string() });
const source = study.extend({ source: z.string() });

export const namesApi = {
  candidates: endpoint('GET', '/api/studies/:study/names', {
    summary: 'Words that may be names and that nobody decided on, in the whole study or in one source',
    params: study,
    query: z.strictObject({ source: z.string().optional() }),
    result: Candidates,
  }),
  list: endpoint('GET', '/api/studies/:study/names/dictionary', {
    summary: 'The dictionary of names and what stands for them',
    params: study,
    result: z.strictObject({ items: z.array(DictionaryEntry) }),
  }),
  add: endpoint('POST', '/api/studies/:study/names/dictionary', {
    summary: 'Enters somebody or something with its names; no text changes yet',
    params: study,
    body: NewDictionaryEntry,
    result: DictionaryEntry,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/names/dictionary/:entry', {
    summary: 'Changes an entry of the dictionary; no text changes yet',
    params: entry,
    body: DictionaryChanges,
    result: DictionaryEntry,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/names/dictionary/:entry', {
    summary: 'Takes an entry out of the dictionary; texts stay as they are',
    params: entry,
    result: z.strictObject({ id: DictionaryEntry.shape.id }),
  }),
  aside: endpoint('GET', '/api/studies/:study/names/aside', {
    summary: 'Words that look like names and are none',
    params: study,
    result: z.strictObject({ items: z.array(AsideName) }),
  }),
  setAside: endpoint('POST', '/api/studies/:study/names/aside', {
    summary: 'Says that words are no names',
    params: study,
    body: z.strictObject({
      keys: z.array(z.string().trim().min(1)).min(1).max(5000),
      reason: z.string().trim().max(300).default('not a name'),
    }),
    result: z.strictObject({ items: z.array(AsideName) }),
  }),
  takeBack: endpoint('DELETE', '/api/studies/:study/names/aside/:key', {
    summary: 'Lets words be candidates again that were put aside',
    params: study.extend({ key: z.string() }),
    result: z.strictObject({ key: z.string() }),
  }),
  preview: endpoint('GET', '/api/studies/:study/names/preview', {
    summary: 'What applying the dictionary would change, source by source, and names in the team’s own words',
    params: study,
    query: z.strictObject({ source: z.string().optional() }),
    result: NamesPreview,
  }),
  apply: endpoint('POST', '/api/studies/:study/names/apply', {
    summary: 'Replaces the dictionary’s names in texts; texts that held them leave the study’s file for good',
    params: study,
    body: NamesAsked,
    result: NamesApplied,
  }),
  log: endpoint('GET', '/api/studies/:study/names/log', {
    summary: 'What was done with the dictionary, the latest first, without any name',
    params: study,
    result: z.strictObject({ items: z.array(NamesLogEntry) }),
  }),
  superseded: endpoint('GET', '/api/studies/:study/sources/:source/originals', {
    summary: 'The texts of a source that held names and left the study’s file; for owners only',
    params: source,
    result: z.strictObject({ items: z.array(SupersededText) }),
  }),
  original: endpoint('GET', '/api/studies/:study/sources/:source/originals/:number', {
    summary: 'One of them with its words; for owners only',
    params: source.extend({ number: z.string() }),
    result: SupersededText.extend({
      turns: z.array(Turn.pick({ speaker: true, role: true, time: true }).extend({ text: z.string() })),
    }),
  }),
};
