import { type NameRead, namePattern, readName } from '#shared/format/name-pattern.ts';
import { answerAsks } from './answer.ts';

/** File names to read by a pattern, which may be made to take for ever. */
export interface NamesAsk {
  pattern: string;
  fileNames: readonly string[];
}

async function read({ pattern, fileNames }: NamesAsk): Promise<NameRead[]> {
  const compiled = namePattern(pattern);
  return fileNames.map((fileName) => readName(compiled, fileName));
}

answerAsks(read);
