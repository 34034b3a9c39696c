import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { leavingReport, writeReport } from '#server/service/report-export.ts';
import { openStudyFolder } from '#server/service/study-folder.ts';
import { sampleFiles } from '#test/support/sample-study.ts';
import { testWorld } from '#test/support/world.ts';

const isThere = (program: string): boolean => spawnSync(program, ['-h']).status === 0;
/** Some ten seconds: for the long runs. */
const isAsked = process.env.SOAK === 'yes';
const canOpen = isAsked && isThere('soffice') && isThere('pdftotext');

/** The pages of Word files as another program lays them out, each as its words. */
function pagesOf(files: Readonly<Record<string, Uint8Array | string>>): Record<string, string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-word-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const options = { cwd: folder, stdio: 'pipe', timeout: 50_000 } as const;
  const names = Object.keys(files);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, `${name}.docx`), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  const word = names.map((name) => `${name}.docx`);
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', ...word], options);
  return Object.fromEntries(
    names.map((name) => {
      const text = execFileSync('pdftotext', ['-layout', `${name}.pdf`, '-'], options).toString();
      return [name, text.split('\f').slice(0, -1)];
    }),
  );
}

if (canOpen)
  test('the sample’s draft and its frozen report are opened by LibreOffice, every page of them', async () => {
    const { world, who } = testWorld();
    const { id } = openStudyFolder(world, who, sampleFiles());
    const write = (asked: Parameters<typeof leavingReport>[3]) =>
      writeReport(leavingReport(world, who, id, asked), 'docx');
    const { draft = [], frozen = [] } = pagesOf({
      draft: await write({ report: 'Final report', method: 'yes' }),
      frozen: await write({ report: 'Interim report', edition: 'Interim' }),
    });
    expect(draft.length).toBeGreaterThan(15);
    expect(frozen.length).toBeGreaterThan(8);
    for (const page of draft) expect(page).toContain('Draft, not for circulation');
    for (const [at, page] of [...draft.entries(), ...frozen.entries()])
      expect(page.trim()).toMatch(new RegExp(`report(, Interim)?\\s+${at + 1}$`));
    expect(frozen.join()).not.toContain('not for circulation');
    // The contents name the page of every chapter before Word has filled anything in.
    for (const pages of [draft, frozen]) expect(pages[0]).toMatch(/Summary of findings\s*\.+\s*\d+\n/);
    expect([...draft, ...frozen].join()).not.toMatch(/::|\*\*|Error!/);
  }, 60_000);
else
  test('the sample’s frozen report is a Word file, opened by LibreOffice in the long runs', async () => {
    const { world, who } = testWorld();
    const { id } = openStudyFolder(world, who, sampleFiles());
    const asked = { report: 'Interim report', edition: 'Interim' };
    const word = await writeReport(leavingReport(world, who, id, asked), 'docx');
    expect(Buffer.from(word).subarray(0, 2).toString()).toBe('PK');
  });
