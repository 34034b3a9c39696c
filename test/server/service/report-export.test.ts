import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { addReport, reports } from '#server/service/report.ts';
import { leavingReport, nameReport, REPORT_FORMATS, writeReport } from '#server/service/report-export.ts';
import { reportGaps } from '#server/service/report-gaps.ts';
import { openStudyFolder } from '#server/service/study-folder.ts';
import type { Leaving } from '#shared/report/flow.ts';
import { cliIn } from '#test/support/cli.ts';
import { sampleFiles } from '#test/support/sample-study.ts';
import { sampleWorld } from '#test/support/sample-world.ts';
import { testServer } from '#test/support/serve.ts';

const CLEARED = '081383d4-0c3d-8d05-a54e-a68b55ae78ef';
const CLEARED_WORDS = 'everybody fed and is everybody safe';
/** Nobody was asked about it. */
const UNCLEARED = '01831e46-42de-8b48-a4ae-1ffd70068894';
const UNCLEARED_WORDS = 'Let them write the order for the whole city';

const BODY = `## What *changed*

Words that are **strong**, \`code\`, ~~gone~~ and [linked](https://example.org/a?b=1&c=2).[^1]
A note:this stays as it was typed, and <b>tags</b> go.

[^1]: The foot of it & more.

1. one
2. two
   - deeper

Then:

1. again one

| Who | What |
| --- | --- |
| Wexcombe | *much* |

### Winter burnout

::timeline{theme="winter-burnout"}

::quote{id="${CLEARED}"}

::quote{id="${UNCLEARED}"}

::nonsense{}

#### Deeper still

> Said aside.
`;

function withReport(body = BODY) {
  const made = sampleWorld();
  const { id } = made;
  const report = addReport(made.world, made.who, id, { title: 'Spring & after', audience: 'funder', body });
  const leaving = (asked: Partial<Parameters<typeof leavingReport>[3]> = {}) =>
    leavingReport(made.world, made.who, id, { report: report.id, ...asked });
  return { ...made, report, leaving };
}

const text = (bytes: string | Uint8Array) =>
  typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
const partsOf = (bytes: string | Uint8Array): Record<string, string> =>
  typeof bytes === 'string'
    ? { all: bytes }
    : Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, text(part)]));
const wordParts = async (leaving: Leaving) => partsOf(await writeReport(leaving, 'docx'));
const styled = (xml: string, style: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([one]) => one)
    .filter((one) => one.includes(`w:val="${style}"`));
const wordsIn = (xml: string) => xml.replace(/<w:instrText.*?<\/w:instrText>/gs, '').replace(/<[^>]+>/g, '');

