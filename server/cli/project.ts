import { filesAt } from '#server/io/files.ts';
import { cancelProject, chooseInProject, startProject } from '#server/service/project-import.ts';
import { keepProject } from '#server/service/project-keep.ts';
import type { Who, World } from '#server/service/world.ts';
import { DomainError } from '#shared/errors.ts';
import {
  ProjectChoices,
  type ProjectImport,
  type ProjectKept,
  type ProjectReview,
} from '#shared/import/project.ts';
import { bareWords, namelessWords } from '#shared/import/text-words.ts';
import { type Asked, type Command, EXIT, UsageError } from './command.ts';
import { counted } from './table.ts';

/** What the file itself says of its groupings; what only their names suggest stays a proposal. */
const stated = ({ groupings }: ProjectReview) =>
  Object.fromEntries(
    groupings.flatMap(({ key, guess, month, isStated }) =>
      isStated ? [[key, { as: guess, ...(month !== null && { month }) }]] : [],
    ),
  );

/** Reads a project as nobody would look at it: what is stated is taken, what is asked is left out. */
async function reviewed(
  asked: Asked,
  world: World,
  who: Who,
  file: { fileName: string; path: string },
): Promise<ProjectImport & { review: ProjectReview }> {
  asked.progress('reading the project');
  const { id, study, review, failure } = await startProject(world, who, asked.text('study') ?? null, [file]);
  if (review === null) {
    if (asked.text('study') !== undefined) cancelProject(world, who, study, id);
    throw new DomainError('unsupported', failure?.message ?? 'It could not be read.', {
      help: failure?.help ?? 'Nothing was kept.',
    });
  }
  const title = asked.text('title');
  return orNothing(world, who, { study, id }, async () => {
    const chosen = await chooseInProject(world, who, study, id, {
      groupings: stated(review),
      ...(title !== undefined && { title }),
    });
    if (chosen.review === null) throw new Error('A project that was read is not.');
    return { ...chosen, review: chosen.review };
  });
}

/** Does something with a project under review; where that breaks off, nobody would go on with it, and it goes. */
async function orNothing<T>(
  world: World,
  who: Who,
  { study, id }: Pick<ProjectImport, 'study' | 'id'>,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    cancelProject(world, who, study, id);
    throw error;
  }
}

const listed = (counts: readonly (readonly [string, number])[]): string =>
  counts.flatMap(([what, count]) => (count === 0 ? [] : [counted(count, what.replace(/s$/, ''))])).join(', ');

/** What came of a project, for people. */
function lines({ fileName, isNew }: ProjectImport, review: ProjectReview, kept: ProjectKept | null): string {
  const { origin, texts, coders, groupings, warnings, notShown, unplaced, conflicts } = review;
  const open = groupings.filter(({ choice }) => choice === null);
  const asking = texts.filter(({ convention, selections }) => convention === null && selections > 0);
  const isNothing = kept !== null && !isNew && Object.values(kept.added).every((count) => count === 0);
  const fresh = review.brings.map(({ what, planned, known }) => [what, planned - known] as const);
  const done =
    kept === null
      ? `Would keep ${listed(fresh) || (isNew ? 'an empty study' : 'nothing: the study has all of it')}.`
      : isNothing
        ? 'Nothing is new: the study has all of it. Nothing was kept.'
        : `${isNew ? `Made the study ${kept.study}` : 'Kept'}: ${listed(Object.entries(kept.added)) || 'it is empty'}.`;
  return [
    `${fileName}: “${review.title}”${origin === '' ? '' : `, written by ${origin}`}`,
    `holds ${review.elements.map(({ element, count }) => `${element} ${count}`).join(', ')}`,
    ...coders.map(
      ({ name, codings, alike }) =>
        `“${name}”, ${counted(codings, 'coding')}: a coder of the file’s own${alike.length === 0 ? '' : ', though somebody here is called so'}`,
    ),
    ...open.map(
      ({ name, from, sources }) => `${from} “${name}” (${counted(sources, 'source')}): left as it is`,
    ),
    ...asking.map(
      ({ source, selections }) =>
        `“${source}”: how its ${counted(selections, 'selection')} count is not sure; left out`,
    ),
    ...[bareWords(texts) ?? []].flat(),
    ...namelessWords(texts),
    ...(kept?.leftOut ?? [
      ...conflicts.map(
        ({ title }) => `“${title}” has other words in the study; they would be left as they are`,
      ),
      ...unplaced.map(({ why, codings }) => `${counted(codings, 'coding')} would be left out: ${why}`),
      ...notShown.map(({ what, count }) => `${what}: ${count}, kept in the file and not shown`),
    ]),
    ...warnings.map(({ message }) => message),
    done,
  ].join('\n  ');
}

export const projectImport: Command = {
  name: 'project import',
  takes: 'FILE.qdpx',
  words: { least: 1, most: 1 },
  does: 'Brings in a project of another program (REFI-QDA) as a new study, or what is new of it into a study: themes unsorted, areas, waves and participants only where the file says so',
  options: {
    study: { takes: 'S', does: 'the study, by id or title; a new one where nobody says' },
    title: { takes: 'T', does: 'what the new study is called' },
    'dry-run': { does: 'says what it would do and keeps nothing' },
  },
  async run(asked) {
    if (asked.text('study') !== undefined && asked.text('title') !== undefined)
      throw new UsageError('--title is for a new study, --study for one that is there');
    if (!ProjectChoices.shape.title.safeParse(asked.text('title') ?? null).success)
      throw new UsageError('--title takes a title of up to 200 characters');
    const [file, another] = filesAt(asked.words[0] ?? '');
    if (!file || another) throw new UsageError('project import takes one file');
    const { name: fileName } = file;
    const { found, kept } = await asked.writing(async (world, who) => {
      const found = await reviewed(asked, world, who, { fileName, path: file.path });
      asked.progress(asked.flag('dry-run') ? '' : 'keeping');
      if (!asked.flag('dry-run')) {
        const keep = () => keepProject(world, who, found.study, found.id, { incomplete: true });
        return { found, kept: await orNothing(world, who, found, keep) };
      }
      cancelProject(world, who, found.study, found.id);
      return { found, kept: null };
    });
    const { team: _, ...told } = found.review;
    asked.answer(
      {
        file: fileName,
        state: kept ? 'kept' : 'would be kept',
        study: kept === null && found.isNew ? null : found.study,
        added: kept?.added ?? null,
        leftOut: kept?.leftOut ?? null,
        ...told,
      },
      () => lines(found, found.review, kept),
    );
    return EXIT.done;
  },
};
