import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignment } from '#shared/correction/alignment.ts';
import { type Carried, Carrier } from '#shared/correction/carried.ts';
import { textRuns } from '#shared/correction/text-runs.ts';
import { layOut, type PlacedTurn, textOf } from '#shared/source/text.ts';
import type { Span } from '#shared/span.ts';

const laid = (turns: readonly string[]): PlacedTurn[] =>
  layOut(turns.map((text) => ({ speaker: 'P', role: 'participant', time: null, text }))).turns;

/** What became of some words, and the words that stand there now. */
function carried(before: readonly string[], after: readonly string[], words: string, from = 0) {
  const [was, is] = [laid(before), laid(after)];
  const text = textOf(was);
  const start = text.indexOf(words, from);
  const found = new Carrier(text, textOf(is), textRuns(was, is)).carry({ start, end: start + words.length });
  return [found.is, found.is === 'lost' ? found.why : textOf(is).slice(found.span.start, found.span.end)];
}

describe('an excerpt of a corrected text', () => {
  test.each<[string, string[], string[], string, Carried['is'], string]>([
    ['stands where nothing changed', ['We decided.'], ['We decided.'], 'decided', 'kept', 'decided'],
    ['goes along behind words put in', ['We decided.'], ['So we all decided.'], 'decided', 'kept', 'decided'],
    [
      'keeps a word written otherwise',
      ['We recieve it.'],
      ['We receive it.'],
      'recieve it',
      'changed',
      'receive it',
    ],
    ['keeps one misheard word', ['The bored met.'], ['The board met.'], 'bored', 'changed', 'board'],
    [
      'takes in words put inside',
      ['a van by noon'],
      ['a red van by noon'],
      'a van by',
      'changed',
      'a red van by',
    ],
    ['leaves out words put in at its edges', ['a van'], ['see a van go'], 'a van', 'kept', 'a van'],
    ['loses what was taken out', ['Um, we did it.'], ['we did it.'], 'Um, we did it', 'changed', 'we did it'],
    [
      'stays over a turn that was parted',
      ['One two. Three.'],
      ['One two.', 'Three.'],
      'two. Three',
      'changed',
      'two.\n\nThree',
    ],
    [
      'stays over turns that were joined',
      ['One two.', 'Three.'],
      ['One two. Three.'],
      'two.\n\nThree',
      'changed',
      'two. Three',
    ],
    [
      'follows a turn put elsewhere',
      ['The van was late again.', 'Yes.', 'And then we ate.'],
      ['Yes.', 'And then we ate.', 'The van was late again.'],
      'van was late again',
      'moved',
      'van was late again',
    ],
    [
      'is lost with its words',
      ['One thing. Another thing.'],
      ['One thing.'],
      'Another thing',
      'lost',
      'removed',
    ],
    [
      'is lost where other words took its place',
      ['It was dreadful for us all.'],
      ['Nobody minded, I suppose, in the end.'],
      'dreadful for us',
      'lost',
      'removed',
    ],
    [
      'does not jump to the same words said elsewhere',
      ['Yes.', 'And the money?', 'Yes.'],
      ['And the money?', 'Yes.'],
      'Yes.',
      'lost',
      'removed',
    ],
    ['keeps whole signs', ['So 👩‍🚀 flew.'], ['So the 👩‍🚀 flew.'], '👩‍🚀', 'kept', '👩‍🚀'],
    ['keeps combining marks', ['नहीं की बात'], ['हाँ, नहीं की बात'], 'की', 'kept', 'की'],
    ['reads from right to left', ['كانت الثقة أولا'], ['كانت هذه الثقة أولا'], 'الثقة', 'kept', 'الثقة'],
  ])('%s', (_, before, after, words, is, now) => {
    expect(carried(before, after, words)).toEqual([is, now]);
  });

  test('of two alike, the one that was taken out is lost and the other is kept', () => {
    const before = ['Yes.', 'And who paid?', 'Yes.', 'Nobody else.'];
    const after = ['Yes.', 'And who paid?', 'Nobody else.'];
    expect(carried(before, after, 'Yes.')).toEqual(['kept', 'Yes.']);
    expect(carried(before, after, 'Yes.', 5)).toEqual(['lost', 'removed']);
  });
});

/** Words of many scripts, each with a number that no other has. */
const SCRIPTS = ['budget', 'e\u0301te', 'ثقة', 'की', 'a\u200D🚀', 'z\u200D👍', 'πίστη', 'na\u0131\u0308ve'];
const word = (number: number) => `${String(number).padStart(5, '0')}${SCRIPTS[number % SCRIPTS.length]}`;
const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

interface Edited {
  before: string[];
  after: string[];
  span: Span;
}

type Edit = { do: 'delete' | 'insert' | 'replace' | 'part' | 'join'; at: number; length: number };