describe('a report in Word', () => {
  test('has Word’s own headings, contents filled in, captions, notes, lists and a page number', async () => {
    const parts = await wordParts(withReport().leaving());
    const xml = parts['word/document.xml'] ?? '';
    expect(
      ['Title', 'Heading1', 'Heading2', 'Heading3'].map((style) => styled(xml, style).map(wordsIn)),
    ).toEqual([['Spring &amp; after'], ['What changed'], ['Winter burnout'], ['Deeper still']]);
    expect(wordsIn(styled(xml, 'TOC2').join(''))).toMatch(/^Winter burnout\d+$/);
    expect(parts['word/settings.xml']).toContain('w:updateFields');
    expect(styled(xml, 'Caption').map(wordsIn)).toEqual(['Figure 1. Winter burnout, by area and month']);
    expect(xml).toContain('SEQ Figure');
    expect(parts['word/footnotes.xml']).toContain('The foot of it &amp; more.');
    expect(new Set([...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)).size).toBe(3);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(parts['word/footer1.xml']).toContain('PAGE');
    expect(parts['word/header1.xml']).toContain('Draft, not for circulation');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"');
    expect(parts['word/_rels/document.xml.rels']).toContain('https://example.org/a?b=1&amp;c=2');
  });

  test('holds nothing of how it was typed', async () => {
    const words = wordsIn((await wordParts(withReport().leaving()))['word/document.xml'] ?? '');
    expect(words).toContain('A note:this stays as it was typed, and tags go.');
    expect(words).not.toMatch(/\*|::|\]\(|`|~~|\| |&lt;b&gt;|\[\^/);
  });

  test('keeps a quote with who said it, and describes its figures', async () => {
    const parts = await wordParts(withReport().leaving());
    const xml = parts['word/document.xml'] ?? '';
    const at = xml.indexOf(CLEARED_WORDS);
    expect(xml.slice(at)).toMatch(
      /^[^<]*<\/w:t><\/w:r><\/w:p><w:p><w:pPr><w:pStyle w:val="Quoteattribution"\/>/,
    );
    const quoteStyle = /<w:style [^>]*w:styleId="Quote".*?<\/w:style>/s.exec(
      parts['word/styles.xml'] ?? '',
    )?.[0];
    expect(quoteStyle).toMatch(/<w:keepNext\/><w:keepLines\/>/);
    expect(xml).toMatch(
      /<wp:docPr id="\d+" name="Figure 1" descr="Winter burnout, by area and month\. Three rows/,
    );
    expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).toHaveLength(1);
  });

  test('brings method, codebook and evidence behind it when asked, and no example of the codebook', async () => {
    const { leaving } = withReport();
    const parts = await wordParts(leaving({ method: 'yes', evidence: 'yes' }));
    const words = styled(parts['word/document.xml'] ?? '', 'Heading1').map(wordsIn);
    expect(words).toEqual([
      'What changed',
      'Appendix: method, as of 2021-01-22',
      'Appendix: codebook',
      'Evidence',
    ]);
    expect(wordsIn(parts['word/document.xml'] ?? '')).not.toContain('Example:');
    expect(parts['word/document.xml']).toContain(`quote ${CLEARED}`);
  });
});

describe('what leaves', () => {
  test.each(REPORT_FORMATS)(
    'as %s holds cleared words, and never one that is not cleared',
    async (format) => {
      const { leaving } = withReport();
      const parts = partsOf(await writeReport(leaving({ method: 'yes', evidence: 'yes' }), format));
      const everything = Object.values(parts).join('\n');
      expect(everything).toContain(CLEARED_WORDS);
      expect(everything).toContain('A quote stands here that is not cleared for these readers.');
      expect(everything).not.toContain(UNCLEARED_WORDS);
      expect(everything).not.toContain('order for the whole');
    },
  );

  test('is refused with what and where, if uncleared words were typed into the text', () => {
    const { leaving, world, who, id, report } = withReport(
      `## One\n\nCleared: There’s two questions on that call, is everybody fed and is everybody safe.\n\nOne said, ${UNCLEARED_WORDS}, I say.\n`,
    );
    expect(leaving).toThrow('holds words of a quote that is not cleared for the funder');
    expect(leaving).toThrow(
      expect.objectContaining({
        detail: expect.objectContaining({ help: expect.stringMatching(/^Line 5: /) }),
      }),
    );
    expect(reportGaps(world, who, id, report.id)).toContainEqual(
      expect.objectContaining({
        stops: true,
        title: 'Words of a quote that is not cleared stand in the text',
        place: expect.objectContaining({ line: 5 }),
      }),
    );
  });

  test('is refused if words of a transcript stand in quotation marks, whoever is named for them', () => {
    const spoken = 'They’ll want the Baths back. It’s a lovely spot, you can see the water from the roof';
    const { leaving, world, who, id, report } = withReport(
      `## One\n\nThe head of the Baths said: "${spoken.replaceAll('’', "'")}".\n\n> They’ll want […] the water from the roof\n\n` +
        `‘We’ve all heard worse, and nobody in this study ever said these words.’ ${spoken} is not quoted.\n`,
    );
    expect(
      reportGaps(world, who, id, report.id).flatMap(({ title, stops, place }) =>
        title.startsWith('Words of a transcript') ? [{ stops, line: place?.line }] : [],
      ),
    ).toEqual([
      { stops: true, line: 3 },
      { stops: false, line: 5 },
    ]);
    expect(leaving).toThrow('words of a transcript that nobody was asked about');
  });

  test('may quote what was cleared, and the sample’s own reports hold nothing else', () => {
    const { leaving, world, who, id } = withReport(
      `## One\n\n“There’s two questions on that call, is ${CLEARED_WORDS}.”\n`,
    );
    expect(() => leaving()).not.toThrow();
    for (const { id: one } of reports(world, who, id))
      expect(reportGaps(world, who, id, one).filter(({ title }) => title.startsWith('Words of'))).toEqual([]);
  });

  test('of an edition says which it is, and is the same bytes later', async () => {
    const { world, who, id, at } = withReport();
    const asked = { report: 'Interim report', edition: 'Interim' };
    const first = await writeReport(leavingReport(world, who, id, asked), 'html');
    at('2021-03-01T09:00:00.000Z');
    expect(await writeReport(leavingReport(world, who, id, asked), 'html')).toBe(first);
    expect(first).toContain('Interim, frozen on 2020-11-20');
    expect(first).not.toContain('Draft, not for circulation');
    expect(nameReport(world, who, id, { ...asked, format: 'html' }).fileName).toBe(
      'holding-on-together-invented-sample-interim-report-interim-2021-03-01.html',
    );
  });

  test('as HTML is one file that fetches nothing and runs nothing, with every figure drawn and as a table', async () => {
    const html = text(
      await writeReport(withReport(`${BODY}\n<script>alert(1)</script>\n`).leaving(), 'html'),
    );
    expect(html).not.toMatch(/<script|<link|src="http|@import|url\(/);
    expect(html).toContain('<html lang="en-GB">');
    expect(html.match(/<svg /g)).toHaveLength(1);
    expect(html).toContain('Figure 1 as a table');
    expect(html).toContain('<a href="#part-2">Winter burnout</a>');
    expect(html).toContain('@media print');
  });

  test('as Markdown has quotes and figures written out', async () => {
    const markdown = text(await writeReport(withReport().leaving(), 'md'));
    expect(markdown).toMatch(/^# Spring & after\n/);
    expect(markdown).toMatch(/> “There’s two questions .+”\n>\n> — Voluntary sector leader, Millhaven/);
    expect(markdown).toContain('| Area | Aug |');
    expect(markdown).not.toContain('::timeline');
  });
});

describe('a download of a report', () => {
  test('comes under its name, and is refused before the first byte', async () => {
    const { address, folder } = await testServer();
    const { id } = openStudyFolder(folder.world, folder.local, sampleFiles());
    const { id: report } = addReport(folder.world, folder.local, id, { title: 'Mine', body: BODY });
    const at = `${address}/api/studies/${id}/reports/${report}/download`;
    const word = await fetch(`${at}?format=docx`);
    expect(word.headers.get('content-disposition')).toMatch(/-mine-draft-\d{4}-\d\d-\d\d\.docx"?$/);
    expect(Object.keys(unzipSync(new Uint8Array(await word.arrayBuffer())))).toContain('word/document.xml');
    expect((await fetch(`${at}?format=md&edition=none`)).status).toBe(404);
    const { id: loose } = addReport(folder.world, folder.local, id, {
      title: 'Loose',
      body: `One said, ${UNCLEARED_WORDS}, I say.`,
    });
    const refused = await fetch(`${address}/api/studies/${id}/reports/${loose}/download?format=html`);
    expect(refused.status).toBe(409);
    expect((await refused.json()).error.help).toContain('Line 1');
  });

  test('is written from the command line too, an edition by its name', async () => {
    const { folder, id } = withReport();
    const run = cliIn(folder);
    const out = path.join(folder, 'interim.md');
    const args = ['export', '--study', id, '--what', 'report:Interim report', '--edition', 'Interim'];
    const ran = await run(...args, '--format', 'md', '--out', out, '--json');
    expect(ran.document()).toMatchObject({
      what: 'report',
      report: 'Interim report',
      edition: 'Interim',
      files: 1,
    });
    expect((await run(...args, '--format', 'csv', '--out', out)).code).toBe(2);
  });
});
