import { listAside } from '#server/store/control/dictionary.ts';
import { isLikely } from '#shared/pseudonym/candidates.ts';
import { knownNames } from '#shared/pseudonym/known-names.ts';
import type { ReadText } from '#shared/pseudonym/read-text.ts';
import { editedText, followedMarks, nameEdits, withoutNames } from '#shared/pseudonym/replace.ts';
import { tidyLabel } from '#shared/source/text.ts';
import type { NamesCounted } from './import-draft.ts';
import { nameReader } from './name-candidates.ts';
import { allowedNames, dictionaryOf, identityNames } from './name-reading.ts';
import type { SourceDraft } from './source.ts';
import type { OpenStudy, World } from './world.ts';

/** A hash of all that is known of a study's names: what was counted with something else is counted anew. */
export const namesKnown = (world: World, study: OpenStudy): string =>
  world.hash(
    JSON.stringify([
      dictionaryOf(world, study),
      allowedNames(study),
      identityNames(world, study),
      listAside(world.control, study.id),
    ]),
  );

/** Counts in a file under review what is a name of the dictionary and what may be one. */
export function countNames(
  world: World,
  study: OpenStudy,
  text: ReadText,
  known = namesKnown(world, study),
): NamesCounted {
  const { standing, hits } = nameReader(world, study, [text])(text);
  const candidates = new Set(hits.filter(({ why }) => isLikely([why])).map(({ key }) => key)).size;
  return { known, standing, candidates };
}

/** A file as it is to be kept, with the dictionary's names replaced: in its talk, its labels, its title and its name. */
export function draftWithoutNames(world: World, study: OpenStudy, draft: SourceDraft): SourceDraft {
  const known = knownNames(dictionaryOf(world, study));
  const clean = (text: string) => withoutNames(text, known);
  const labels = new Map(
    [
      ...new Set([...Object.keys(draft.speakers), ...draft.turns.flatMap(({ speaker }) => speaker ?? [])]),
    ].map((label) => [
      label,
      known(label).length > 0 ? tidyLabel(clean(label).replace(/[[\]]/gu, '')) : label,
    ]),
  );
  return {
    ...draft,
    title: clean(draft.title),
    fileName: draft.fileName === null ? null : clean(draft.fileName),
    speakers: Object.fromEntries(
      Object.entries(draft.speakers).map(([label, speaker]) => [labels.get(label) ?? label, speaker]),
    ),
    turns: draft.turns.map((turn) => {
      const edits = nameEdits(turn.text, known);
      return {
        ...turn,
        text: editedText(turn.text, edits),
        marks: followedMarks(turn.marks, edits),
        speaker: turn.speaker === null ? null : (labels.get(turn.speaker) ?? turn.speaker),
      };
    }),
  };
}
