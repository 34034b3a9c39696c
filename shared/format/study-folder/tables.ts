import { z } from 'zod';
import { Assessment, type Cite } from '../../assessment/assessment.ts';
import type { Basis } from '../../assessment/basis.ts';
import { TwinDismissal } from '../../codebook/twin.ts';
import { Coding } from '../../coding/coding.ts';
import { Pass } from '../../coding/pass.ts';
import { Finding } from '../../finding/finding.ts';
import { Link } from '../../link/link.ts';
import { Memo } from '../../memo/memo.ts';
import { Consent, LawfulBasis } from '../../participant/consent.ts';
import { Engagement } from '../../participant/engagement.ts';
import { Citation } from '../../quote/citation.ts';
import { ClearanceRecord } from '../../quote/clearing.ts';
import { Collection, CollectionItem } from '../../quote/collection.ts';
import { Quote } from '../../quote/quote.ts';
import { Edition } from '../../report/edition.ts';
import { GapAside } from '../../report/gap.ts';
import { SavedSearch } from '../../search/saved.ts';
import { NearDismissal } from '../../source/near-dismissal.ts';
import { LifeRecord } from '../../status/status.ts';
import { SummaryRow } from '../../summary/summary.ts';
import { Watch } from '../../threat/threat.ts';
import { Trajectory } from '../../trajectory/trajectory.ts';
import { boardTables } from './board-tables.ts';
import * as as from './column.ts';
import { memberCheckTables } from './member-check-tables.ts';
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
      audience: as.rare(as.maybeText),
      scope: as.maybeText,
      note: as.text,
    },
    ['participant', 'item', 'on', 'answer'],
  ),
  lawfulBases: table(
    'lawful-bases',
    LawfulBasis.omit({ rev: true }),
    { id: as.text, participant: as.ref('participant'), basis: as.text, on: as.text, note: as.text },
    ['participant', 'on', 'basis'],
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
    LifeRecord.omit({ rev: true }),
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
  links: table(
    'links',
    Link.omit({ rev: true }),
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
  nearDismissals: table(
    'near-dismissals',
    NearDismissal.omit({ rev: true, text: true, otherText: true }),
    {
      id: as.text,
      source: as.ref('source'),
      other: as.ref('source'),
      by: as.ref('coder'),
      at: as.text,
    },
    ['source', 'other'],
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
      brackets: as.json<Quote['brackets']>([]),
      label: as.text,
      namesArea: as.or(true, as.flag),
      identifiable: as.json<Quote['identifiable']>(null),
      note: as.text,
      by: as.ref('coder'),
      at: as.text,
      version: as.rare(as.maybeNumber),
    },
    ['source', 'start', 'end'],
  ),
  clearances: table(
    'clearances',
    ClearanceRecord.omit({ rev: true }),
    {
      id: as.text,
      quote: as.text,
      audience: as.text,
      state: as.text,
      words: as.text,
      signed: as.text,
      day: as.text,
      how: as.text,
      note: as.text,
      by: as.signer,
      at: as.text,
    },
    ['quote', 'audience', 'at', 'state'],
  ),
  citations: table(
    'citations',
    Citation.omit({ rev: true }),
    {
      id: as.text,
      text: as.text,
      speaker: as.text,
      reference: as.text,
      locator: as.text,
      note: as.text,
      source: as.maybeRef('source'),
      themes: as.refs('theme'),
      by: as.ref('coder'),
      at: as.text,
    },
    ['reference', 'locator', 'text'],
  ),
  collections: table(
    'collections',
    Collection.omit({ rev: true }),
    { id: as.text, position: as.number, title: as.text, note: as.text },
    ['title'],
  ),
  collectionItems: table(
    'collection-items',
    CollectionItem.omit({ rev: true }),
    {
      id: as.text,
      collection: as.text,
      position: as.number,
      quote: as.maybeText,
      citation: as.maybeText,
      note: as.text,
    },
    ['collection', 'quote', 'citation'],
  ),
  savedSearches: table(
    'saved-searches',
    SavedSearch.omit({ rev: true }),
    {
      id: as.text,
      position: as.number,
      title: as.text,
      place: as.text,
      search: as.json<SavedSearch['search']>({}),
    },
    ['title'],
  ),
  findings: table(
    'findings',
    Finding.omit({ rev: true }),
    {
      id: as.text,
      position: as.number,
      report: as.maybeText,
      claim: as.text,
      kind: as.text,
      confidence: as.maybeText,
      themes: as.refs('theme'),
      areas: as.refs('area'),
      waves: as.refs('wave'),
      evidence: as.list,
      against: as.list,
      againstNote: as.text,
      note: as.text,
      state: as.or('draft', as.text),
      by: as.ref('coder'),
      at: as.text,
    },
    ['claim'],
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
  ...boardTables,
  ...memberCheckTables,
  gapsAside: table(
    'gaps-aside',
    GapAside.omit({ rev: true }),
    {
      id: as.text,
      report: as.text,
      gap: as.text,
      reason: as.text,
      by: as.ref('coder'),
      at: as.text,
    },
    ['report', 'gap'],
  ),
  editions: table(
    'editions',
    Edition.omit({ rev: true, document: true, withdrawn: true }).extend({ name: z.string().trim().min(1) }),
    {
      id: as.text,
      report: as.text,
      name: as.text,
      hash: as.text,
      by: as.ref('coder'),
      at: as.text,
    },
    ['report', 'name', 'at'],
  ),
};