/** A text of words that occur once, and the same after some edits that bring in words it never had. */
const edited: fc.Arbitrary<Edited> = fc
  .record({
    turns: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }),
    edits: fc.array(
      fc.record<Edit>({
        do: fc.constantFrom('delete', 'insert', 'replace', 'part', 'join'),
        at: fc.nat(100),
        length: fc.integer({ min: 1, max: 6 }),
      }),
      { maxLength: 6 },
    ),
    from: fc.nat(1000),
    length: fc.integer({ min: 1, max: 120 }),
  })
  .map(({ turns, edits, from, length }) => {
    let number = 0;
    const was = turns.map((count) => Array.from({ length: count }, () => word(number++)));
    const is = was.map((turn) => [...turn]);
    let fresh = 10_000;
    const some = (count: number) => Array.from({ length: count }, () => word(fresh++));
    for (const edit of edits) {
      const turn = is[edit.at % is.length] ?? [];
      const place = edit.at % (turn.length + 1);
      if (edit.do === 'delete') turn.splice(place, edit.length);
      else if (edit.do === 'insert') turn.splice(place, 0, ...some(edit.length));
      else if (edit.do === 'replace') turn.splice(place, edit.length, ...some(1 + (edit.length % 2)));
      else if (edit.do === 'part') is.splice((edit.at % is.length) + 1, 0, turn.splice(place));
      else if (edit.at % is.length > 0) {
        const [gone = []] = is.splice(edit.at % is.length, 1);
        is[(edit.at % (is.length + 1)) - 1]?.push(...gone);
      }
    }
    const before = was.map((turn) => turn.join(' '));
    const after = is.map((turn) => turn.join(' '));
    const text = before.join('\n\n');
    const places = [...text.matchAll(/\S+/gu)].map(({ index, 0: found }) => [index, index + found.length]);
    const [start = 0] = places[from % places.length] ?? [];
    const [, end = start + 1] = places.findLast(([, stop = 0]) => stop <= start + length) ?? [];
    return { before, after, span: { start, end: Math.max(end, places[from % places.length]?.[1] ?? 1) } };
  });

const carriedBy = ({ before, after, span }: Edited) => {
  const [was, is] = [laid(before), laid(after)];
  return {
    was: textOf(was).slice(span.start, span.end),
    is: textOf(is),
    found: new Carrier(textOf(was), textOf(is), textRuns(was, is)).carry(span),
  };
};

describe('random edits of random texts', () => {
  test('never bring an excerpt onto other words: it is whole, or says that it changed, or is lost', () => {
    fc.assert(
      fc.property(edited, (one) => {
        const { was, is, found } = carriedBy(one);
        if (found.is === 'lost') return;
        const now = is.slice(found.span.start, found.span.end);
        if (found.is !== 'changed') expect(now).toBe(was);
        else expect(now).not.toBe(was);
        const own = new Set(numbersIn(was));
        expect(numbersIn(now).filter((number) => number < 10_000 && !own.has(number))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test('lose nothing that stands untouched', () => {
    fc.assert(
      fc.property(edited, (one) => {
        const { was, is, found } = carriedBy(one);
        if (is.includes(was)) expect(found.is).not.toBe('lost');
      }),
      { numRuns: 600 },
    );
  });

  test('and going back lead every excerpt that was kept whole to where it stood', () => {
    fc.assert(
      fc.property(edited, (one) => {
        const { found } = carriedBy(one);
        if (found.is !== 'kept') return;
        const back = carriedBy({ before: one.after, after: one.before, span: found.span });
        expect(back.found).toEqual({ is: 'kept', span: one.span });
      }),
      { numRuns: 600 },
    );
  });

  test('give the same each time', () => {
    fc.assert(
      fc.property(edited, (one) => {
        expect(carriedBy(one)).toEqual(carriedBy(one));
      }),
      { numRuns: 50 },
    );
  });

  test('of a text with the same few words over and over move nothing but what says so', () => {
    const few = fc.array(fc.constantFrom('yes', 'no', 'and', '👍', 'ثقة', '.'), {
      minLength: 1,
      maxLength: 12,
    });
    const text = fc.array(
      few.map((words) => words.join(' ')),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(text, text, fc.nat(200), fc.integer({ min: 1, max: 40 }), (before, after, from, length) => {
        const whole = before.join('\n\n');
        const start = from % whole.length;
        const span = { start, end: Math.min(whole.length, start + length) };
        const { was, is, found } = carriedBy({ before, after, span });
        if (found.is === 'kept' || found.is === 'moved')
          expect(is.slice(found.span.start, found.span.end)).toBe(was);
      }),
      { numRuns: 600 },
    );
  });
});

describe('what two sequences have in common', () => {
  const sequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });

  test('is in both, in order, and the same turned round', () => {
    fc.assert(
      fc.property(sequence, sequence, (before, after) => {
        const runs = alignment(before, after);
        let [x, y] = [0, 0];
        for (const run of runs) {
          expect(run.before).toBeGreaterThanOrEqual(x);
          expect(run.after).toBeGreaterThanOrEqual(y);
          [x, y] = [run.before + run.length, run.after + run.length];
          expect(before.slice(run.before, x)).toEqual(after.slice(run.after, y));
        }
        expect(
          alignment(after, before).map((run) => ({ ...run, before: run.after, after: run.before })),
        ).toEqual(runs);
      }),
    );
  });

  test('is found in long texts that share little, without trying every way', () => {
    const long = (seed: number) => Array.from({ length: 20_000 }, (_, at) => `${(at * seed) % 7919}`);
    const before = [...long(31), 'here', 'we', 'are', ...long(37)];
    const after = [...long(41), 'here', 'we', 'are', ...long(43)];
    const runs = alignment(before, after);
    expect(
      runs.some((run) =>
        before
          .slice(run.before, run.before + run.length)
          .join(' ')
          .includes('here we are'),
      ),
    ).toBe(true);
  });
});
