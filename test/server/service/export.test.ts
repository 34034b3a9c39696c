import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openForReading } from '#server/service/data-folder.ts';
import { exportStudy, nameExport } from '#server/service/export.ts';
import { addParticipant, identify } from '#server/service/participant.ts';
import { changeStudy } from '#server/service/study.ts';
import { openStudyFolder } from '#server/service/study-folder.ts';
import { ExportFormat, ExportWhat, FORMATS, TABLES } from '#shared/format/export.ts';
import { StudyJson, studySchema } from '#shared/format/study-json.ts';
import { faultsIn } from '#test/support/json-schema.ts';
import { sampleContent, sampleFiles } from '#test/support/sample-study.ts';
import { sampleWorld } from '#test/support/sample-world.ts';
import { testServer } from '#test/support/serve.ts';

function withSample() {
  const made = sampleWorld();
  const { id } = made;
  const text = async (format: ExportFormat, what?: ExportWhat) => {
    const { content } = await exportStudy(made.world, made.who, id, { format, what });
    if (typeof content === 'string') return content;
    const files = content instanceof Uint8Array ? Object.values(unzipSync(content)) : [...content.values()];
    return files.map((file) => (typeof file === 'string' ? file : new TextDecoder().decode(file))).join('\n');
  };
  return { ...made, text };
}

