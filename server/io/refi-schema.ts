import { readFileSync } from 'node:fs';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { projectPath } from './project.ts';

const SCHEMAS = { project: 'Project-mrt2019.xsd', codebook: 'Codebook-mrt2019.xsd' };

/** What the official schema finds wrong with a REFI-QDA file, each with its line; nothing where it is valid. */
export async function refiFaults(kind: keyof typeof SCHEMAS, xml: string): Promise<string[]> {
  const schema = readFileSync(projectPath('shared/format/refi/schema', SCHEMAS[kind]), 'utf8');
  const { valid, errors } = await validateXML({
    xml: { fileName: `${kind}.xml`, contents: xml },
    schema: { fileName: SCHEMAS[kind], contents: schema },
    maxMemoryPages: memoryPages.GiB,
  });
  const told = errors.map(({ message, loc }) => `line ${loc?.lineNumber ?? '?'}: ${message}`);
  return valid || told.length > 0 ? told : ['it cannot be read'];
}
