import { z } from 'zod';
import { CellState } from '../analysis/cell-state.ts';
import { Movement } from '../analysis/movement.ts';
import { Scope } from '../analysis/scope.ts';
import { Firmness, Flag } from '../analysis/trajectory.ts';
import { AssessmentView } from '../assessment/assessment.ts';
import { CodebookEvent } from '../codebook/event.ts';
import { Stance } from '../coding/coding.ts';
import { Pass } from '../coding/pass.ts';
import { Day } from '../dates.ts';
import {
  AreaId,
  CoderId,
  CodingId,
  GroupId,
  ParticipantId,
  SourceId,
  ThemeId,
  TrajectoryId,
  TurnId,
  WaveId,
} from '../ids.ts';
import { Link } from '../link/link.ts';
import { HappenedAnswer } from '../member-check/reply.ts';
import { Outcome } from '../sheet/sheet.ts';
import { SourceKind } from '../source/source.ts';
import { Theme, ThemeKind } from '../theme/theme.ts';
import { StatusRecord, ThreatStatus, Watch } from '../threat/threat.ts';
import { TrajectoryLabel } from '../trajectory/trajectory.ts';
import { WaveStatus } from '../wave/wave.ts';
import { endpoint } from './endpoint.ts';

const Basis = z.enum(['rating', 'share', 'none']);
const Voice = z.enum(['panel', 'other']);

/** `value` is a rating from 1 to 3 or percent of mention units; `size` the mark's, null where it is drawn hatched. */
const StrengthView = z.strictObject({
  basis: Basis,
  value: z.number().nullable(),
  size: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
});

/** One cell of the matrix; `state` is the panel's, or all voices' where those were asked for. */
export const CellView = z.strictObject({
  area: AreaId,
  wave: WaveId,
  state: CellState,
  provisional: z.boolean(),
  voices: z.strictObject({ panel: CellState, all: CellState }),
  strength: StrengthView,
  /** Passages and included sources of the panel. */
  excerpts: z.int(),
  sources: z.int(),
  /** Participant words in panel sources that can show absence. */
  words: z.int(),
  othersOnly: z.boolean(),
  /** Sources other than the panel's that raise it. */
  otherSources: z.int(),
  noData: z.strictObject({ cause: z.string().nullable(), reason: z.string() }).nullable(),
  denial: z.enum(['said', 'asked']).nullable(),
  prompted: z.boolean(),
});
export type CellView = z.infer<typeof CellView>;

const FrameView = {
  study: z.string(),
  waves: z.array(z.strictObject({ id: WaveId, label: z.string(), month: z.string(), status: WaveStatus })),
  areas: z.array(z.strictObject({ id: AreaId, name: z.string() })),
};

export const MatrixView = z.strictObject({
  ...FrameView,
  /** In the order of the frame; retired themes only where asked for by name. */
  themes: z.array(
    z.strictObject({
      id: ThemeId,
      title: z.string(),
      kind: ThemeKind.nullable(),
      group: GroupId.nullable(),
      parent: ThemeId.nullable(),
      cells: z.array(CellView),
    }),
  ),
});
export type MatrixView = z.infer<typeof MatrixView>;

/** A theme in an area: what the rule suggests, and what a person confirmed. */
export const TrajectoryView = z.strictObject({
  theme: ThemeId,
  area: AreaId,
  /** One letter a wave of the study; `-` for every wave that is not closed. */
  series: z.string(),
  /** The same over all voices. */
  allVoices: z.string(),
  suggested: z.strictObject({
    label: TrajectoryLabel,
    firmness: Firmness.nullable(),
    flags: z.array(Flag),
    /** Which of the nine rules decided. */
    rule: z.int(),
    /** Why, in plain words. */
    sentence: z.string(),
    /** The flags in plain words, in their order. */
    notes: z.array(z.string()),
  }),
  confirmed: z
    .strictObject({
      id: TrajectoryId,
      rev: z.int(),
      label: TrajectoryLabel,
      by: CoderId,
      at: z.string(),
      reason: z.string(),
      excerpts: z.array(CodingId),
      /** The series is no longer the one it was judged on, or the rule says otherwise than it did. */
      stale: z.boolean(),
    })
    .nullable(),
});
export type TrajectoryView = z.infer<typeof TrajectoryView>;

/** A threat in an area: the rule's status, and the last one a person recorded. */
export const ThreatView = z.strictObject({
  area: AreaId,
  suggested: z.strictObject({
    status: ThreatStatus,
    /** "possibly avoided so far, not raised since August". */
    words: z.string(),
    /** Kept apart from the status; `words` have it. */
    note: z.enum(['so-far', 'no-earlier-record']).nullable(),
    lastEvidence: WaveId.nullable(),
    since: z.enum(['not-raised-since', 'as-of']).nullable(),
    /** Waves in which others raise it and the panel does not. */
    othersRaise: z.array(WaveId),
  }),
  /** `contradicted` says why it cannot stand: what else is known speaks against it (I10). */
  recorded: StatusRecord.extend({ contradicted: z.string().nullable() }).nullable(),
  /** One letter a wave of the study, over the panel; `-` for every wave that is not closed. */
  series: z.string(),
  /** Closed waves with words of the panel, and what each said. */
  history: z.array(z.strictObject({ wave: WaveId, stances: z.array(Stance), excerpts: z.int() })),
  /** Accepted codings of the panel still without a stance. */
  withoutStance: z.int(),
  /** Closed waves not looked through for it. */
  unexamined: z.int(),
  watch: Watch.nullable(),
  /** What the coordinator answered last to “Did it happen?”; beside the status, never part of it (I16). */
  reply: z
    .strictObject({
      answer: HappenedAnswer,
      at: z.string(),
      participant: z.strictObject({ id: ParticipantId, pseudonym: z.string() }),
    })
    .nullable(),
});
export type ThreatView = z.infer<typeof ThreatView>;

