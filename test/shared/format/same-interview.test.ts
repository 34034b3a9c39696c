import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDraft } from '#shared/format/format.ts';

/** One invented interview, saved by a word processor in every form that it knows: with a head, a foot, a note, a list and a page break within a sentence; and as tables of who spoke and what was said. */
const FOLDER = join(import.meta.dirname, '../../fixtures/same-interview');

const read = (file: string) => readDraft(new Uint8Array(readFileSync(join(FOLDER, file))), file);
const turns = async (file: string) =>
  (await read(file)).turns.map(({ speaker, role, text }) => [speaker, role, text]);

const files = readdirSync(FOLDER).filter((file) => file !== 'talk.md');

describe('the same interview in several formats gives the same turns', () => {
  it('in all ten of them', () => {
    expect(files.map((file) => file.replace('talk.', '')).join(' ')).toBe(
      'csv docx html odt pdf rtf tsv txt xlsx',
    );
  });

  it.each(files)('%s as Markdown', async (file) => {
    const expected = await turns('talk.md');
    expect(expected).toHaveLength(11);
    expect(await turns(file)).toEqual(expected);
  });

  it.each(files.filter((file) => !/(?:txt|sv|xlsx)$/.test(file)))(
    '%s lists what stands beside the words, and names its heading',
    async (file) => {
      const { notUnderstood, title } = await read(file);
      const said = notUnderstood.map(({ text }) => text.replace(/Page \d/g, 'Page N')).join('\n');
      expect(said).toContain('Footnote: The hall is in Mill Lane.');
      expect(title).toBe('Alderby, the rota');
    },
  );
});
