import { describe, expect, test } from 'vitest';
import { matrix } from '#server/service/analysis.ts';
import { addCitation, changeCitation, citations, removeCitation } from '#server/service/citation.ts';
import {
  addCollection,
  changeCollection,
  collect,
  collection,
  collections,
  leaveOutOfCollection,
  placeInCollection,
  removeCollection,
} from '#server/service/collection.ts';
import { passages } from '#server/service/passages.ts';
import { addQuote, quotes, removeQuote } from '#server/service/quote.ts';
import {
  changeSavedSearch,
  removeSavedSearch,
  savedSearches,
  saveSearch,
} from '#server/service/saved-search.ts';
import { addSource, trashSource } from '#server/service/source.ts';
import { ANSWERS, codedStudy, TALK } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';

const cited = {
  text: 'Trust is slow.',
  speaker: 'A mayor',
  reference: 'Okafor 2019',
  locator: 'p. 14',
  note: '',
  source: null,
  themes: [],
};

/** A study with three quotes marked, and a citation. */
function quotedStudy() {
  const made = codedStudy();
  const { world, who, study, august } = made;
  const mark = (words: string) => {
    const start = TALK.indexOf(words);
    return addQuote(world, who, study, { source: august, start, end: start + words.length }).id;
  };
  const [day, budget, weeks] = [mark('in a day'), mark('whose budget'), mark(ANSWERS[2] ?? '')];
  return { ...made, day, budget, weeks, citation: addCitation(world, who, study, cited).id };
}

describe('collections', () => {
  test('hold quotes and citations once each, in the order they came, and are known by title', () => {
    const { world, who, study, day, budget, weeks, citation } = quotedStudy();
    addCollection(world, who, study, { title: 'Chapter 2', note: '', quotes: [day, day], citations: [] });
    collect(world, who, study, 'chapter 2', { quotes: [weeks, day, budget], citations: [citation] });
    const { items } = collection(world, who, study, 'Chapter 2');
    expect(items.map(({ quote, citation }) => quote ?? citation)).toEqual([day, weeks, budget, citation]);
    expect(items.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
  });

  test('an item is moved and noted, and everything can be undone', () => {
    const made = quotedStudy();
    const { world, who, study, day, budget, weeks } = made;
    const inside = { quotes: [day, budget, weeks], citations: [] };
    const { id, items } = addCollection(world, who, study, { title: 'One', note: '', ...inside });
    const last = items[2]?.id ?? '';
    expectUndoable(made, () =>
      placeInCollection(world, who, study, id, last, { position: 0, note: 'Says it best.' }),
    );
    expect(collection(world, who, study, id).items.map(({ quote, note }) => [quote, note])).toEqual([
      [weeks, 'Says it best.'],
      [day, ''],
      [budget, ''],
    ]);
    expectUndoable(made, () => leaveOutOfCollection(world, who, study, id, last));
    addCollection(world, who, study, { title: 'Two', note: '', quotes: [], citations: [] });
    expectUndoable(made, () => changeCollection(world, who, study, 'Two', { title: 'Zero', position: 0 }));
    expect(collections(world, who, study).map(({ title }) => title)).toEqual(['Zero', 'One']);
    expectUndoable(made, () => removeCollection(world, who, study, 'One'));
    expect(quotes(world, who, study)).toHaveLength(3);
  });

  test('a quote or citation that goes takes its place along in the same deed', () => {
    const made = quotedStudy();
    const { world, who, study, day, citation } = made;
    addCollection(world, who, study, { title: 'One', note: '', quotes: [day], citations: [citation] });
    expectUndoable(made, () => removeQuote(world, who, study, day));
    expectUndoable(made, () => removeCitation(world, who, study, citation));
    expect(collection(world, who, study, 'One').items).toEqual([]);
  });

  test('an item of a source in the trash is not shown, and is there again with it; places count what is shown', () => {
    const { world, who, study, august, day, citation } = quotedStudy();
    const inside = { quotes: [day], citations: [citation] };
    const { id } = addCollection(world, who, study, { title: 'One', note: '', ...inside });
    const other = addCitation(world, who, study, { ...cited, reference: 'Adeyemi 2020' }).id;
    collect(world, who, study, id, { quotes: [], citations: [other] });
    trashSource(world, who, study, august, true);
    const last = collection(world, who, study, id).items[1]?.id ?? '';
    const shown = placeInCollection(world, who, study, id, last, { position: 0 }).items;
    expect(shown.map(({ citation }) => citation)).toEqual([other, citation]);
    trashSource(world, who, study, august, false);
    expect(collection(world, who, study, id).items.map((one) => one.quote ?? one.citation)).toEqual([
      day,
      other,
      citation,
    ]);
  });
});

describe('citations', () => {
  test('are public words with a reference, and never count as evidence', () => {
    const made = codedStudy();
    const { world, who, study } = made;
    const theme = made.theme('Trust');
    const counted = () => [
      matrix(world, who, study),
      passages(world, who, study).all,
      quotes(world, who, study),
    ];
    const before = counted();
    const reading = addSource(world, who, study, {
      title: 'Okafor',
      kind: 'reading',
      text: 'Trust is slow.',
    });
    const added = addCitation(world, who, study, { ...cited, source: reading.id, themes: ['Trust'] });
    expect(added).toMatchObject({ source: reading.id, themes: [theme], reference: 'Okafor 2019' });
    expect(counted()).toEqual(before);
    expectUndoable(made, () => changeCitation(world, who, study, added.id, { themes: [], locator: '' }));
    expectUndoable(made, () => removeCitation(world, who, study, added.id));
    expect(citations(world, who, study)).toEqual([]);
  });

  test('words said to the team are refused as one', () => {
    const { world, who, study, august } = codedStudy();
    expect(() => addCitation(world, who, study, { ...cited, source: august })).toThrow(
      'Only words of a reading',
    );
  });
});

test('a search is saved as the address says it, renamed, ordered and removed', () => {
  const made = codedStudy();
  const { world, who, study } = made;
  const search = { q: 'trust', area: 'north' };
  saveSearch(world, who, study, { title: 'North', place: 'quotes', search });
  const second = saveSearch(world, who, study, { title: 'All', place: 'quotes', search: {} });
  expectUndoable(made, () =>
    changeSavedSearch(world, who, study, second.id, { title: 'Everything', position: 0 }),
  );
  expect(savedSearches(world, who, study).map(({ title, search }) => [title, search])).toEqual([
    ['Everything', {}],
    ['North', search],
  ]);
  expectUndoable(made, () => removeSavedSearch(world, who, study, 'North'));
});