export const ThreatsView = z.strictObject({
  ...FrameView,
  items: z.array(
    z.strictObject({
      theme: ThemeId,
      title: z.string(),
      group: GroupId.nullable(),
      /** The study's default; an area's own stands in its entry. */
      watch: Watch.nullable(),
      /** Opportunities linked as addressing it. */
      addressedBy: z.array(ThemeId),
      areas: z.array(ThreatView),
    }),
  ),
});
export type ThreatsView = z.infer<typeof ThreatsView>;

/** One passage behind a cell; coders who marked the same words stand together. */
export const ExcerptView = z.strictObject({
  source: SourceId,
  start: z.int(),
  end: z.int(),
  text: z.string(),
  area: AreaId.nullable(),
  wave: WaveId.nullable(),
  voice: Voice,
  participant: ParticipantId.nullable(),
  /** The speaker's role as print would call it, and the area. */
  attribution: z.string(),
  day: z.string().nullable(),
  turn: TurnId.nullable(),
  /** Whole seconds into the recording. */
  time: z.int().nullable(),
  codings: z.array(
    z.strictObject({
      id: CodingId,
      coder: CoderId,
      stance: Stance.nullable(),
      prompted: z.boolean(),
      told: z.string(),
      /** Made before the theme was narrowed, and not confirmed since. */
      toRecheck: z.boolean(),
    }),
  ),
});
export type ExcerptView = z.infer<typeof ExcerptView>;

/** What a cell rests on. */
export const EvidenceView = z.strictObject({
  theme: ThemeId,
  cell: CellView,
  /** Why the cell reads as it does, as a sentence. */
  reason: z.string(),
  /** In order of source and place in the text, the panel's first. */
  excerpts: z.array(ExcerptView),
  sources: z.array(
    z.strictObject({
      id: SourceId,
      title: z.string(),
      kind: SourceKind,
      voice: Voice,
      day: z.string().nullable(),
      participantWords: z.int(),
      /** Withdrawn and duplicate sources count for nothing. */
      included: z.boolean(),
      examined: z.boolean(),
    }),
  ),
  /** Passes in those sources that looked for the theme. */
  passes: z.array(Pass),
  assessment: AssessmentView.nullable(),
  /** What interview sheets of that month and area say of having asked, and the day of the interview. */
  sheets: z.array(z.strictObject({ outcome: Outcome, day: Day })),
  trajectory: TrajectoryView,
});
export type EvidenceView = z.infer<typeof EvidenceView>;

/** Everything a theme's page tells. */
export const StoryView = z.strictObject({
  theme: Theme,
  /** The sentences; a part with a label tells an area's trajectory. */
  story: z.array(
    z.strictObject({
      text: z.string(),
      area: AreaId.optional(),
      label: TrajectoryLabel.optional(),
      confirmed: z.boolean().optional(),
    }),
  ),
  scope: Scope,
  movement: Movement,
  newness: z.enum(['new', 'newly-named', 'undetermined']).nullable(),
  /** Passages of the panel and of others; the panel's sources that hold it, of those looked through for it. */
  counts: z.strictObject({
    excerpts: z.int(),
    otherExcerpts: z.int(),
    sources: z.int(),
    examinedSources: z.int(),
  }),
  areas: z.array(z.strictObject({ area: AreaId, trajectory: TrajectoryView, cells: z.array(CellView) })),
  excerpts: z.array(ExcerptView),
  /** The coordinators' words that name a time of their own: told in which wave, of which months. In no cell. */
  told: z.array(
    z.strictObject({
      area: AreaId,
      wave: WaveId,
      /** Null where the words name none that can be placed. */
      months: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
      words: z.array(z.string()),
      passages: z.int(),
      denied: z.boolean(),
    }),
  ),
  links: z.array(Link),
  events: z.array(CodebookEvent),
  /** Themes that lie on the same passages, most shared first. */
  near: z.array(z.strictObject({ theme: ThemeId, shared: z.int(), of: z.int() })),
});
export type StoryView = z.infer<typeof StoryView>;

const study = z.strictObject({ study: z.string() });
/** Ids, titles, names or months. */
const filters = {
  area: z.string().optional(),
  theme: z.string().optional(),
  kind: z.enum([...ThemeKind.options, 'unsorted']).optional(),
};

export const analysisApi = {
  matrix: endpoint('GET', '/api/studies/:study/matrix', {
    summary: 'What is known of every theme in every area and wave',
    params: study,
    query: z.strictObject({ ...filters, voices: z.enum(['panel', 'all']).optional() }),
    result: MatrixView,
  }),
  trajectories: endpoint('GET', '/api/studies/:study/trajectories', {
    summary: 'How every theme moved in every area, suggested and confirmed',
    params: study,
    query: z.strictObject(filters),
    result: z.strictObject({ items: z.array(TrajectoryView) }),
  }),
  threats: endpoint('GET', '/api/studies/:study/threats', {
    summary: 'What became of every threat in every area',
    params: study,
    query: z.strictObject({ area: filters.area, theme: filters.theme }),
    result: ThreatsView,
  }),
  cell: endpoint('GET', '/api/studies/:study/cells/:theme/:area/:wave', {
    summary: 'What one cell of the matrix rests on',
    params: z.strictObject({ study: z.string(), theme: z.string(), area: z.string(), wave: z.string() }),
    result: EvidenceView,
  }),
  story: endpoint('GET', '/api/studies/:study/themes/:theme/story', {
    summary: 'Everything the page of a theme tells',
    params: z.strictObject({ study: z.string(), theme: z.string() }),
    result: StoryView,
  }),
};
