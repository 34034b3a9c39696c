import { findFile, listFiles } from '#server/store/originals/import.ts';
import { findSourceById } from '#server/store/study/source.ts';
import { listVersions } from '#server/store/study/text-version.ts';
import { listWaves } from '#server/store/study/wave.ts';
import type { TextPreview } from '#shared/correction/correction.ts';
import { DomainError } from '#shared/errors.ts';
import type { SourceId } from '#shared/ids.ts';
import type { Source } from '#shared/source/source.ts';
import { sourceAtHand } from './coding.ts';
import { choicesOf, storedDraft } from './import-draft.ts';
import { draftWithoutNames } from './import-names.ts';
import { toSource } from './import-source.ts';
import { importRow, viewOfFile } from './import-view.ts';
import { mayWrite } from './permission.ts';
import type { SourceDraft } from './source.ts';
import { keepNextText, previewOf, toPlace } from './text-correction.ts';
import { type Proposal, proposedTurns } from './text-proposal.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { write } from './write.ts';

/** A file that was read as the next text of a source; who its labels stand for there stays. */
function asNextText(study: OpenStudy, source: Source, { turns, speakers }: SourceDraft): Proposal {
  const known = { ...speakers };
  for (const [label, speaker] of Object.entries(speakers))
    known[label] = {
      ...speaker,
      participant: speaker.participant ?? source.speakers[label]?.participant ?? null,
    };
  return proposedTurns(study.db, source, turns, { ...source.speakers, ...known });
}

/** What keeping a file as the next text of the source it is nearly a copy of would do. */
export function previewImportedText(
  world: World,
  who: Who,
  reference: string,
  id: string,
  fileId: string,
): TextPreview {
  const study = mayWrite(world, who, reference, 'source.import');
  const originals = study.originals();
  const row = importRow(study, id);
  const fileRow = findFile(originals, row.id, fileId);
  const stored = fileRow && storedDraft(fileRow);
  if (!fileRow || !stored) throw new DomainError('not-found', 'There is no such file in this import.');
  const file = viewOfFile(study, fileRow, listFiles(originals, row.id), listWaves(study.db));
  const near = file.duplicate?.source;
  const source = near && findSourceById(study.db, near);
  if (!source)
    throw new DomainError('invalid', 'This file is nearly a copy of no source that the study has.');
  const draft = toSource(study, file, stored, fileRow, new Map());
  const asKept = choicesOf(fileRow).names === false ? draft : draftWithoutNames(world, study, draft);
  return previewOf(study.db, source, asNextText(study, source, asKept));
}

/**
 * Keeps a file as the next text of a source; one that says the same again leaves all as it is. Answers why it is not
 * kept, or null: what somebody corrected since `readAt` is not written over.
 */
export function keepImportedText(
  world: World,
  who: Who,
  study: OpenStudy,
  id: SourceId,
  draft: SourceDraft,
  { batch, readAt }: { batch: string; readAt: string },
): string | null {
  const known = findSourceById(study.db, id);
  if (!known) return 'the source is no longer there';
  if (known.trashedAt !== null) return `${known.title} is in the trash`;
  if (asNextText(study, known, draft).isSame) return null;
  const present = listVersions(study.db, id).find((text) => text.present);
  if (present && present.madeAt > readAt)
    return `${present.madeBy.name} kept another text of ${known.title} since the file was read: send it again`;
  write(
    world,
    { ...who, key: null },
    study,
    'text.correct',
    (tx) => {
      const source = sourceAtHand(tx.db, id);
      const { lost } = keepNextText(
        tx,
        world,
        source,
        asNextText(study, source, draft),
        `Imported ${draft.fileName ?? 'again'}`,
      );
      tx.say(`Imported a new text of ${source.title}${toPlace(lost)}`, source.id);
    },
    { batch },
  );
  return null;
}
