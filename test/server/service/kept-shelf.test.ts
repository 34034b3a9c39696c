import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordAnswers } from '#server/service/clearing.ts';
import { type KeptShelf, keptShelf } from '#server/service/kept-shelf.ts';
import { addMemo } from '#server/service/memo.ts';
import { addQuote, changeQuote, quotes, removeQuote } from '#server/service/quote.ts';
import { tellShelf } from '#server/service/shelf.ts';
import { trashSource } from '#server/service/source.ts';
import { addTheme, changeTheme } from '#server/service/theme.ts';
import { undo } from '#server/service/undo.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { DomainError } from '#shared/errors.ts';
import { heardOf } from '#shared/quote/balance.ts';
import { FACETS } from '#shared/quote/facet.ts';
import { asFoundAsked, saidOf } from '#shared/quote/found.ts';
import { shelfFrame, shelfThemes, shelved } from '#shared/quote/shelf.ts';
import { type ShelfAsked, ShelfIndex } from '#shared/quote/shelf-index.ts';
import { weighing } from '#shared/quote/weighed.ts';
import { inFrameOrder } from '#shared/theme/frame.ts';
import { ANSWERS, type CodedStudy, codedStudy } from '#test/support/coded.ts';

const isSoak = process.env.SOAK === 'yes';
const [HISTORIES, LONGEST] = isSoak ? [1000, 120] : [8, 20];

/** The shelf as a browser puts it together that reads the study only now. */
function inBrowser({ world, who, study, open: { db } }: CodedStudy) {
  const themes = shelfThemes(inFrameOrder(listThemes(db), listGroups(db)));
  const frame = shelfFrame(themes, listAreas(db), listWaves(db));
  const all = quotes(world, who, study);
  const index = new ShelfIndex();
  index.put(all.map(shelved(frame)));
  return { all, index, heard: heardOf(all.map(weighing(frame))) };
}

const word = fc.constantFrom(
  'decided',
  'dceided',
  'de',
  'weeks',
  'wekes',
  'again',
  'nobody',
  'speed',
  'north',
  'clerk',
);
const asked = fc.record({
  typed: fc
    .array(
      fc.oneof(
        word,
        word.map((one) => `-${one}`),
        fc.tuple(word, word).map((two) => `"${two.join(' ')}"`),
      ),
      {
        maxLength: 3,
      },
    )
    .map((words) => words.join(' ')),
  sort: fc.constantFrom<ShelfAsked['sort'][]>('match', 'month', 'theme'),
  chosen: fc.dictionary(
    fc.constantFrom(...FACETS),
    fc.uniqueArray(
      fc.constantFrom('draft', 'cleared', 'change', 'threat', 'north', 'south', 'none', '2020-08', 'others'),
      {
        minLength: 1,
      },
    ),
    { maxKeys: 2 },
  ),
});

/** What changes quotes, what they are told from, and what they are called by; drawn with a word and two numbers. */
const deedsOn = ({ world, who, study, open, august, interview, theme, code }: CodedStudy) => {
  const later = interview('2020-09', 'South');
  const sources = [august, later];
  theme('Speed');
  code('in a day', 'Speed');
  const some = (at: number) => {
    const all = quotes(world, who, study);
    return all[at % Math.max(1, all.length)]?.id ?? '';
  };
  const mark = (at: number, to: number) => {
    const [start, end] = at < to ? [at, to] : [to, at + 1];
    return addQuote(world, who, study, { source: sources[at % 2] ?? august, start, end });
  };
  mark(0, 30);
  return [
    (_: string, at: number, to: number) => mark(at, to),
    (_: string, at: number, to: number) => mark(to, at),
    (said: string, at: number) => changeQuote(world, who, study, some(at), { note: said, label: said }),
    (said: string, at: number) => changeQuote(world, who, study, some(at), { publicText: `[${said}]` }),
    (_: string, at: number) => removeQuote(world, who, study, some(at)),
    (_: string, at: number) =>
      recordAnswers(world, who, study, {
        quotes: [some(at)],
        audiences: ['funder'],
        state: at % 2 === 0 ? 'cleared' : 'refused',
      }),
    (said: string, at: number) => code(ANSWERS[at % 2] ?? said, 'Speed'),
    (said: string) => addTheme(world, who, study, { title: said, kind: 'threat' }),
    (said: string) => changeTheme(world, who, study, 'Speed', { definition: said }),
    (said: string) =>
      addMemo(world, who, study, { about: 'theme', theme: 'Speed', kind: 'analytic', body: said }),
    (_: string, at: number) => trashSource(world, who, study, later, at % 2 === 0),
    () => undo(world, who, open),
    () => undo(world, who, open),
  ];
};

const steps = fc.array(
  fc.tuple(fc.nat(12), fc.constantFrom(...ANSWERS, 'decided', 'wekes'), fc.nat(80), fc.nat(80)),
  {
    minLength: 5,
    maxLength: LONGEST,
    size: 'max',
  },
);

test('a shelf that is kept deed by deed answers as a browser that reads every quote anew', {
  timeout: isSoak ? 3_600_000 : 60_000,
}, () => {
  fc.assert(
    fc.property(steps, fc.array(asked, { minLength: 1, maxLength: 4 }), (deeds, questions) => {
      const made = codedStudy();
      const all = deedsOn(made);
      let kept = keptShelf(made.open.db);
      for (const [deed, said, at, to] of deeds) {
        try {
          all[deed]?.(said, at, to);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
        }
        kept = keptShelf(made.open.db, kept);
        expectAlike(kept, inBrowser(made), questions);
      }
    }),
    { numRuns: HISTORIES, endOnFailure: isSoak },
  );
});

function expectAlike(
  shelf: KeptShelf,
  { all, index, heard }: ReturnType<typeof inBrowser>,
  questions: readonly ShelfAsked[],
): void {
  expect(tellShelf(shelf, { named: shelf.order }).named).toEqual(all);
  expect(new Set(tellShelf(shelf, {}).heard)).toEqual(new Set(heard));
  for (const question of questions) {
    const { ids, ...said } = index.ask(question);
    const { ids: foundIds } = tellShelf(shelf, { ids: asFoundAsked(question) });
    const { found } = tellShelf(shelf, { find: { ...asFoundAsked(question), from: 1, limit: 2 } });
    expect(found && saidOf(question, found)).toEqual(said);
    expect(found?.items.map(({ id }) => id)).toEqual(ids.slice(1, 3));
    expect(foundIds.map(({ id }) => id)).toEqual(ids);
  }
}