describe('an export', () => {
  test.each(TABLES)('of %s as CSV has a row for each, marked as a working copy', async (what) => {
    const { world, who, id, text } = withSample();
    const { data } = Papa.parse<Record<string, string>>((await text('csv', what)).trimEnd(), {
      header: true,
    });
    expect(data.length).toBeGreaterThan(3);
    expect(new Set(data.map(({ copy }) => copy))).toEqual(new Set(['working copy, not cleared']));
    expect(nameExport(world, who, id, { format: 'csv', what })).toMatchObject({
      fileName: `holding-on-together-invented-sample-${what}-working-copy-not-cleared.csv`,
      mediaType: 'text/csv',
    });
  });

  test('of the framework matrix as XLSX has a sheet a kind, and one with the excerpts behind the texts', async () => {
    const { world, who, id, text } = withSample();
    const workbook = await text('xlsx', 'framework');
    for (const sheet of ['Changes', 'Enablers', 'Threats', 'Opportunities', 'Behind the texts'])
      expect(workbook).toContain(`<sheet name="${sheet}"`);
    expect(workbook).toContain('A remark about spring.');
    expect(workbook).toContain('(no interview)');
    expect(workbook).not.toContain('<f>');
    expect(nameExport(world, who, id, { format: 'xlsx', what: 'framework' }).fileName).toMatch(
      /-framework-working-copy-not-cleared\.xlsx$/,
    );
  });

  test('of every table as one workbook has a sheet for each, and no formula', async () => {
    const workbook = await withSample().text('xlsx', 'tables');
    for (const name of TABLES)
      expect(workbook).toContain(`<sheet name="${name.replace(/^./, (letter) => letter.toUpperCase())}"`);
    expect(workbook).not.toContain('<f>');
  });

  test('as JSON is the whole study by its published schema, and says that it is a working copy', async () => {
    const document = JSON.parse(await withSample().text('json'));
    const { copy, study, themes, codings, sources } = document;
    expect(copy).toBe('working copy, not cleared');
    expect(study.title).toBe('Holding on together (invented sample)');
    const content = sampleContent();
    expect([themes.length, codings.length, sources.length]).toEqual([
      content.themes.length,
      content.codings.length,
      content.sources.length,
    ]);
    const schema = JSON.parse(studySchema());
    expect(faultsIn(schema, document)).toEqual([]);
    expect(StudyJson.safeParse(document).error).toBeUndefined();
    expect(Object.keys(schema.properties).sort()).toEqual(
      [...new Set([...Object.keys(document), 'archiving'])].sort(),
    );
    const [coding, ...others] = codings;
    expect(faultsIn(schema, { ...document, codings: [{ ...coding, start: 'here' }, ...others] })).toEqual([
      'codings.0.start is no integer',
    ]);
    expect(faultsIn(schema, { ...document, more: 1 })).toEqual(['more is not foreseen']);
  });

  test('of quotes as Markdown says that none is cleared', async () => {
    expect(await withSample().text('md')).toMatch(/^# Quotes: .+\n\n\*This is a working copy, not cleared/);
  });

  test('never holds who a participant is, whatever it is written as', async () => {
    const { world, who, id, text } = withSample();
    addParticipant(world, who, id, { pseudonym: 'W-99', panel: false });
    identify(world, who, id, 'W-99', {
      name: 'Philippa Unmistakable',
      email: 'pu@example.org',
      note: 'cellist',
    });
    let everything = '';
    for (const format of ExportFormat.options) {
      const { holds } = FORMATS[format];
      for (const what of holds.length > 0 ? holds : [undefined]) everything += await text(format, what);
    }
    expect(everything).toContain('W-99');
    expect(everything).not.toMatch(/Unmistakable|pu@example|cellist/);
  });

  test('of what a format does not hold is refused with the formats that do', async () => {
    const { world, who, id } = withSample();
    for (const format of ExportFormat.options)
      for (const what of ExportWhat.options.filter((one) => !FORMATS[format].holds.includes(one)))
        expect(() => nameExport(world, who, id, { format, what })).toThrow(
          FORMATS[format].holds.length > 0 ? `not ${what}` : 'holds the whole study',
        );
    expect(() => nameExport(world, who, id, { format: 'md', audience: 'public', what: 'memos' })).toThrow(
      'Only quotes are written for readers',
    );
    expect(await exportStudy(world, who, id, { format: 'md', what: 'memos' })).toMatchObject({
      mediaType: 'text/markdown',
      content: expect.stringMatching(/^# Memos: /),
    });
  });
});

describe('a download', () => {
  test('is saved under a name that says it is a working copy, and a zip of the folder is the folder', async () => {
    const { address, folder } = await testServer();
    const { id } = openStudyFolder(folder.world, folder.local, sampleFiles());
    const at = `${address}/api/studies/${id}/export`;
    const csv = await fetch(`${at}?format=csv&what=codebook`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toMatch(
      /^attachment; filename="?holding-on-together-invented-sample-codebook-working-copy-not-cleared\.csv"?$/,
    );
    expect([...new Uint8Array(await csv.arrayBuffer()).subarray(0, 5)]).toEqual([
      0xef, 0xbb, 0xbf, 0x69, 0x64,
    ]);
    const zip = await fetch(`${at}?format=folder`);
    expect(zip.headers.get('content-disposition')).toMatch(/not-cleared\.zip"?$/);
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    expect(new Map(Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)]))).toEqual(
      new Map([...sampleFiles()]),
    );
    const schema = await fetch(`${address}/api/study.schema.json`);
    expect(schema.headers.get('content-type')).toContain('application/schema+json');
    expect(await schema.text()).toBe(studySchema());
    const word = new Uint8Array(await (await fetch(`${at}?format=docx&what=codebook`)).arrayBuffer());
    expect(Object.keys(unzipSync(word))).toContain('word/document.xml');
    const json = await fetch(`${at}?format=json`);
    expect(json.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await json.json()).copy).toBe('working copy, not cleared');
  });

  test('that nobody waits for any more ends, and the next one is whole', async () => {
    const { address, folder } = await testServer();
    const { id } = openStudyFolder(folder.world, folder.local, sampleFiles());
    const at = `${address}/api/studies/${id}/export?format=json`;
    const gone = new AbortController();
    const cut = await fetch(at, { signal: gone.signal });
    gone.abort();
    await expect(cut.text()).rejects.toThrow('aborted');
    const { codings } = await (await fetch(at)).json();
    expect(codings).toHaveLength(sampleContent().codings.length);
  });

  test('holds what was there when it began, whatever is written meanwhile', async () => {
    const { world, who, id } = withSample();
    const { world: before, close } = openForReading(world.folder);
    onTestFinished(close);
    before.studies.open(id);
    changeStudy(world, who, id, { title: 'Renamed' });
    expect(nameExport(before, who, id, { format: 'json' }).fileName).toMatch(/^holding-on/);
    expect(() => changeStudy(before, who, id, { title: 'Renamed again' })).toThrow('readonly');
  });

  test('in a format that is none is refused', async () => {
    const { address, folder } = await testServer();
    const { id } = openStudyFolder(folder.world, folder.local, sampleFiles());
    const response = await fetch(`${address}/api/studies/${id}/export?format=pdf`);
    expect(response.status).toBe(400);
    expect((await response.json()).error).toMatchObject({ code: 'invalid', field: 'format' });
  });
});
