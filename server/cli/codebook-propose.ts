import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { areas } from '#server/service/area.ts';
import { DomainError } from '#shared/errors.ts';
import { readDraft } from '#shared/format/format.ts';
import { proposeFrom } from '#shared/reading/beginning.ts';
import type { ReadingProposals } from '#shared/reading/proposal.ts';
import { layOut } from '#shared/source/text.ts';
import { type Command, EXIT } from './command.ts';
import { counted } from './table.ts';

const LARGEST_BYTES = 100 * 1024 * 1024;

function readReport(file: string): Uint8Array {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new DomainError('not-found', `There is no file at ${file}.`);
  if (found.size > LARGEST_BYTES) throw new DomainError('too-large', 'The file is larger than 100 MB.');
  return new Uint8Array(readFileSync(file));
}

const by = ({ area, role }: ReadingProposals['quotes'][number]): string =>
  [role, area].filter(Boolean).join(', ') || 'find speaker';

const stepLine = ({ number, text, horizon }: ReadingProposals['steps'][number]): string =>
  `  ${number === null ? '-' : `${number}.`} ${text} (${horizon === null ? 'no horizon named' : `${horizon} horizon`})`;

/** The proposals as somebody reads them: each heading with its themes, then words, steps, and what is missing. */
function toldOf(found: ReadingProposals, knowsAreas: boolean): string {
  const groups = found.headings.filter(({ themes }) => themes > 0);
  const themesUnder = (heading: string | null) =>
    found.themes
      .filter((one) => one.heading === heading)
      .map(({ number, title }) => `  ${number === null ? '-' : `${number})`} ${title}`);
  const attributed = found.quotes.filter(({ findSpeaker }) => !findSpeaker).length;
  return [
    `${counted(groups.length, 'group')}, ${counted(found.themes.length, 'theme')}, ${counted(found.quotes.length, 'quote')} (${attributed} attributed), ${counted(found.citations.length, 'citation')}, ${counted(found.steps.length, 'next step')}. Nothing is kept.`,
    ...themesUnder(null),
    ...groups.flatMap(({ key, title, suggests }) => [
      `${title} (${suggests ?? 'no kind'} suggested)`,
      ...themesUnder(key),
    ]),
    ...found.quotes.map((one) => `“${one.text}” (${by(one)})`),
    ...found.citations.map(({ text, speaker }) => `“${text}” (${speaker})`),
    ...(found.steps.length === 0 ? [] : ['Next steps', ...found.steps.map(stepLine)]),
    ...found.notes.map(({ says }) => `! ${says}`),
    ...(knowsAreas
      ? []
      : ['! No area is known: name a study with --study, and quotes are told by its areas.']),
  ].join('\n');
}

export const codebookPropose: Command = {
  name: 'codebook propose',
  takes: 'PATH',
  words: { least: 1, most: 1 },
  does: 'Says what a report or position paper would propose: groups, themes, quotes, next steps; keeps nothing',
  options: {
    study: {
      takes: 'S',
      does: 'the study whose areas the report speaks of, by id or title; no area is known where nobody says',
    },
  },
  async run(asked) {
    const file = path.resolve(asked.words[0] ?? '');
    const study = asked.text('study');
    const known = study === undefined ? null : await asked.reading((world, who) => areas(world, who, study));
    const draft = await readDraft(readReport(file), path.basename(file));
    const found = proposeFrom(
      layOut(draft.turns).turns,
      (known ?? []).map(({ name, aliases }) => ({ name, aliases })),
    );
    asked.answer({ file, title: draft.title, format: draft.format, ...found }, () =>
      toldOf(found, known !== null),
    );
    return EXIT.done;
  },
};
