import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { recordAnswers } from '#server/service/clearing.ts';
import { nameVersion } from '#server/service/codebook.ts';
import { codebookFile } from '#server/service/codebook-export.ts';
import { addGroup } from '#server/service/group.ts';
import { addQuote } from '#server/service/quote.ts';
import { changeTheme } from '#server/service/theme.ts';
import { mergeTheme } from '#server/service/theme-merge.ts';
import { codedStudy } from '#test/support/coded.ts';

function grownCodebook() {
  const made = codedStudy();
  const { world, who, study, theme, code } = made;
  addGroup(world, who, study, { kind: 'change', title: 'People' });
  const trust = theme('Trust');
  const rush = theme('Rush');
  theme('Fatigue', 'threat');
  changeTheme(world, who, study, trust, {
    group: 'People',
    definition: 'Trust in *the* council.',
    useWhen: '1. said so',
  });
  nameVersion(world, who, study, 'First');
  const sub = theme('Trust in neighbours');
  changeTheme(world, who, study, sub, { parent: trust });
  code('We decided in a day', trust);
  code('It takes weeks again', trust);
  changeTheme(world, who, study, trust, {
    definition: 'Trust in the council and the mayor.',
    meaning: 'broaden',
    note: 'The mayor came up in October',
    distinguishFrom: [{ theme: sub, note: 'not the neighbours' }],
  });
  mergeTheme(world, who, study, rush, { into: 'Trust' });
  return { ...made, trust };
}

const textOf = async (content: string | Uint8Array): Promise<string> =>
  typeof content === 'string'
    ? content
    : (await mammoth.convertToHtml({ buffer: Buffer.from(content) })).value;

