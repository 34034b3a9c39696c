import { type FileRow, findDraftTurns, type ImportRow } from '#server/store/originals/import.ts';
import { listAreas } from '#server/store/study/area.ts';
import { hasParticipant, listParticipants } from '#server/store/study/participant.ts';
import { listWaves } from '#server/store/study/wave.ts';
import type { DraftTurn } from '#shared/format/format.ts';
import type { StudyNames } from '#shared/format/study-names.ts';
import { ImportChoices } from '#shared/import/import.ts';
import { PatternMeans } from '#shared/import/pattern.ts';
import type { DraftHead, ReviewFrame } from '#shared/import/review.ts';
import type { DraftNear } from './near-drafts.ts';
import type { OpenStudy } from './world.ts';

/** What is kept beside a draft: what it is nearly a copy of, and its names as they were counted last. */
export interface StoredDraft {
  draft: DraftHead;
  near: DraftNear | null;
  names?: NamesCounted;
}

/** Names in a file, counted with all that was known then, of which `known` is a hash. */
export interface NamesCounted {
  known: string;
  standing: number;
  candidates: number;
}

export function storedDraft(row: Pick<FileRow, 'draft'>): StoredDraft | null {
  return row.draft === null ? null : JSON.parse(row.draft);
}

/** The turns of a file that was read. */
export const draftTurns = (study: OpenStudy, file: string): DraftTurn[] =>
  JSON.parse(findDraftTurns(study.originals(), file) ?? '[]');

export const choicesOf = (row: Pick<FileRow, 'choices'>): ImportChoices =>
  ImportChoices.parse(JSON.parse(row.choices));

/** What a person said that parts of file names stand for. */
export const meansOf = (row: Pick<ImportRow, 'means'>): PatternMeans =>
  PatternMeans.parse(JSON.parse(row.means));

export const namesOf = (study: OpenStudy): StudyNames => ({
  areas: listAreas(study.db),
  waves: listWaves(study.db),
  participants: listParticipants(study.db),
});

/** What a review of a file needs to know of the study as it stands. */
export const reviewFrame = (study: OpenStudy, waves = listWaves(study.db)): ReviewFrame => ({
  waves,
  isGone: (participant) => !hasParticipant(study.db, participant),
});
