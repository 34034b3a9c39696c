import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDraft } from '#shared/format/format.ts';
import { proposeFrom } from '#shared/reading/beginning.ts';
import type { ReadingProposals } from '#shared/reading/proposal.ts';
import { layOut, textOf } from '#shared/source/text.ts';

/**
 * Each folder of test/fixtures/reading holds one invented document and what it proposes, to be read by a person as in
 * test/shared/format/golden.test.ts.
 */
const FOLDER = join(import.meta.dirname, '../../fixtures/reading');
const areas = ['Wexcombe', 'Alderby', 'Millhaven'].map((name) => ({ name, aliases: [] }));

const readingOf = async (name: string) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name, 'input.txt')));
  return layOut((await readDraft(bytes, `${name}.txt`)).turns).turns;
};
const proposalsOf = async (name: string) => proposeFrom(await readingOf(name), areas);

describe('every golden document', () => {
  for (const name of readdirSync(FOLDER)) {
    it(`"${name}" proposes what was agreed`, async () => {
      const written = `${JSON.stringify(await proposalsOf(name), null, 2)}\n`;
      const expected = join(FOLDER, name, 'expected.json');
      const changed = `${expected}.changed`;
      if (!existsSync(expected)) {
        if (process.env.CI) throw new Error(`${name} has no expected.json`);
        writeFileSync(expected, written);
      }
      if (readFileSync(expected, 'utf8') === written) rmSync(changed, { force: true });
      else if (!process.env.CI) writeFileSync(changed, written);
      expect(written).toBe(readFileSync(expected, 'utf8'));
    });
  }

  it('has every place in its text where the words stand', async () => {
    for (const name of readdirSync(FOLDER)) {
      const turns = await readingOf(name);
      const text = textOf(turns);
      const { quotes, citations } = proposeFrom(turns, areas);
      for (const { start, end, text: words } of [...quotes, ...citations])
        expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '));
    }
  });
});

describe('an interim report', () => {
  let found: ReadingProposals;
  beforeAll(async () => {
    found = await proposalsOf('interim-report');
  });

  it('numbers its themes anew in each group, in six spellings', () => {
    expect(found.headings.filter(({ themes }) => themes > 0).map(({ themes }) => themes)).toEqual([
      5, 2, 2, 3, 2, 2,
    ]);
    expect(new Set(found.themes.map(({ key }) => key)).size).toBe(16);
    expect(found.themes.map(({ title }) => title)).toContain('Less rank / fewer counters');
    expect(found.themes.map(({ title }) => title)).toContain('Fewer neighbours asked');
  });

  it('has a kind for every group from its chapter’s words, but for what made the changes possible', () => {
    const kinds = found.headings.flatMap(({ themes, suggests }) => (themes > 0 ? [suggests] : []));
    expect(kinds).toEqual(['change', 'change', 'enabler', 'threat', 'threat', 'opportunity']);
  });

  it('parses area and role of every line under a quotation, and flags words in running text', () => {
    const [said, loose] = [true, false].map((is) => found.quotes.filter((quote) => quote.findSpeaker !== is));
    expect(said?.map(({ area, role }) => `${area}: ${role}`)).toContain('Wexcombe: Council employee');
    expect(said?.every(({ area }) => area !== null)).toBe(true);
    expect(loose?.map(({ text }) => text)).toEqual([
      "What I've heard is that there's less paper around just getting people indoors.",
      'less standing behind a counter ... a lot more sitting beside people.',
      'Being able to say when something’s not working is really worth a lot.',
    ]);
  });

  it('offers labels that may be one person’s as aliases, and merges none', () => {
    expect(found.aliases).toEqual([{ area: 'Alderby', roles: ['VCSE leader', 'CVS leader', 'VCS leader'] }]);
  });

  it('tells of the picture and the exercise that are not there', () => {
    const told = found.notes.map(({ what, area }) => `${what} ${area ?? ''}`.trim());
    expect(told).toContain('figure');
    expect(told).toContain('exercise Wexcombe');
  });
});

it('proposes the same themes for a paper and for its hard-wrapped copy', async () => {
  const [paper, copy] = [await proposalsOf('position-paper'), await proposalsOf('position-paper-wrapped')];
  const seen = ({ themes }: typeof paper) =>
    themes.map(({ key, title, opening }) => ({ key, title, opening }));
  expect(seen(copy)).toEqual(seen(paper));
});

it('names whom a published text quotes, in four shapes, and says where it lists more than it says', async () => {
  const { citations, notes, themes, quotes } = await proposalsOf('partner-blog');
  expect(citations).toHaveLength(7);
  expect(new Set(citations.map(({ speaker }) => speaker)).size).toBe(6);
  expect(notes.map(({ says }) => says)).toContain('Says “Three key themes”, lists 4.');
  expect([...themes, ...quotes]).toEqual([]);
});

it('joins a word parted at a line’s end only where the text has it whole', async () => {
  const { themes } = await proposalsOf('broken-words');
  expect(themes[0]?.opening).toBe(
    'The co-ordinators slept little; nobody had planned for a return of the flood, and the return of the co-production table came twice over the three winters.',
  );
});

it('takes priorities as opportunities, and an ordered list of steps as next steps', async () => {
  const { headings, themes, steps } = await proposalsOf('city-statement');
  expect(headings.find(({ themes: count }) => count > 0)?.suggests).toBe('opportunity');
  expect(themes.map(({ form, title }) => `${form}: ${title}`)).toContain('priority: Shops and trade');
  expect(steps.flatMap(({ number }) => number ?? [])).toEqual([1, 2, 3, 4]);
  expect(steps.filter(({ number }) => number === null).map(({ horizon }) => horizon)).toEqual([
    'short',
    'short',
    'short',
  ]);
});