describe('the codebook as an appendix', () => {
  test('in Markdown says kinds, groups, themes with every field, counts, and how it changed', async () => {
    const { world, who, study } = grownCodebook();
    const { content, fileName } = await codebookFile(world, who, study, { format: 'md' });
    expect(fileName).toBe('two-towns-codebook.md');
    expect(content).toBe(
      `# Codebook: Two towns

*Codebook First and 4 changes, as it stood on 2021-01-22; written on 2021-01-22.*

## Changes

### People

#### Trust

**Definition:** Trust in the council and the mayor.

**Use when:** 1\\. said so

**Distinguish from:** Trust in neighbours: not the neighbours

**Coded:** 2 passages in 1 source

##### Trust in neighbours

**Coded:** not coded

## Threats

### Fatigue

**Coded:** not coded

## No longer in use

### Rush (merged into Trust)

**Coded:** not coded

## How the codebook changed

1. 2021-01-22, Researcher — Trust: created
2. 2021-01-22, Researcher — Rush: created
3. 2021-01-22, Researcher — Fatigue: created
4. 2021-01-22, Researcher — Trust: reworded; Definition was “”, became “Trust in \\*the\\* council.”; Use when was “”, became “1\\. said so”
5. 2021-01-22, Researcher — Trust: moved; Group was “”, became “People” — **codebook First**
6. 2021-01-22, Researcher — Trust in neighbours: created
7. 2021-01-22, Researcher — Trust in neighbours: moved; Group was “”, became “People”; Under was “”, became “Trust”
8. 2021-01-22, Researcher — Trust: broadened; Definition was “Trust in \\*the\\* council.”, became “Trust in the council and the mayor.”; The mayor came up in October
9. 2021-01-22, Researcher — Rush: merged into another \\(Trust)
`.replace('\\(', '('),
    );
  });

  test('of an earlier version says what was then, and what the history does not tell', async () => {
    const { world, who, study } = grownCodebook();
    const { content, fileName } = await codebookFile(world, who, study, {
      format: 'md',
      asOf: 'First',
      changes: 'no',
    });
    expect(fileName).toBe('two-towns-codebook-first.md');
    expect(content).toContain('*Codebook First, as it stood on 2021-01-22');
    expect(content).toContain('Trust in \\*the\\* council.');
    expect(content).toContain('### Rush\n');
    expect(content).toContain('are those of today');
    expect(content).not.toMatch(/mayor|neighbours\n|Coded|How the codebook changed/);
  });

  test('with examples is a working copy, and without them is none', async () => {
    const { world, who, study, trust } = grownCodebook();
    changeTheme(world, who, study, trust, { example: 'We decided in a day' });
    const full = await codebookFile(world, who, study, { format: 'md' });
    expect(full.fileName).toBe('two-towns-codebook-working-copy-not-cleared.md');
    expect(full.content).toContain('**Example:** We decided in a day');
    expect(full.content).toContain('working copy, not cleared');
    for (const format of ['docx', 'md', 'csv'] as const) {
      const without = await codebookFile(world, who, study, { format, examples: 'no' });
      expect(without.fileName).toBe(`two-towns-codebook.${format}`);
      expect(await textOf(without.content)).not.toMatch(/decided in a day|not cleared/);
    }
  });

  test('in Word has real headings and the same words', async () => {
    const { world, who, study } = grownCodebook();
    const { content } = await codebookFile(world, who, study, { format: 'docx' });
    const html = (await textOf(content)).replaceAll(/<a id="[^"]*"><\/a>/g, '');
    for (const heading of [
      '<h1>Changes</h1>',
      '<h2>People</h2>',
      '<h3>Trust</h3>',
      '<h4>Trust in neighbours</h4>',
      '<h3>Rush (merged into Trust)</h3>',
      '<h1>How the codebook changed</h1>',
    ])
      expect(html).toContain(heading);
    expect(html).toContain('<strong>Definition: </strong>Trust in the council and the mayor.');
    expect(html).toContain('Coded: </strong>2 passages in 1 source');
    expect(html).toContain('The mayor came up in October');
  });

  test('in Word survives characters that XML has no room for', async () => {
    const { world, who, study, trust } = grownCodebook();
    changeTheme(world, who, study, trust, { useWhen: 'bell \u0007 & <half> \ud83d', meaning: 'same' });
    const { content } = await codebookFile(world, who, study, { format: 'docx' });
    expect(await textOf(content)).toContain('bell  &amp; &lt;half&gt; \ufffd');
  });

  test('as CSV has a row for every theme, and what became of it', async () => {
    const { world, who, study } = grownCodebook();
    const { content } = await codebookFile(world, who, study, { format: 'csv' });
    const [columns, ...rows] = String(content).trim().split('\n');
    expect(columns).toBe(
      'id,kind,group,parent,title,definition,use-when,not-when,distinguish-from,example,state,passages,sources,codebook,event,copy',
    );
    expect(rows.map((row) => row.split(',').slice(1, 5).join('|'))).toEqual([
      'change|People||Trust',
      'change|People|Trust|Trust in neighbours',
      'threat|||Fatigue',
      'change|||Rush',
    ]);
    expect(rows[3]).toContain('merged into Trust,0,0,codebook First and 4 changes,9,');
  });
});

test('of the examples only words that are cleared for the public may leave with it', async () => {
  const { world, who, study, theme, august } = codedStudy();
  const words = 'We decided in a day';
  const quote = addQuote(world, who, study, { source: august, start: 0, end: words.length });
  changeTheme(world, who, study, theme('Speed'), { example: `“${words}”` });
  changeTheme(world, who, study, theme('Slowness'), { example: 'It takes weeks again.' });
  const asked = { format: 'md', examples: 'cleared' } as const;
  expect((await codebookFile(world, who, study, asked)).content).not.toContain('Example');
  recordAnswers(world, who, study, { quotes: [quote.id], audiences: ['public'], state: 'cleared' });
  const { content, fileName } = await codebookFile(world, who, study, asked);
  expect(fileName).toBe('two-towns-codebook.md');
  expect(content).toContain(`**Example:** “${words}”`);
  expect(content).not.toContain('It takes weeks');
  expect(content).not.toContain('working copy');
  expect(
    await textOf((await codebookFile(world, who, study, { ...asked, format: 'docx' })).content),
  ).toContain(words);
});
