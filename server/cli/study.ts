import { existsSync } from 'node:fs';
import path from 'node:path';
import { readTextFolder } from '#server/io/files.ts';
import { addStudy, studies } from '#server/service/study.ts';
import { openStudyFolder } from '#server/service/study-folder.ts';
import { DomainError } from '#shared/errors.ts';
import { NewStudy } from '#shared/study/study.ts';
import type { StudyView } from '#shared/study/view.ts';
import { type Command, EXIT } from './command.ts';
import { counted, table } from './table.ts';

const months = (from: string | null, to: string | null): string =>
  from === null ? 'no months' : from === to ? from : `${from} to ${to}`;

function told({ id, title, areas, waves }: StudyView): string {
  const when = months(waves[0]?.month ?? null, waves.at(-1)?.month ?? null);
  return `${title}: ${counted(areas.length, 'area')}, ${when}\n${id}`;
}

export const studyList: Command = {
  name: 'study list',
  does: 'Lists the studies of the data folder',
  options: {},
  async run(asked) {
    const isThere = existsSync(path.join(asked.folder, 'control.sqlite'));
    const items = isThere ? await asked.reading((world, who) => studies(world, who)) : [];
    asked.answer({ items, next: null }, () =>
      items.length === 0
        ? `There is no study in ${asked.folder} yet.`
        : table(
            ['Title', 'Months', 'Areas', 'Id'],
            items.map(({ title, from, to, areas, id }) => [title, months(from, to), areas.join(', '), id]),
          ),
    );
    return EXIT.done;
  },
};

export const studyCreate: Command = {
  name: 'study create',
  does: 'Makes a study with its areas and months',
  options: {
    title: { takes: 'T', does: 'what it is called' },
    areas: { takes: '"A,B,C"', does: 'names of the areas, parted by commas' },
    from: { takes: '2020-08', does: 'the first month' },
    to: { takes: '2021-01', does: 'the last month' },
  },
  async run(asked) {
    const given = NewStudy.safeParse({
      title: asked.needed('title'),
      areas: (asked.text('areas') ?? '')
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      from: asked.text('from'),
      to: asked.text('to'),
    });
    if (!given.success) {
      const [issue] = given.error.issues;
      throw new DomainError(
        'invalid',
        `--${issue?.path.join('.')} is not as it should be: ${issue?.message}.`,
      );
    }
    const made = await asked.writing((world, who) => addStudy(world, who, given.data));
    asked.answer(made, () => told(made));
    return EXIT.done;
  },
};

export const studyOpen: Command = {
  name: 'study open',
  takes: 'FOLDER',
  words: { least: 1, most: 1 },
  does: 'Imports a study folder',
  options: { 'as-copy': { does: 'with new ids, beside a study that is here already' } },
  async run(asked) {
    const files = readTextFolder(asked.words[0] ?? '');
    asked.progress('opening the study');
    const opened = await asked.writing((world, who) =>
      openStudyFolder(world, who, files, { asCopy: asked.flag('as-copy') }),
    );
    asked.answer(opened, () => told(opened));
    return EXIT.done;
  },
};
