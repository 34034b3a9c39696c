import type { FileRow } from '#server/store/originals/import.ts';
import { findSourceById } from '#server/store/study/source.ts';
import type { SourceId } from '#shared/ids.ts';
import type { ImportFile } from '#shared/import/import.ts';
import { review } from '#shared/import/review.ts';
import { labelForUnnamed, UNNAMED } from '#shared/import/unnamed.ts';
import { choicesOf, draftTurns, reviewFrame, type StoredDraft } from './import-draft.ts';
import type { SourceDraft } from './source.ts';
import type { OpenStudy } from './world.ts';

/** A file under review as the source it would be kept as; `sourceOfFile` are those kept of the same import. */
export function toSource(
  study: OpenStudy,
  file: ImportFile,
  stored: StoredDraft,
  row: FileRow,
  sourceOfFile: ReadonlyMap<string, SourceId>,
): SourceDraft {
  const { draft } = stored;
  const reviewed = review(draft, choicesOf(row), reviewFrame(study));
  const labels = draft.speakers.map(({ label }) => label);
  const unnamed = labelForUnnamed(
    reviewed.speakers.find(({ label }) => label === UNNAMED),
    labels,
  );
  const keptUnder = (label: string | null) => (label === null || label === UNNAMED ? unnamed : label);
  const speakers = Object.fromEntries(
    reviewed.speakers.flatMap(({ label, role, participant }) => {
      const kept = keptUnder(label);
      return kept === null ? [] : [[kept, { role, participant }]];
    }),
  );
  const voices = reviewed.speakers.flatMap((speaker) => speaker.participant ?? []);
  const chosen = reviewed.participant?.value;
  const near =
    file.duplicate?.source ?? (file.duplicate?.file ? sourceOfFile.get(file.duplicate.file) : undefined);
  const primary = near && findSourceById(study.db, near);
  return {
    title: reviewed.title,
    kind: reviewed.kind?.value ?? draft.proposals.kind.value,
    form: reviewed.form?.value ?? draft.proposals.form.value,
    area: reviewed.area?.value ?? null,
    wave: reviewed.wave?.value ?? null,
    participants: [...new Set([...(chosen ? [chosen] : []), ...voices])],
    conductedOn: reviewed.date?.value ?? null,
    panel: null,
    duplicateOf:
      file.duplicate?.choice === 'duplicate' && primary ? (primary.duplicateOf ?? primary.id) : null,
    speakers,
    fileName: row.file_name,
    originalHash: row.hash,
    turns: draftTurns(study, row.id).map((turn) => {
      const speaker = keptUnder(turn.speaker);
      return {
        ...turn,
        speaker,
        role: speaker === null ? turn.role : (speakers[speaker]?.role ?? turn.role),
      };
    }),
  };
}
