import { z } from 'zod';
import { Assessment, type Cite } from '../../assessment/assessment.ts';
import type { Basis } from '../../assessment/basis.ts';
import { TwinDismissal } from '../../codebook/twin.ts';
import { Coding } from '../../coding/coding.ts';
import { Pass } from '../../coding/pass.ts';
import { Link } from '../../link/link.ts';
import { Memo } from '../../memo/memo.ts';
import { NextStep } from '../../next-step/next-step.ts';
import { Consent } from '../../participant/consent.ts';
import { Engagement } from '../../participant/engagement.ts';
import { Quote } from '../../quote/quote.ts';
import { StatusRecord, Watch } from '../../threat/threat.ts';
import { SummaryRow } from '../../summary/summary.ts';
import { Trajectory } from '../../trajectory/trajectory.ts';
import * as as from './column.ts';
import { table } from './table.ts';

/** The number of the text that words are of, where it is not the present one. */
const inText = { version: z.int().nullable() };

/** The CSV tables of a study folder. Columns come in the order written here. */
export const tables = {
  engagements: table(
    'engagements',
    Engagement.omit({ rev: true }),
    {
      id: as.text,
      participant: as.ref('participant'),
      wave: as.ref('wave'),
      state: as.text,
      reason: as.text,
      day: as.maybeText,
      note: as.text,
    },
    ['participant', 'wave'],
  ),
  consents: table(
    'consents',
    Consent.omit({ rev: true }),
    {
      id: as.text,
      participant: as.ref('participant'),
      item: as.text,
      answer: as.text,
      on: as.text,
      wave: as.maybeRef('wave'),
      scope: as.maybeText,
      basis: as.text,
      note: as.text,
    },
    ['participant', 'item', 'on', 'answer'],
  ),
  codings: table(
    'codings',
    Coding.omit({ rev: true, textVersion: true, prefix: true, suffix: true }).extend(inText),
    {
      id: as.text,
      source: as.ref('source'),
      start: as.number,
      end: as.number,
      text: as.text,
      theme: as.ref('theme'),
      coder: as.ref('coder'),
      event: as.number,
      stance: as.maybeText,
      told: as.text,
      prompted: as.flag,
      state: as.or('accepted', as.text),
      origin: as.or('person', as.text),
      cameFrom: as.maybeRef('theme'),
      createdAt: as.text,
      version: as.rare(as.maybeNumber),
    },
    ['source', 'start', 'end', 'theme', 'coder'],
  ),
  passes: table(
    'passes',
    Pass.omit({ rev: true, textVersion: true }).extend(inText),
    {
      id: as.text,
      source: as.ref('source'),
      coder: as.ref('coder'),
      event: as.number,
      themes: as.maybeRefs('theme'),
      at: as.text,
      version: as.rare(as.maybeNumber),
    },
    ['source', 'coder', 'event', 'at'],
  ),
  assessments: table(
    'assessments',
    Assessment.omit({ rev: true }),
    {
      id: as.text,
      theme: as.ref('theme'),
      area: as.ref('area'),
      wave: as.ref('wave'),
      text: as.text,
      prominence: as.maybeNumber,
      asked: as.or('unknown', as.text),
      excerpts: as.list,
      state: as.text,
      by: as.ref('coder'),
      at: as.text,
      fingerprint: as.text,
      cites: as.rare(as.json<readonly Cite[]>([])),
      restsOn: as.rare(as.json<Basis | null>(null)),
    },
    ['theme', 'area', 'wave'],
  ),
  trajectories: table(
    'trajectories',
    Trajectory.omit({ rev: true }),
    {
      id: as.text,
      theme: as.ref('theme'),
      area: as.ref('area'),
      upTo: as.maybeRef('wave'),
      label: as.text,
      suggested: as.text,
      reason: as.text,
      excerpts: as.list,
      by: as.ref('coder'),
      at: as.text,
      series: as.text,
    },
    ['theme', 'area'],
  ),
  statuses: table(
    'statuses',
    StatusRecord.omit({ rev: true }),
    {
      id: as.text,
      theme: as.ref('theme'),
      area: as.ref('area'),
      wave: as.ref('wave'),
      status: as.text,
      reason: as.text,
      excerpts: as.list,
      by: as.ref('coder'),
      at: as.text,
    },
    ['theme', 'area', 'wave', 'status', 'at'],
  ),
  watch: table(
    'watch',
    Watch.omit({ rev: true }),
    {
      id: as.text,
      theme: as.ref('theme'),
      area: as.maybeRef('area'),
      question: as.text,
      claim: as.text,
      avoidedIf: as.text,
      overcomeIf: as.text,
      askIn: as.maybeRef('wave'),
    },
    ['theme', 'area'],
  ),
  links: table(
    'links',
    Link.omit({ rev: true }),
  summaries: table(
    'summaries',
    SummaryRow.omit({ rev: true }),
    {
      id: as.text,
      earlier: as.ref('wave'),
      later: as.ref('wave'),
      area: as.maybeRef('area'),
      row: as.text,
      text: as.text,
      by: as.ref('coder'),
      at: as.text,
    },
    ['earlier', 'later', 'area', 'row'],
  ),
    {
      id: as.text,
      from: as.themeOrGroup,
      to: as.themeOrGroup,
      type: as.text,
      basis: as.text,
      areas: as.refs('area'),
      excerpts: as.list,
      note: as.text,
    },
    ['from', 'type', 'to'],
  ),
  twinDismissals: table(
    'twin-dismissals',
    TwinDismissal.omit({ rev: true }),
    {
      id: as.text,
      theme: as.ref('theme'),
      twin: as.ref('theme'),
      by: as.ref('coder'),
      at: as.text,
    },
    ['theme', 'twin'],
  ),
  quotes: table(
    'quotes',
    Quote.omit({ rev: true, textVersion: true, prefix: true, suffix: true }).extend(inText),
    {
      id: as.text,
      source: as.ref('source'),
      start: as.number,
      end: as.number,
      text: as.text,
      publicText: as.maybeText,
      label: as.text,
      clearance: as.or('draft', as.text),
      audiences: as.list,
      askedOn: as.maybeText,
      note: as.text,
      by: as.ref('coder'),
      at: as.text,
      version: as.rare(as.maybeNumber),
    },
    ['source', 'start', 'end'],
  ),
  memos: table(
    'memos',
    Memo.omit({ rev: true, body: true, textVersion: true, trashedAt: true }).extend(inText),
    {
      id: as.text,
      about: as.text,
      source: as.maybeRef('source'),
      start: as.maybeNumber,
      end: as.maybeNumber,
      coding: as.maybeText,
      theme: as.maybeRef('theme'),
      area: as.maybeRef('area'),
      wave: as.maybeRef('wave'),
      participant: as.maybeRef('participant'),
      kind: as.text,
      author: as.ref('coder'),
      createdAt: as.text,
      changedAt: as.text,
      version: as.rare(as.maybeNumber),
    },
    ['about', 'source', 'theme', 'author', 'createdAt'],
  ),
  nextSteps: table(
    'next-steps',
    NextStep.omit({ rev: true }),
    {
      id: as.text,
      area: as.maybeRef('area'),
      theme: as.maybeRef('theme'),
      text: as.text,
      owner: as.maybeRef('participant'),
      ownerName: as.text,
      horizon: as.text,
      due: as.maybeText,
      state: as.text,
      note: as.text,
    },
    ['area', 'theme', 'text'],
  ),
};
