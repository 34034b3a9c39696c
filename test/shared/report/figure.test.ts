import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectPath } from '#server/io/project.ts';
import { PAPER } from '#shared/drawing/paper.ts';
import { linesWithin, wideAs } from '#shared/drawing/svg-words.ts';
import { type Block, type CellMark, plainRun } from '#shared/report/block.ts';
import { withFigures } from '#shared/report/figure.ts';

const mark = (given: Partial<CellMark> = {}): CellMark => ({
  state: 'present',
  size: 2,
  kind: 'threat',
  othersOnly: false,
  provisional: false,
  name: 'Present, clear',
  ...given,
});
const table = (rows: number, title = 'Winter & <burnout>'): Block => ({
  block: 'table',
  caption: `${title}, by area and month`,
  note: 'Signs.',
  table: {
    head: ['Theme', 'Area', 'Aug', 'Sep', 'Stands'],
    rows: Array.from({ length: rows }, (_, at) => [
      at % 3 === 0 ? [{ shape: 'threat' as const }, { text: ` ${title}`, look: 'strong' as const }] : [],
      [plainRun('Wexcombe')],
      [{ mark: mark({ provisional: at === 1 }) }],
      [{ mark: mark({ state: 'absent', size: null, name: 'Looked for, not raised' }) }],
      [plainRun('already showing')],
    ]),
  },
});

describe('a figure', () => {
  test('is drawn from a table of marks, says what it shows, and keeps the table as its twin', () => {
    const [figure] = withFigures([table(3)]);
    if (figure?.block !== 'figure') throw new Error('no figure');
    expect(figure.table).toEqual((table(3) as { table: unknown }).table);
    expect(figure.alt).toBe(
      'Winter & <burnout>, by area and month. Three rows, the first column naming the theme; months from Aug to Sep. Raised in 3 of 6 cells; the table after it gives each cell in words.',
    );
    expect(figure.svg).toContain('Winter &amp; &lt;burnout&gt;');
    expect(figure.svg).toContain('looked for, not raised');
    expect(figure.svg).toContain('provisional');
    expect(figure.svg).not.toContain('var(');
    expect(withFigures([figure])).toEqual([figure]);
  });

  test('too tall for a page comes in parts that hold every row once and never part a theme', () => {
    const parts = withFigures([table(120)]);
    expect(parts.length).toBeGreaterThan(2);
    const rows = parts.flatMap((part) => (part.block === 'figure' ? [part.table.rows] : []));
    expect(rows.flat()).toHaveLength(120);
    for (const part of rows) expect(part[0]?.[0]).not.toEqual([]);
    for (const part of parts) expect(part.block === 'figure' && part.height).toBeLessThan(900);
    expect(parts[0]).toMatchObject({ caption: expect.stringMatching(/\(1 of \d\)$/) });
  });

  test('leaves tables of words as they are', () => {
    const words: Block = { ...table(0), table: { head: ['A'], rows: [[[plainRun('b')]]] } } as Block;
    expect(withFigures([words])).toEqual([words]);
  });

  test('breaks words into lines that fit, also a word longer than a line', () => {
    for (const line of linesWithin('a fairly long Unterschiedsempfindlichkeitsmessung of it', 60, 13))
      expect(wideAs(line, 13)).toBeLessThanOrEqual(60);
  });

  test('has the light colours of the page', () => {
    const css = readFileSync(projectPath('client', 'ui', 'tokens.css'), 'utf8').split(
      '[data-theme="dark"]',
    )[0];
    for (const [name, value] of Object.entries(PAPER)) expect(css).toContain(`--${name}: ${value};`);
  });
});
