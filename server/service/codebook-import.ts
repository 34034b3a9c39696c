import { listGroups } from '#server/store/study/group.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { DomainError } from '#shared/errors.ts';
import type { ReadCodebook } from '#shared/format/codebook/read.ts';
import { codebookInto, type IntoCodebook } from '#shared/format/refi/plan-into-codebook.ts';
import type { CodebookGiven, CodebookReview, CodebookTaken } from '#shared/import/codebook.ts';
import { mayDo, mayWrite } from './permission.ts';
import { putCodebook } from './project-keep.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { answeredBefore, write } from './write.ts';

const DEED = 'codebook.import';

async function read(world: World, given: CodebookGiven): Promise<ReadCodebook> {
  const answer = await world.codebook(given).catch((error: unknown) => {
    if (!(error instanceof Error) || error.message !== 'TIMEOUT') throw error;
    throw new DomainError('too-large', 'This codebook could not be read in the time given.');
  });
  if ('read' in answer) return answer.read;
  const { code, message, detail } = answer.refusal;
  throw new DomainError(code, message, detail);
}

/** What is new of a codebook: a theme of another id is the same where its title and place are. */
const into = ({ db }: OpenStudy, codebook: ReadCodebook): IntoCodebook =>
  codebookInto(codebook, { groups: listGroups(db), themes: listThemes(db) }, { byTitle: true });

/** What a codebook file would add to a study; changes nothing. */
export async function previewCodebook(
  world: World,
  who: Who,
  reference: string,
  given: CodebookGiven,
): Promise<CodebookReview> {
  const study = mayWrite(world, who, reference, DEED);
  const codebook = await read(world, given);
  const added = into(study, codebook);
  const fresh = new Set<string>([...added.groups, ...added.themes].map(({ id }) => id));
  const titleOf = new Map<string, string>(
    [...codebook.groups, ...codebook.themes].map(({ id, title }) => [id, title]),
  );
  const named = (id: string | null) => (id === null ? null : (titleOf.get(id) ?? null));
  return {
    format: codebook.format,
    origin: codebook.origin,
    groups: codebook.groups.map(({ id, title, kind }) => ({ title, kind, isKnown: !fresh.has(id) })),
    themes: codebook.themes.map(({ id, title, kind, group, parent }) => ({
      title,
      kind,
      group: named(group),
      parent: named(parent),
      isKnown: !fresh.has(id),
    })),
    notShown: codebook.notShown,
    warnings: codebook.warnings.map(({ code, message, line }) => ({
      code,
      message: line === undefined ? message : `line ${line}: ${message}`,
    })),
  };
}

/** Adds what a codebook file holds and the study does not; one deed, or none where it has everything. */
export async function takeCodebook(
  world: World,
  who: Who,
  reference: string,
  given: CodebookGiven,
): Promise<CodebookTaken> {
  const study = mayWrite(world, who, reference, DEED);
  const codebook = await read(world, given);
  mayDo(world, who, study, DEED);
  const before = answeredBefore<CodebookTaken>(study, who, DEED);
  if (before) return before.answer;
  const { groups, themes } = into(study, codebook);
  const taken = { groups: groups.length, themes: themes.length };
  if (taken.groups + taken.themes === 0) return taken;
  return write(world, who, study, DEED, (tx) => {
    putCodebook(tx, { groups, themes });
    tx.say(
      `Imported a codebook: ${taken.themes} themes, ${taken.groups} groups`,
      ...themes.map(({ id }) => id),
    );
    return taken;
  });
}
