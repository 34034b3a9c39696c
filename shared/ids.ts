import { z } from 'zod';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An id for one word of the glossary: a lower-case UUID, branded so that an area is never taken for a wave. */
const idOf = <Word extends string>(word: Word) =>
  z
    .string()
    .regex(UUID, `not an id of ${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`)
    .brand<Word>();

export const StudyId = idOf('study');
export const PhaseId = idOf('phase');
export const AreaId = idOf('area');
export const ParticipantId = idOf('participant');
export const WaveId = idOf('wave');
export const EngagementId = idOf('engagement');
export const SourceId = idOf('source');
export const TextId = idOf('text');
export const TurnId = idOf('turn');
export const GroupId = idOf('group');
export const ThemeId = idOf('theme');
export const CoderId = idOf('coder');
export const PassId = idOf('pass');
export const CodingId = idOf('coding');
export const MemoId = idOf('memo');
export const AssessmentId = idOf('assessment');
export const TrajectoryId = idOf('trajectory');
export const StatusId = idOf('status');
export const WatchId = idOf('watch');
export const LinkId = idOf('link');
export const QuoteId = idOf('quote');
export const ClearanceId = idOf('clearance');
export const ConsentId = idOf('consent');
export const LawfulBasisId = idOf('lawful basis');
export const StepId = idOf('next step');
export const ExerciseRowId = idOf('exercise row');
export const ImportId = idOf('import');
export const TwinDismissalId = idOf('twin dismissal');
export const NearDismissalId = idOf('near dismissal');
export const SnapshotId = idOf('snapshot');
export const ReportId = idOf('report');
export const TemplateId = idOf('template');
export const EditionId = idOf('edition');
export const GapAsideId = idOf('gap set aside');
export const CitationId = idOf('citation');
export const CollectionId = idOf('collection');
export const CollectionItemId = idOf('item of a collection');
export const SavedSearchId = idOf('saved search');
export const FindingId = idOf('finding');
export const SheetItemId = idOf('sheet item');
export const CardPlaceId = idOf('place of a card');
export const SummaryId = idOf('row of a summary');
export const SessionId = idOf('session');
export const InvitationId = idOf('invitation');
export const ParticipantLinkId = idOf('link of a participant');
export const MemberCheckId = idOf('member check');
export const CheckItemId = idOf('item of a member check');
export const ReplyId = idOf('reply');
export const AdditionId = idOf('addition');
export const ResolutionId = idOf('resolution');
export const OfferedExerciseId = idOf('offered exercise');
export const DictionaryEntryId = idOf('dictionary entry');

export type StudyId = z.infer<typeof StudyId>;
export type PhaseId = z.infer<typeof PhaseId>;
export type AreaId = z.infer<typeof AreaId>;
export type ParticipantId = z.infer<typeof ParticipantId>;
export type WaveId = z.infer<typeof WaveId>;
export type EngagementId = z.infer<typeof EngagementId>;
export type SourceId = z.infer<typeof SourceId>;
export type TextId = z.infer<typeof TextId>;
export type TurnId = z.infer<typeof TurnId>;
export type GroupId = z.infer<typeof GroupId>;
export type ThemeId = z.infer<typeof ThemeId>;
export type CoderId = z.infer<typeof CoderId>;
export type PassId = z.infer<typeof PassId>;
export type CodingId = z.infer<typeof CodingId>;
export type MemoId = z.infer<typeof MemoId>;
export type AssessmentId = z.infer<typeof AssessmentId>;
export type TrajectoryId = z.infer<typeof TrajectoryId>;
export type StatusId = z.infer<typeof StatusId>;
export type WatchId = z.infer<typeof WatchId>;
export type LinkId = z.infer<typeof LinkId>;
export type QuoteId = z.infer<typeof QuoteId>;
export type ClearanceId = z.infer<typeof ClearanceId>;
export type ConsentId = z.infer<typeof ConsentId>;
export type LawfulBasisId = z.infer<typeof LawfulBasisId>;
export type StepId = z.infer<typeof StepId>;
export type ExerciseRowId = z.infer<typeof ExerciseRowId>;
export type ImportId = z.infer<typeof ImportId>;
export type TwinDismissalId = z.infer<typeof TwinDismissalId>;
export type NearDismissalId = z.infer<typeof NearDismissalId>;
export type SnapshotId = z.infer<typeof SnapshotId>;
export type ReportId = z.infer<typeof ReportId>;
export type TemplateId = z.infer<typeof TemplateId>;
export type EditionId = z.infer<typeof EditionId>;
export type GapAsideId = z.infer<typeof GapAsideId>;
export type CitationId = z.infer<typeof CitationId>;
export type CollectionId = z.infer<typeof CollectionId>;
export type CollectionItemId = z.infer<typeof CollectionItemId>;
export type SavedSearchId = z.infer<typeof SavedSearchId>;
export type FindingId = z.infer<typeof FindingId>;
export type SheetItemId = z.infer<typeof SheetItemId>;
export type CardPlaceId = z.infer<typeof CardPlaceId>;
export type SummaryId = z.infer<typeof SummaryId>;
export type SessionId = z.infer<typeof SessionId>;
export type InvitationId = z.infer<typeof InvitationId>;
export type ParticipantLinkId = z.infer<typeof ParticipantLinkId>;
export type MemberCheckId = z.infer<typeof MemberCheckId>;
export type CheckItemId = z.infer<typeof CheckItemId>;
export type ReplyId = z.infer<typeof ReplyId>;
export type AdditionId = z.infer<typeof AdditionId>;
export type ResolutionId = z.infer<typeof ResolutionId>;
export type OfferedExerciseId = z.infer<typeof OfferedExerciseId>;
export type DictionaryEntryId = z.infer<typeof DictionaryEntryId>;

export const isId = (value: string): boolean => UUID.test(value);

/** Makes ids of natural keys, the same each time. `hash` gives hex of at least 32 digits. */
export const hashedId = (hash: (text: string) => string) => (naturalKey: string) => {
  const hex = hash(naturalKey);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
