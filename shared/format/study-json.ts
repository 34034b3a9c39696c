import { z } from 'zod';
import { Area } from '../area/area.ts';
import { CardPlace } from '../area/card-place.ts';
import { Assessment } from '../assessment/assessment.ts';
import { CodebookEvent } from '../codebook/event.ts';
import { TwinDismissal } from '../codebook/twin.ts';
import { Coder } from '../coding/coder.ts';
import { Coding } from '../coding/coding.ts';
import { Pass } from '../coding/pass.ts';
import { ExerciseRow } from '../exercise/exercise.ts';
import { Finding } from '../finding/finding.ts';
import { CoderId, SnapshotId } from '../ids.ts';
import { Link } from '../link/link.ts';
import { CheckItem, MemberCheck } from '../member-check/member-check.ts';
import { OfferedExercise } from '../member-check/offered-exercise.ts';
import { Addition, Reply, Resolution } from '../member-check/reply.ts';
import { Memo } from '../memo/memo.ts';
import { NextStep } from '../next-step/next-step.ts';
import { Consent, LawfulBasis } from '../participant/consent.ts';
import { Engagement } from '../participant/engagement.ts';
import { Participant } from '../participant/participant.ts';
import { Citation } from '../quote/citation.ts';
import { ClearanceRecord } from '../quote/clearing.ts';
import { Collection, CollectionItem } from '../quote/collection.ts';
import { Quote } from '../quote/quote.ts';
import { Edition } from '../report/edition.ts';
import { GapAside } from '../report/gap.ts';
import { Report, ReportTemplate } from '../report/report.ts';
import { SavedSearch } from '../search/saved.ts';
import { SheetItem } from '../sheet/sheet.ts';
import { NearDismissal } from '../source/near-dismissal.ts';
import { Source, SpeakerRole } from '../source/source.ts';
import { TextMark } from '../source/text-mark.ts';
import { LifeRecord } from '../status/status.ts';
import { Phase } from '../study/phase.ts';
import { Study } from '../study/study.ts';
import { SummaryRow } from '../summary/summary.ts';
import { Group, Theme } from '../theme/theme.ts';
import { Watch } from '../threat/threat.ts';
import { Trajectory } from '../trajectory/trajectory.ts';
import { Wave } from '../wave/wave.ts';
import { archiveNotes } from './archiving.ts';
import { WORKING_COPY } from './export.ts';
import type { StudyContent } from './study-folder/content.ts';

/** What the schema is called beside an export. */
export const SCHEMA_FILE = 'throughline-study.schema.json';

const rev = { rev: true } as const;
/** The number of the text that offsets count in, where it is not the present one. */
const inText = { version: z.int().nullable() };
const Spoken = z.strictObject({
  speaker: z.string().nullable(),
  role: SpeakerRole,
  /** Whole seconds into the recording. */
  time: z.int().nullable(),
  text: z.string(),
  /** How its words were set, in offsets of `text`; absent where nothing is known of it. */
  marks: z.array(TextMark).readonly().optional(),
});
const Origin = z.strictObject({ number: z.int(), madeAt: z.string(), by: CoderId, reason: z.string() });

