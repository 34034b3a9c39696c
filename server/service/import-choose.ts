import { z } from 'zod';
import { type FileRow, findFile, setChosen, setFile, touchImport } from '#server/store/originals/import.ts';
import { DomainError } from '#shared/errors.ts';
import type { ImportChoices, ImportFile } from '#shared/import/import.ts';
import { baseName } from '#shared/import/summary.ts';
import { choicesOf } from './import-draft.ts';
import { fileRow, importRow, stateOf, viewNow, viewsOf } from './import-view.ts';
import { mayWrite } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

/** Who chose each value last, and at which change of the import. */
const Chosen = z.record(z.string(), z.strictObject({ by: z.string(), name: z.string(), rev: z.int() }));

const WORDS: Record<keyof ImportChoices, string> = {
  title: 'title',
  kind: 'kind',
  form: 'form',
  area: 'area',
  wave: 'month',
  date: 'day',
  participant: 'participant',
  speakers: 'speakers',
  keep: 'tick',
  duplicate: 'answer to the near-duplicate',
  names: 'names',
};

const fieldsOf = (choices: ImportChoices): (keyof ImportChoices)[] =>
  (Object.keys(WORDS) as (keyof ImportChoices)[]).filter((field) => choices[field] !== undefined);

/** What somebody else chose otherwise for a file after `seen`, as a sentence; null where nobody did. */
function chosenSince(who: Who, row: FileRow, choices: ImportChoices, seen: number | undefined) {
  if (seen === undefined) return null;
  const chosen = Chosen.parse(JSON.parse(row.chosen));
  const before = choicesOf(row);
  for (const field of fieldsOf(choices)) {
    const last = chosen[field];
    const isSame = JSON.stringify(before[field]) === JSON.stringify(choices[field]);
    if (last && last.rev > seen && last.by !== who.account.id && !isSame)
      return `${last.name} has chosen another ${WORDS[field]} for “${baseName(row.file_name)}” since.`;
  }
  return null;
}

/** Writes choices of a file down, with who made them. */
function put(study: OpenStudy, who: Who, row: FileRow, choices: ImportChoices): void {
  const originals = study.originals();
  originals
    .transaction(() => {
      setFile(originals, row.id, { ...row, choices: JSON.stringify({ ...choicesOf(row), ...choices }) });
      const rev = findFile(originals, row.import_id, row.id)?.rev ?? row.rev;
      const by = { by: who.account.id, name: who.account.name, rev };
      const chosen = Object.fromEntries(fieldsOf(choices).map((field) => [field, by]));
      setChosen(originals, row.id, JSON.stringify({ ...Chosen.parse(JSON.parse(row.chosen)), ...chosen }));
    })
    .immediate();
}

/**
 * Sets a person's choices over the guesses of a file; what is not named stays as it was. Refuses to write over what
 * another chose after `seen`, the change of the import that this was chosen at.
 */
export function chooseInImport(
  world: World,
  who: Who,
  reference: string,
  id: string,
  file: string,
  choices: ImportChoices,
  seen?: number,
): ImportFile {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  const found = fileRow(study, row.id, file);
  if (stateOf(study, found) !== 'read')
    throw new DomainError('conflict', 'Only a file that is read and not kept yet can be changed here.');
  const against = chosenSince(who, found, choices, seen);
  if (against === null) {
    put(study, who, found, choices);
    touchImport(study.originals(), row.id, world.now());
  }
  const after = viewNow(world, study, fileRow(study, row.id, file));
  if (against !== null)
    throw new DomainError('conflict', against, {
      help: 'It is shown now; nothing was overwritten. Choose again if you mean otherwise.',
      current: after,
    });
  return after;
}

/** Sets choices for many files at once; a file that is not under review or that another settled since is named, not changed. */
export async function chooseManyInImport(
  world: World,
  who: Who,
  reference: string,
  id: string,
  given: readonly { id: string; choices: ImportChoices }[],
  seen?: number,
): Promise<{ files: ImportFile[]; refused: { file: string; message: string }[] }> {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  const originals = study.originals();
  const refused: { file: string; message: string }[] = [];
  originals
    .transaction(() => {
      for (const { id: file, choices } of given) {
        const found = findFile(originals, row.id, file);
        if (!found || stateOf(study, found) !== 'read') {
          refused.push({ file, message: 'It is not under review any more.' });
          continue;
        }
        const against = chosenSince(who, found, choices, seen);
        if (against === null) put(study, who, found, choices);
        else refused.push({ file, message: against });
      }
    })
    .immediate();
  touchImport(originals, row.id, world.now());
  const rows = given.flatMap(({ id: file }) => findFile(originals, row.id, file) ?? []);
  return { files: await viewsOf(world, study, row.id, rows), refused };
}
