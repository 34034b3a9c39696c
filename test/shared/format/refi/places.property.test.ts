import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counted, detect, readingOf } from '#shared/format/refi/detect.ts';
import { CONVENTIONS, type Convention, canonical, type RawText } from '#shared/format/refi/offsets.ts';
import { turned } from '#shared/format/refi/turns.ts';
import { packQdpx, writeQdpx } from '#shared/format/refi/write-package.ts';
import type { StudyContent } from '#shared/format/study-folder/content.ts';
import { readFolder } from '#shared/format/study-folder/folder.ts';
import { CodingId } from '#shared/ids.ts';
import { textOf } from '#shared/source/text.ts';
import { byHand } from '../study-folder/by-hand.ts';
import { acceptedPlan, asEntries, contentOf, hash } from './study.ts';

const word = fc.constantFrom(
  'vans',
  'forms',
  'café',
  'cafe\u0301',
  '🚐',
  '👩‍🌾',
  '👍🏽',
  'שלום',
  'مرحبا',
  '会议',
  'a',
  'I',
  '“so”',
  'x\u2028y',
  'n\u00a0o',
  '\ufeffq',
  '\\',
  '**A:**',
);
const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const lines = fc.array(line, { minLength: 1, maxLength: 8 });

/** Places of a stretch, counted by another way than the program's. */
function counted(text: string, at: number, { unit, lineEnd, mark }: Convention, hasMark: boolean): number {
  const before =
    (mark && hasMark ? '\ufeff' : '') +
    (lineEnd === 2 ? text.slice(0, at).replaceAll('\n', '\r\n') : text.slice(0, at));
  return unit === 'utf-16'
    ? before.length
    : unit === 'utf-8'
      ? new TextEncoder().encode(before).length
      : [...before].length;
}

/** Stretches of whole words. */
const stretches = (text: string) =>
  fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 })), { minLength: 1, maxLength: 6 }).map((picks) => {
    const words = [...text.matchAll(/\S+/gu)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    }));
    return picks.map(([pick, more]) => {
      const first = pick % words.length;
      return {
        start: words[first]?.start ?? 0,
        end: words[Math.min(first + more, words.length - 1)]?.end ?? 0,
      };
    });
  });

const file = fc
  .record({ lines, hasReturns: fc.boolean(), hasMark: fc.boolean() })
  .chain(({ lines: all, ...form }) => {
    const text = all.join('\n');
    return stretches(text).map((spans) => ({ text, spans, ...form }));
  });

const asCounted = (
  {
    text,
    spans,
    hasReturns,
    hasMark,
  }: { text: string; spans: { start: number; end: number }[]; hasReturns: boolean; hasMark: boolean },
  convention: Convention,
  name: (quote: string) => string,
): Counted => {
  const raw: RawText = {
    raw: hasReturns ? text.replaceAll('\n', '\r\n') : text,
    hasMark,
    mayHaveLostReturns: false,
  };
  const own = { ...convention, lineEnd: hasReturns ? convention.lineEnd : (1 as const) };
  return {
    guid: 'x',
    file: raw,
    selections: spans.map(({ start, end }, at) => ({
      guid: String(at),
      name: name(text.slice(start, end)),
      start: counted(text, start, own, hasMark),
      end: counted(text, end, own, hasMark) - (convention.end === 'inclusive' ? 1 : 0),
    })),
  };
};

describe('places in a text', () => {
  test('are found again in every convention', () => {
    fc.assert(
      fc.property(file, fc.constantFrom(...CONVENTIONS), (one, convention) => {
        const given = asCounted(one, convention, () => '');
        fc.pre(
          convention.end === 'exclusive' || convention.unit !== 'utf-8' || /^[\0-\x7f]*$/.test(one.text),
        );
        expect(canonical(given.file.raw)).toBe(one.text);
        expect(readingOf(given, convention)).toEqual(one.spans);
      }),
    );
  });

  test('are never read wrongly in silence: right, or asked', () => {
    const known = CONVENTIONS.filter(
      ({ unit, mark, end }) => unit !== 'utf-8' && !mark && end === 'exclusive',
    );
    fc.assert(
      fc.property(file, fc.constantFrom(...known), (one, convention) => {
        const given = asCounted(one, convention, () => '');
        const found = detect([given], '').get('x');
        if (found?.convention) expect(readingOf(given, found.convention)).toEqual(one.spans);
        else expect(found?.by).toBe('nobody');
      }),
      { numRuns: 500 },
    );
  });

  test('are proved by the quotes a file names its selections with', () => {
    fc.assert(
      fc.property(
        file,
        fc.constantFrom(...CONVENTIONS.filter(({ unit }) => unit !== 'utf-8')),
        (one, convention) => {
          const given = asCounted(one, convention, (quote) => quote);
          const found = detect([given], '').get('x');
          if (found?.convention) expect(readingOf(given, found.convention)).toEqual(one.spans);
        },
      ),
    );
  });
});