/** A study as one JSON document: everything that travels in its folder, by its ids. Offsets are UTF-16 code units. */
export const StudyJson = z.strictObject({
  $schema: z.literal(SCHEMA_FILE),
  copy: z.literal(WORKING_COPY),
  /** Who said no to archiving; absent where nobody did. */
  archiving: z.array(z.string()).optional(),
  study: Study.omit({ ...rev, trashedAt: true }),
  areas: z.array(Area.omit(rev)),
  waves: z.array(Wave.omit(rev)),
  phases: z.array(Phase.omit(rev)),
  participants: z.array(Participant.omit(rev)),
  coders: z.array(Coder),
  groups: z.array(Group.omit(rev)),
  themes: z.array(Theme.omit(rev)),
  events: z.array(CodebookEvent),
  sources: z.array(
    Source.omit({
      ...rev,
      text: true,
      version: true,
      words: true,
      participantWords: true,
      turns: true,
      trashedAt: true,
    }).extend({
      turns: z.array(Spoken),
      origin: Origin.nullable(),
      earlier: z.array(Origin.extend({ turns: z.array(Spoken) })),
    }),
  ),
  engagements: z.array(Engagement.omit(rev)),
  consents: z.array(Consent.omit(rev)),
  lawfulBases: z.array(LawfulBasis.omit(rev)),
  codings: z.array(Coding.omit({ ...rev, textVersion: true, prefix: true, suffix: true }).extend(inText)),
  passes: z.array(Pass.omit({ ...rev, textVersion: true }).extend(inText)),
  assessments: z.array(Assessment.omit(rev)),
  trajectories: z.array(Trajectory.omit(rev)),
  statuses: z.array(LifeRecord.omit(rev)),
  watch: z.array(Watch.omit(rev)),
  summaries: z.array(SummaryRow.omit(rev)),
  links: z.array(Link.omit(rev)),
  twinDismissals: z.array(TwinDismissal.omit(rev)),
  nearDismissals: z.array(NearDismissal.omit({ ...rev, text: true, otherText: true })),
  quotes: z.array(Quote.omit({ ...rev, textVersion: true, prefix: true, suffix: true }).extend(inText)),
  clearances: z.array(ClearanceRecord.omit(rev)),
  citations: z.array(Citation.omit(rev)),
  collections: z.array(Collection.omit(rev)),
  collectionItems: z.array(CollectionItem.omit(rev)),
  savedSearches: z.array(SavedSearch.omit(rev)),
  memos: z.array(Memo.omit({ ...rev, textVersion: true, trashedAt: true }).extend(inText)),
  exercises: z.array(ExerciseRow.omit(rev)),
  nextSteps: z.array(NextStep.omit(rev)),
  /** `document` is what was hashed, word for word. */
  snapshots: z.array(z.strictObject({ id: SnapshotId, by: CoderId, document: z.string(), hash: z.string() })),
  sheetItems: z.array(SheetItem.omit(rev)),
  cardPlaces: z.array(CardPlace.omit(rev)),
  reports: z.array(Report.omit({ ...rev, trashedAt: true })),
  reportTemplates: z.array(ReportTemplate.omit(rev)),
  gapsAside: z.array(GapAside.omit(rev)),
  /** `document` is the frozen report as JSON. */
  editions: z.array(
    Edition.omit({ ...rev, document: true, withdrawn: true }).extend({ document: z.string() }),
  ),
  findings: z.array(Finding.omit(rev)),
  memberChecks: z.array(MemberCheck.omit(rev)),
  checkItems: z.array(CheckItem.omit(rev)),
  replies: z.array(Reply.omit(rev)),
  resolutions: z.array(Resolution.omit(rev)),
  additions: z.array(
    Addition.omit({ ...rev, seen: true }).extend({
      seenBy: CoderId.nullable(),
      seenAt: z.string().nullable(),
      seenNote: z.string(),
    }),
  ),
  offeredExercises: z.array(OfferedExercise.omit(rev)),
});
export type StudyJson = z.infer<typeof StudyJson>;

/** A study as the JSON document that its schema describes; the same content gives the same bytes. */
export function studyJson(content: StudyContent): string {
  const notes = archiveNotes(content);
  const document: StudyJson = {
    $schema: SCHEMA_FILE,
    copy: WORKING_COPY,
    ...(notes.length > 0 && { archiving: notes }),
    ...content,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The schema of such a document, for whoever reads it without this program (JSON Schema 2020-12). */
export const studySchema = (): string =>
  `${JSON.stringify(
    {
      title: 'A study of Throughline as JSON',
      description:
        'Everything of a study that travels: without its journal, its trash and who the participants are. Records refer to each other by their ids. Offsets count UTF-16 code units of a source’s text, which is its turns’ words with a line break and an empty line between two turns.',
      ...z.toJSONSchema(StudyJson, { unrepresentable: 'any' }),
    },
    null,
    2,
  )}\n`;
