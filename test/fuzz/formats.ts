import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { readPackage } from '#server/service/project-plan.ts';
import { DomainError } from '#shared/errors.ts';
import { readCodebook } from '#shared/format/codebook/read.ts';
import { readText } from '#shared/format/format.ts';
import { propose, textFound } from '#shared/format/proposals.ts';
import { readFolder, writeFolder } from '#shared/format/study-folder/folder.ts';
import { assertSound } from '#shared/format/study-folder/sound.ts';
import { headOf } from '#shared/import/review.ts';
import { layOut } from '#shared/source/text.ts';
import { buildDocx, paragraph, table } from '#test/shared/format/docx-builder.ts';
import { contentOf, filesIn, planOf } from '#test/shared/format/refi/study.ts';
import { byHand } from '#test/shared/format/study-folder/by-hand.ts';
import { village } from '#test/shared/format/village.ts';
import type { Dice } from './dice.ts';
import { damaged, damagedParts, damagedXml } from './mutate.ts';
import { CAPTIONS, HTML, MARKDOWN, ODT, PDF, QDE, RTF, SHEET, TABLE, WORD, XML, YAML } from './words.ts';

const FIXTURES = path.join(import.meta.dirname, '..', 'fixtures');
/** Larger whole files are left out: damage in them is too thin, and takes too long. */
const LARGEST = 64 * 1024;

