import { z } from 'zod';
import { DomainError } from '../../errors.ts';
import { readLines, roleOf, writeLines } from '../../source/line-format.ts';
import { SpeakerRole } from '../../source/source.ts';
import type { ContentSource } from './content.ts';
import type { Names } from './names.ts';
import { parted, rolesIn } from './source-file.ts';
import { fromYaml, picked, toYaml } from './yaml.ts';

type Earlier = ContentSource['earlier'][number];

const FrontMatter = z.strictObject({
  made: z.string(),
  by: z.string(),
  reason: z.string().default(''),
  /** Roles that labels of this text do not tell by themselves. */
  speakers: z.record(z.string(), SpeakerRole).default({}),
});

const FILE = /^sources\/([^/]+)\.versions\/([1-9]\d*)\.md$/;

/** The source's file name and the number of the text that a file of an earlier text is for; null for any other file. */
export function versionOf(file: string): { name: string; number: number } | null {
  const match = FILE.exec(file);
  return match?.[1] === undefined ? null : { name: match[1], number: Number(match[2]) };
}

/** Where an earlier text stands in the folder. */
export const versionPath = (name: string, number: number): string => `sources/${name}.versions/${number}.md`;

export function writeVersionFile({ madeAt: made, by, reason, turns }: Earlier, names: Names): string {
  const roles = rolesIn(turns, {});
  const front = toYaml({
    ...picked({ made, by: names.of('coder', by), reason }, ['made', 'by', 'reason']),
    ...(Object.keys(roles).length > 0 && { speakers: roles }),
  });
  return `---\n${front}---\n\n${writeLines(turns)}`;
}

/** Reads the file of an earlier text; what it refers to is not checked yet. */
export function readVersionFile(file: string, number: number, text: string, names: Names): unknown {
  const { front, body } = parted(file, text);
  const { made, by, reason, speakers } = fromYaml(file, front, FrontMatter);
  const roles = Object.fromEntries(Object.entries(speakers).map(([label, role]) => [label, { role }]));
  const turns = readLines(body).map((turn) => ({ ...turn, role: roleOf(turn.speaker, roles) }));
  if (turns.length === 0) throw new DomainError('invalid', `${file} holds no words.`);
  return { number, madeAt: made, by: names.id('coder', by), reason, turns };
}
