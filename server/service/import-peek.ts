import { findSourceById } from '#server/store/study/source.ts';
import { listTurns } from '#server/store/study/text.ts';
import type { DraftTurn } from '#shared/format/format.ts';
import type { ImportPeek } from '#shared/import/import.ts';
import { review } from '#shared/import/review.ts';
import { UNNAMED } from '#shared/import/unnamed.ts';
import { differences } from '#shared/source/similarity.ts';
import { choicesOf, draftTurns, reviewFrame, storedDraft } from './import-draft.ts';
import { fileRow, importRow, stateOf } from './import-view.ts';
import { mayDo, mayWrite } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

const textOfSource = (study: OpenStudy, id: string): string => {
  const source = findSourceById(study.db, id);
  return source
    ? listTurns(study.db, source.text)
        .map((turn) => turn.text)
        .join('\n')
    : '';
};

/** A closer look at one file; `turns` is how many to show. One that was kept already only owners look into. */
export function peekIntoImport(
  world: World,
  who: Who,
  reference: string,
  id: string,
  file: string,
  turns = 12,
): ImportPeek {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  const found = fileRow(study, row.id, file);
  // What was kept is read as a source; the file as it came may hold names that the source does not.
  if (stateOf(study, found) === 'kept') mayDo(world, who, study, 'originals.read');
  const stored = storedDraft(found);
  if (!stored) return { turns: [], notUnderstood: [], differences: [] };
  const reviewed = review(stored.draft, choicesOf(found), reviewFrame(study));
  const roles = new Map(
    reviewed.speakers.map((speaker) => [speaker.label, speaker.from === null ? undefined : speaker.role]),
  );
  const near = stored.near;
  const said = draftTurns(study, found.id);
  const wordsOf = (read: readonly DraftTurn[]) => read.map((turn) => turn.text).join('\n');
  const theirs = near?.source
    ? textOfSource(study, near.source)
    : near?.file
      ? wordsOf(draftTurns(study, near.file))
      : null;
  return {
    turns: said.slice(0, turns).map((turn) => ({
      ...turn,
      role: roles.get(turn.speaker ?? UNNAMED) ?? turn.role,
    })),
    notUnderstood: stored.draft.notUnderstood,
    differences: theirs === null ? [] : differences(theirs, wordsOf(said)),
  };
}
