import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { addCitation } from '#server/service/citation.ts';
import { recordAnswers } from '#server/service/clearing.ts';
import { addCollection, placeInCollection } from '#server/service/collection.ts';
import { addQuote, changeQuote } from '#server/service/quote.ts';
import { nameQuoteList, writeQuoteList } from '#server/service/quote-list.ts';
import { QuoteAttribute, QuoteListAsked } from '#shared/quote/list.ts';
import { codedStudy, TALK } from '#test/support/coded.ts';

/** A study with two quotes, of which the first is cleared for the funder; and a citation. */
function quotedStudy() {
  const made = codedStudy();
  const { world, who, study, august } = made;
  made.theme('Speed');
  made.code('in a day', 'Speed');
  const mark = (words: string) => {
    const start = TALK.indexOf(words);
    return addQuote(world, who, study, { source: august, start, end: start + words.length }).id;
  };
  const [day, weeks] = [mark('decided in a day'), mark('It takes weeks again.')];
  changeQuote(world, who, study, day, { label: 'Somebody who runs things', namesArea: false });
  recordAnswers(world, who, study, { quotes: [day], audiences: ['funder'], state: 'cleared' });
  const cited = { text: 'Trust is slow.', speaker: 'A mayor', reference: 'Okafor 2019', locator: '' };
  const citation = addCitation(world, who, study, { ...cited, note: '', source: null, themes: [] }).id;
  const list = (asked: Partial<QuoteListAsked>) =>
    writeQuoteList(
      world,
      who,
      study,
      QuoteListAsked.parse({ format: 'md', attributes: QuoteAttribute.options, ...asked }),
    );
  return { ...made, day, weeks, citation, list };
}

test('a list for readers holds what is cleared for them, and tells no more than what stands beneath', () => {
  const { list } = quotedStudy();
  const text = String(list({ audience: 'funder' }));
  expect(text).toContain('1 quote is left out, not cleared');
  expect(text).toContain('> decided in a day');
  expect(text).not.toMatch(/weeks again|North|N-01|coordinator/);
  expect(String(list({ audience: 'funder', format: 'csv' }))).toBe(
    'printed,attribution,themes,wave,copy\ndecided in a day,Somebody who runs things,Speed,2020-08,cleared for the funder\n',
  );
  expect(String(list({ audience: 'public' }))).toContain('None of them is cleared yet.');
});

test('a working copy says so, with what was chosen of each quote', () => {
  const { world, who, study, list } = quotedStudy();
  const text = String(list({ attributes: ['participant'] }));
  expect(text).toContain('working copy, not cleared');
  expect(text).toContain('> participant: N-01');
  const asked = QuoteListAsked.parse({ format: 'docx' });
  expect(nameQuoteList(world, who, study, asked).fileName).toMatch(/-quotes-working-copy-not-cleared\.docx$/);
});

test('a collection is written in its order, with its notes and citations', () => {
  const { world, who, study, day, weeks, citation, list } = quotedStudy();
  const { id, items } = addCollection(world, who, study, {
    title: 'Chapter',
    note: '',
    quotes: [weeks, day],
    citations: [citation],
  });
  placeInCollection(world, who, study, id, items[2]?.id ?? '', { position: 1, note: 'Says it in print.' });
  const text = String(list({ collection: 'Chapter', grouped: false, attributes: [] }));
  const places = ['It takes weeks', 'Trust is slow', 'decided in a day'].map((words) => text.indexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(text).toContain('— A mayor, in Okafor 2019\n>\n> here because: Says it in print.');
});

test('Word keeps headings, quotes and attributions apart by styles, and holds no text that XML cannot', () => {
  const { world, who, study, day, list } = quotedStudy();
  changeQuote(world, who, study, day, { note: 'a & b <c> \u0007' });
  const bytes = list({ format: 'docx', attributes: ['note'] });
  if (typeof bytes === 'string') throw new Error('Word is a file of bytes.');
  const files = unzipSync(bytes);
  const text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Quote', 'AttributionKept', 'Detail'])
    expect(text).toContain(`<w:pStyle w:val="${style}"/>`);
  expect(text).toContain('note: a &amp; b &lt;c&gt; <');
  expect(text).not.toContain('\u0007');
});