describe('turns of a plain text', () => {
  test('hold every word of it at a known place', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('labels' as const, 'nobody' as const), (all, telling) => {
        const text = all.map((one, at) => (at % 3 === 0 ? `Ana: ${one}\n` : one)).join('\n');
        const { turns, place, back } = turned(text, telling);
        const whole = textOf(turns);
        for (const { index, 0: found } of text.matchAll(/\S+/gu)) {
          const span = { start: index, end: index + found.length };
          const placed = place(span);
          if (placed === null) {
            expect(telling === 'labels' && found).toMatch(/^(Ana:|\*\*A:\*\*)$/);
            continue;
          }
          expect(whole.slice(placed.start, placed.end)).toBe(found);
          expect(back(placed)).toEqual(span);
        }
      }),
    );
  });
});

describe('a study written as a project', () => {
  const base = readFolder(byHand(), hash);
  const turnsOf = (texts: string[]) =>
    texts.map((text, at) => ({
      speaker: at % 3 === 2 ? null : at % 2 === 0 ? 'INT' : 'P',
      role:
        at % 3 === 2
          ? ('unknown' as const)
          : at % 2 === 0
            ? ('interviewer' as const)
            : ('participant' as const),
      time: at % 4 === 1 ? at * 61 : null,
      text,
    }));
  const talk = fc
    .array(fc.array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 4 }), {
      minLength: 2,
      maxLength: 6,
    })
    .map((turns) => turnsOf(turns.map((all) => `${all.join('\n')} end`)));

  test('has every passage at the code points that hold its words, and comes back as it was', () => {
    fc.assert(
      fc.property(
        talk.chain((turns) => stretches(textOf(turns)).map((spans) => ({ turns, spans }))),
        ({ turns, spans }) => {
          const [source] = base.sources;
          const [coding] = base.codings;
          if (!source || !coding) throw new Error('there is nothing to begin with');
          const text = textOf(turns);
          const interviewed = turned(
            [
              ...writeQdpx(
                { ...base, sources: [{ ...source, turns }], codings: [], memos: [], quotes: [] },
                hash,
              ).files,
            ][1]?.[1] ?? '',
            'own',
            source.speakers,
          );
          const clean = spans.filter(
            (span) =>
              interviewed.withoutInterviewer(span).length === 1 &&
              interviewed.withoutInterviewer(span)[0]?.start === span.start &&
              interviewed.withoutInterviewer(span)[0]?.end === span.end,
          );
          const unique = [...new Map(clean.map((span) => [`${span.start} ${span.end}`, span])).values()];
          const content: StudyContent = {
            ...base,
            sources: [{ ...source, turns }],
            quotes: [],
            memos: [],
            codings: unique.map((span, at) => ({
              ...coding,
              ...span,
              id: CodingId.parse(`00000000-0000-4000-8000-0000000001${String(at).padStart(2, '0')}`),
              text: text.slice(span.start, span.end),
            })),
          };
          const { files } = writeQdpx(content, hash);
          const plain = [...(files.get(`sources/${source.id}.txt`) ?? '').replace(/^\uFEFF(?=\uFEFF)/, '')];
          const places = [
            ...(files.get('project.qde') ?? '').matchAll(/startPosition="(\d+)" endPosition="(\d+)"/g),
          ];
          const quotes = places.map(([, start, end]) => plain.slice(Number(start), Number(end)).join(''));
          for (const { text: words } of content.codings)
            if (!words.includes('\n') && !words.startsWith('\\')) expect(quotes.join('\n')).toContain(words);
          const again = contentOf(acceptedPlan(asEntries(files)));
          expect(again.sources[0]?.turns).toEqual(turns);
          const key = (one: StudyContent['codings'][number]) => `${one.start} ${one.end} ${one.text}`;
          expect(again.codings.map(key).sort()).toEqual(content.codings.map(key).sort());
          expect(Buffer.compare(packQdpx(writeQdpx(again, hash)), packQdpx({ files }))).toBe(0);
        },
      ),
    );
  });
});
