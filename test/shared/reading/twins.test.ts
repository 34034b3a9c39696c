import { expect, it } from 'vitest';
import { readDraft } from '#shared/format/format.ts';
import { proposeFrom } from '#shared/reading/beginning.ts';
import { layOut } from '#shared/source/text.ts';
import { asDocx, asMarkdown, asPdf, type Paragraphed, type Run } from './report-forms.ts';

const areas = ['Wexcombe', 'Alderby', 'Millhaven'].map((name) => ({ name, aliases: [] }));

const heading = (level: 0 | 1 | 2, words: string): Paragraphed => ({ level, runs: [[words]] });
const text = (...runs: Run[]): Paragraphed => ({ level: null, runs });
const theme = (title: string, ...body: Run[]): Paragraphed => text([title, 'bold'], ...body);
const said = (words: string, by: string): Paragraphed[] => [text([words, 'italic']), text([by, 'bold'])];

const report: Paragraphed[] = [
  heading(0, 'Lending a hand'),
  heading(1, 'Introduction'),
  text([
    'When the river rose in the winter, libraries in three towns became places to be warm. This report looks at what changed over four months, and what was found is summarised in the diagram below.',
  ]),
  heading(1, 'Exploring the changes'),
  text(['The changes appear in all three towns, though not everywhere in the same month of the winter.']),
  heading(2, 'Changes in ways of working'),
  theme('1) Quicker lending of rooms.', [
    ' Rooms were lent within a day. Many clubs felt that asking had become easier, and that the answer came while they were still on the telephone.',
  ]),
  ...said(
    "'Everyone simply got a key much more quickly ... whereas normally there'd be a form ... a lot of that's been left in the drawer.'",
    'Wexcombe Council employee',
  ),
  theme(
    '2) Fewer forms, more trust in clerks.',
    [
      " Forms were cut to a line. Alderby's coordinator felt that a 'place-first' view took hold and that there was ",
    ],
    ["'less standing behind a counter ... a lot more sitting beside people.'", 'italic'],
  ),
  ...said(
    "'We [the branches' group] put a sheet together, and realised what we were lending, where we were lending, and so we all pooled our heaters.'",
    'Millhaven coordinator',
  ),
  heading(2, 'What made these changes possible?'),
  theme('1) Everybody saw the water.', [' The river was plain to see, and people came together quickly.']),
  ...said(
    '‘It’s a little bit like an old story, it’s like “the water is at the door, and we’re all going to carry something upstairs.”’',
    'Alderby CVS leader',
  ),
  heading(1, 'Exploring the threats'),
  text(['Some of these threats are already showing, and others are on the horizon if nobody looks at them.']),
  heading(2, 'Breakdown of trust'),
  theme('1) Keeping up appearances.', [
    ' We heard about clerks under pressure to look well prepared, which makes it harder to admit to a mistake.',
  ]),
  theme('2) A return to old forms.', [
    ' The old forms are coming back, one drawer at a time, in two of the towns.',
  ]),
  heading(1, 'Early solutions and opportunities'),
  heading(2, 'Maintaining trust between clerks and clubs'),
  theme('1) Advice on asking neighbours in a hurry.', [
    ' Clubs could help clerks to see what a fair question looks like, and who should be asked it first.',
  ]),
  heading(1, 'Appendix'),
  text(['Below are three screenshots of exercises that we ran with the coordinators of the three towns.']),
  heading(2, 'Alderby'),
  heading(2, 'Millhaven'),
];

async function proposed(name: string, bytes: Uint8Array) {
  const { turns } = await readDraft(bytes, name);
  const { headings, themes, quotes, aliases, citations, steps, notes } = proposeFrom(
    layOut(turns).turns,
    areas,
  );
  const unplaced = <T extends { start: number; end: number }>({ start: _, end: __, ...rest }: T) => rest;
  return {
    ...{ headings, aliases },
    themes: themes.map(unplaced),
    quotes: quotes.map(unplaced),
    citations: citations.map(unplaced),
    steps: steps.map(unplaced),
    // Where a page cuts a paragraph is the format’s own.
    notes: notes.filter(({ what }) => what !== 'healed').map(unplaced),
  };
}

it('proposes the same from one report as Markdown, as Word and as PDF', async () => {
  const markdown = await proposed('report.md', asMarkdown(report));
  expect(markdown.themes).toHaveLength(6);
  expect(markdown.quotes.map(({ area, role, findSpeaker }) => [area, role, findSpeaker])).toEqual([
    ['Wexcombe', 'Council employee', false],
    [null, '', true],
    ['Millhaven', 'coordinator', false],
    ['Alderby', 'CVS leader', false],
  ]);
  expect(markdown.notes.map(({ key }) => key)).toEqual([
    'figure/1',
    'exercise/Wexcombe',
    'exercise/Alderby',
    'exercise/Millhaven',
  ]);
  expect(await proposed('report.docx', await asDocx(report))).toEqual(markdown);
  expect(await proposed('report.pdf', asPdf(report))).toEqual(markdown);
});
