import { addCitation, changeCitation, citations, removeCitation } from '#server/service/citation.ts';
import {
  addCollection,
  changeCollection,
  collect,
  collections,
  leaveOutOfCollection,
  placeInCollection,
  removeCollection,
} from '#server/service/collection.ts';
import { quotes } from '#server/service/quote.ts';
import {
  changeSavedSearch,
  removeSavedSearch,
  savedSearches,
  saveSearch,
} from '#server/service/saved-search.ts';
import { listSources } from '#server/store/study/source.ts';
import { listThemes } from '#server/store/study/theme.ts';
import type { CodedStudy } from '#test/support/coded.ts';
import type { Draw } from '#test/support/deeds.ts';

/** What people cite, collect and save. */
export function collectionDeeds({ world, study, open }: CodedStudy): ((draw: Draw) => unknown)[] {
  const { db } = open;
  const readings = () => listSources(db).filter(({ kind }) => kind === 'reading');
  const cited = (d: Draw) => citations(world, d.by, study);
  const collected = (d: Draw) => collections(world, d.by, study);
  const marked = (d: Draw) => quotes(world, d.by, study);
  const saved = (d: Draw) => savedSearches(world, d.by, study);
  return [
    (d) =>
      addCitation(world, d.by, study, {
        text: d.word,
        speaker: d.yes ? d.word : '',
        reference: d.word,
        locator: `p. ${d.number}`,
        note: '',
        source: d.yes ? d.pick(readings()).id : null,
        themes: [d.pick(listThemes(db)).id],
      }),
    (d) => changeCitation(world, d.by, study, d.pick(cited(d)).id, { speaker: d.word, themes: [] }),
    (d) => removeCitation(world, d.by, study, d.pick(cited(d)).id),
    (d) =>
      addCollection(world, d.by, study, {
        title: d.word,
        note: d.word,
        quotes: [d.pick(marked(d)).id],
        citations: d.yes ? [d.pick(cited(d)).id] : [],
      }),
    (d) => changeCollection(world, d.by, study, d.pick(collected(d)).id, { position: d.number % 3 }),
    (d) =>
      collect(world, d.by, study, d.pick(collected(d)).id, {
        quotes: [d.pick(marked(d)).id, d.pick(marked(d)).id],
        citations: [],
      }),
    (d) => {
      const { id, items } = d.pick(collected(d));
      return placeInCollection(world, d.by, study, id, d.pick(items).id, {
        position: d.number % 3,
        ...(d.yes && { note: d.word }),
      });
    },
    (d) => {
      const { id, items } = d.pick(collected(d));
      return leaveOutOfCollection(world, d.by, study, id, d.pick(items).id);
    },
    (d) => removeCollection(world, d.by, study, d.pick(collected(d)).id),
    (d) =>
      saveSearch(world, d.by, study, {
        title: d.word,
        place: 'quotes',
        search: d.yes ? { q: d.word } : {},
      }),
    (d) => changeSavedSearch(world, d.by, study, d.pick(saved(d)).id, { position: 0, search: { q: d.word } }),
    (d) => removeSavedSearch(world, d.by, study, d.pick(saved(d)).id),
  ];
}
