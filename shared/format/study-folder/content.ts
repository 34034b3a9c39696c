import type { Area } from '../../area/area.ts';
import type { CardPlace } from '../../area/card-place.ts';
import type { Assessment } from '../../assessment/assessment.ts';
import type { CodebookEvent } from '../../codebook/event.ts';
import type { TwinDismissal } from '../../codebook/twin.ts';
import type { Coder } from '../../coding/coder.ts';
import type { Coding } from '../../coding/coding.ts';
import type { Pass } from '../../coding/pass.ts';
import type { ExerciseRow } from '../../exercise/exercise.ts';
import type { Finding } from '../../finding/finding.ts';
import type { CoderId, SnapshotId } from '../../ids.ts';
import type { Link } from '../../link/link.ts';
import type { CheckItem, MemberCheck } from '../../member-check/member-check.ts';
import type { OfferedExercise } from '../../member-check/offered-exercise.ts';
import type { Addition, Reply, Resolution } from '../../member-check/reply.ts';
import type { Memo } from '../../memo/memo.ts';
import type { NextStep } from '../../next-step/next-step.ts';
import type { Consent, LawfulBasis } from '../../participant/consent.ts';
import type { Engagement } from '../../participant/engagement.ts';
import type { Participant } from '../../participant/participant.ts';
import type { Citation } from '../../quote/citation.ts';
import type { ClearanceRecord } from '../../quote/clearing.ts';
import type { Collection, CollectionItem } from '../../quote/collection.ts';
import type { Quote } from '../../quote/quote.ts';
import type { KeptEdition } from '../../report/edition.ts';
import type { GapAside } from '../../report/gap.ts';
import type { Report, ReportTemplate } from '../../report/report.ts';
import type { SavedSearch } from '../../search/saved.ts';
import type { SheetItem } from '../../sheet/sheet.ts';
import type { NearDismissal } from '../../source/near-dismissal.ts';
import type { Source } from '../../source/source.ts';
import type { SpokenTurn } from '../../source/text.ts';
import type { LifeRecord } from '../../status/status.ts';
import type { Phase } from '../../study/phase.ts';
import type { Study } from '../../study/study.ts';
import type { SummaryRow } from '../../summary/summary.ts';
import type { Group, Theme } from '../../theme/theme.ts';
import type { Watch } from '../../threat/threat.ts';
import type { Trajectory } from '../../trajectory/trajectory.ts';
import type { Wave } from '../../wave/wave.ts';

/** What a record of the folder is without what only the store knows. */
type Record<T> = Omit<T, 'rev'>;

/** How a text came to be. */
export interface ContentOrigin {
  number: number;
  madeAt: string;
  by: CoderId;
  reason: string;
}

/** A source with its words; counts and text ids are worked out anew by whoever keeps it. */
export type ContentSource = Record<
  Omit<Source, 'text' | 'version' | 'words' | 'participantWords' | 'turns' | 'trashedAt'>
> & {
  turns: SpokenTurn[];
  /** How the present text came to be; null where it is the first. */
  origin: ContentOrigin | null;
  /** The texts before it, the oldest first. */
  earlier: (ContentOrigin & { turns: SpokenTurn[] })[];
};

/** A snapshot as it was hashed, word for word. */
export interface ContentSnapshot {
  id: SnapshotId;
  by: CoderId;
  document: string;
  hash: string;
}

/** What refers to words: `version` numbers the text they are of, null for the present one. */
type InText<T> = T & { version: number | null };

/** Everything of a study that travels in its folder: no journal, no undo, no trash, no identities. */
export interface StudyContent {
  study: Record<Omit<Study, 'trashedAt'>>;
  areas: Record<Area>[];
  waves: Record<Wave>[];
  phases: Record<Phase>[];
  participants: Record<Participant>[];
  coders: Coder[];
  groups: Record<Group>[];
  themes: Record<Theme>[];
  events: CodebookEvent[];
  sources: ContentSource[];
  engagements: Record<Engagement>[];
  consents: Record<Consent>[];
  lawfulBases: Record<LawfulBasis>[];
  codings: InText<Record<Omit<Coding, 'textVersion' | 'prefix' | 'suffix'>>>[];
  passes: InText<Record<Omit<Pass, 'textVersion'>>>[];
  assessments: Record<Assessment>[];
  trajectories: Record<Trajectory>[];
  statuses: Record<LifeRecord>[];
  watch: Record<Watch>[];
  summaries: Record<SummaryRow>[];
  links: Record<Link>[];
  twinDismissals: Record<TwinDismissal>[];
  /** Of the texts in force, so that no text is named. */
  nearDismissals: Record<Omit<NearDismissal, 'text' | 'otherText'>>[];
  clearances: Record<ClearanceRecord>[];
  quotes: InText<Record<Omit<Quote, 'textVersion' | 'prefix' | 'suffix'>>>[];
  citations: Record<Citation>[];
  collections: Record<Collection>[];
  collectionItems: Record<CollectionItem>[];
  savedSearches: Record<SavedSearch>[];
  memos: InText<Record<Omit<Memo, 'textVersion' | 'trashedAt'>>>[];
  exercises: Record<ExerciseRow>[];
  nextSteps: Record<NextStep>[];
  snapshots: ContentSnapshot[];
  sheetItems: Record<SheetItem>[];
  cardPlaces: Record<CardPlace>[];
  reports: Record<Omit<Report, 'trashedAt'>>[];
  reportTemplates: Record<ReportTemplate>[];
  gapsAside: Record<GapAside>[];
  editions: Record<KeptEdition>[];
  findings: Record<Finding>[];
  memberChecks: Record<MemberCheck>[];
  checkItems: Record<CheckItem>[];
  replies: Record<Reply>[];
  resolutions: Record<Resolution>[];
  additions: (Record<Omit<Addition, 'seen'>> & {
    seenBy: CoderId | null;
    seenAt: string | null;
    seenNote: string;
  })[];
  offeredExercises: Record<OfferedExercise>[];
}