export interface Format {
  /** Makes one damaged input. */
  make(dice: Dice): Uint8Array;
  /** Reads it as the program does; DomainError is an answer, anything else thrown a finding. */
  read(input: Uint8Array): Promise<void>;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whole files of an ending among the golden inputs. */
function wholes(extension: string): Uint8Array[] {
  const found = ['format', 'same-interview'].flatMap((room) => [
    ...filesIn(path.join(FIXTURES, room), (name) => name.endsWith(`.${extension}`)).values(),
  ]);
  return found.filter((file) => file.length <= LARGEST);
}

/** Reads one file the way an import does. */
const transcript =
  (fileName: string) =>
  async (input: Uint8Array): Promise<void> => {
    const text = await readText(input, fileName);
    const draft = propose(text, fileName, { study: village }, textFound(text, village));
    JSON.stringify(headOf(draft));
    layOut(draft.turns);
    if (draft.title === '') throw new Error('A draft has no title.');
    if (draft.turns.some((turn) => turn.text.trim() === '')) throw new Error('A turn has no words.');
  };

const plainly = (extension: string, words: readonly string[], more: readonly Uint8Array[] = []): Format => {
  const corpus = [...wholes(extension), ...more];
  return {
    make: (dice) => damaged(dice.pick(corpus), dice, words),
    read: transcript(`wexcombe 2020-10.${extension}`),
  };
};

const packedly = (extension: string, words: readonly string[], more: readonly Uint8Array[] = []): Format => {
  const corpus = [...wholes(extension), ...more].map((file) => new Map(Object.entries(unzipSync(file))));
  return {
    make: (dice) => damagedParts(dice.pick(corpus), dice, words),
    read: transcript(`wexcombe 2020-10.${extension}`),
  };
};

const projects = readdirSync(path.join(FIXTURES, 'refi')).map((habit) =>
  filesIn(path.join(FIXTURES, 'refi', habit), (name) => name !== 'expected.json'),
);

const codebookText = (fileName: string, corpus: readonly string[], words: readonly string[]): Format => ({
  make: (dice) => {
    const bytes = new TextEncoder().encode(dice.pick(corpus));
    return fileName.endsWith('.qdc') ? damagedXml(bytes, dice, words) : damaged(bytes, dice, words, 3);
  },
  async read(input) {
    readCodebook({ fileName, text: new TextDecoder().decode(input) }, hash);
  },
});

const projectFormat: Format = {
  make: (dice) => damagedParts(dice.pick(projects), dice, [...XML, ...QDE]),
  async read(input) {
    const plan = planOf(await readPackage(Buffer.from(input)));
    try {
      assertSound(contentOf(plan));
    } catch (error) {
      throw error instanceof DomainError
        ? new Error(`A project makes no sound study: ${error.message}`)
        : error;
    }
  },
};

const SEPARATOR = '\n\u0000\n';

const folderFormat: Format = {
  make(dice) {
    const files = byHand();
    const chosen = dice.pick([...files.keys()]);
    const parts = [...files].map(([name, text]) => {
      const bytes = new TextEncoder().encode(text);
      return `${name}${SEPARATOR}${new TextDecoder().decode(name === chosen ? damaged(bytes, dice, [...YAML, ...TABLE, ...MARKDOWN], 2) : bytes)}`;
    });
    return new TextEncoder().encode(parts.join(`${SEPARATOR}${SEPARATOR}`));
  },
  async read(input) {
    const files = new Map(
      new TextDecoder()
        .decode(input)
        .split(`${SEPARATOR}${SEPARATOR}`)
        .map((part): [string, string] => {
          const at = part.indexOf(SEPARATOR);
          return [part.slice(0, at), part.slice(at + SEPARATOR.length)];
        }),
    );
    const written = writeFolder(readFolder(files, hash));
    try {
      readFolder(written, hash);
    } catch (error) {
      throw error instanceof DomainError
        ? new Error(`A folder that was read is not read again: ${error.message}`)
        : error;
    }
  },
};

const themes =
  'id,kind,group,title,parent,definition,use-when,not-when,example\n,change,Work,Decisions made faster,,"Hours, not weeks",,,\n,threat,Money,Tendering,Decisions made faster,,,,\n';

/** Every format that comes in, by the name that `--format` takes. */
export const formats: Readonly<Record<string, Format>> = {
  txt: plainly('txt', [...MARKDOWN, ...CAPTIONS]),
  md: plainly('md', MARKDOWN),
  docx: packedly(
    'docx',
    [...XML, ...WORD],
    [
      buildDocx(
        `${paragraph('INT:\tWhere?')}${table([
          ['P', 'Here'],
          ['INT', 'And?'],
        ])}`,
      ),
    ],
  ),
  odt: packedly('odt', [...XML, ...ODT]),
  rtf: plainly('rtf', RTF),
  html: plainly('html', HTML),
  pdf: plainly('pdf', PDF),
  vtt: plainly('vtt', CAPTIONS),
  srt: plainly('srt', CAPTIONS),
  csv: plainly('csv', TABLE),
  tsv: plainly('tsv', TABLE),
  xlsx: packedly('xlsx', [...XML, ...SHEET]),
  qdpx: projectFormat,
  qdc: codebookText(
    'x.qdc',
    projects.map((files) => {
      const project = [...files].find(([name]) => name.endsWith('.qde'))?.[1];
      return new TextDecoder()
        .decode(project)
        .replace(/<Project\b[^>]*>[\s\S]*?<Codes>/, '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>')
        .replace(/<\/Codes>[\s\S]*$/, '</Codes></CodeBook>');
    }),
    [...XML, ...QDE],
  ),
  'codebook-csv': codebookText('x.csv', [themes], TABLE),
  'codebook-yaml': codebookText('codebook.yaml', [byHand().get('codebook.yaml') ?? ''], YAML),
  'study-folder': folderFormat,
};

/** One input of a run: the same seed, format and number always make the same. */
export const inputOf = (format: string, dice: Dice): Uint8Array => formatOf(format).make(dice);

export function formatOf(name: string): Format {
  const found = formats[name];
  if (!found) throw new Error(`There is no format "${name}": ${Object.keys(formats).join(', ')}.`);
  return found;
}

/** Reads one input; answers whether it was refused, throws what nobody may throw. */
export async function tryOne(format: string, input: Uint8Array): Promise<'read' | 'refused'> {
  try {
    await formatOf(format).read(input);
    return 'read';
  } catch (error) {
    if (error instanceof DomainError) return 'refused';
    throw error;
  }
}
