import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeReports } from '#shared/report/merge.ts';

const base = '# One\n\nIn August.\n\nIn September.\n\nIn October.\n';

describe('two people write one report', () => {
  test('different paragraphs merge, also where one adds and the other removes', () => {
    const mine = base.replace('In August.', 'In August, nobody.');
    const theirs = base.replace('In October.\n', 'In October, all.\n\nA last word.\n');
    expect(mergeReports(base, mine, theirs)).toEqual({
      text: '# One\n\nIn August, nobody.\n\nIn September.\n\nIn October, all.\n\nA last word.\n',
      quarrels: [],
    });
    expect(mergeReports(base, base.replace('In August.\n\n', ''), theirs).text).toBe(
      '# One\n\nIn September.\n\nIn October, all.\n\nA last word.\n',
    );
  });

  test('neighbouring paragraphs are no quarrel', () => {
    const mine = base.replace('In August.', 'In August, nobody.');
    const theirs = base.replace('In September.', 'In September, some.');
    expect(mergeReports(base, mine, theirs).quarrels).toEqual([]);
  });

  test('the same paragraph is a quarrel: mine stands in the text, theirs beside it', () => {
    const mine = base.replace('In August.', 'In August, nobody.');
    const theirs = base.replace('In August.', 'In August, few.').replace('In October.', 'In October, all.');
    const { text, quarrels } = mergeReports(base, mine, theirs);
    expect(text).toBe('# One\n\nIn August, nobody.\n\nIn September.\n\nIn October, all.\n');
    expect(quarrels).toHaveLength(1);
    expect(quarrels[0]).toMatchObject({ mine: 'In August, nobody.', theirs: 'In August, few.' });
    expect(text.slice(quarrels[0]?.start, quarrels[0]?.end)).toBe('In August, nobody.');
  });

  test('what one removed and the other changed is a quarrel too', () => {
    const { text, quarrels } = mergeReports(
      base,
      base.replace('In August.\n\n', ''),
      base.replace('In August.', 'In August, few.'),
    );
    expect(text).toBe('# One\n\nIn September.\n\nIn October.\n');
    expect(quarrels).toMatchObject([{ mine: '', theirs: 'In August, few.' }]);
  });

  test('both add something at the same place: both stand', () => {
    expect(mergeReports('A', 'A\n\nmine', 'A\n\ntheirs')).toEqual({
      text: 'A\n\ntheirs\n\nmine',
      quarrels: [],
    });
  });

  const paragraph = fc.constantFrom('a', 'b', 'c', 'd e', '::quote{id="q"}', '# f');
  const text = fc
    .tuple(fc.array(paragraph, { maxLength: 7 }), fc.constantFrom('', '\n', '\n\n'))
    .map(([paragraphs, end]) => paragraphs.join('\n\n') + end);

  test('who changed nothing gets what the other has, to the letter', () => {
    fc.assert(
      fc.property(text, text, (was, other) => {
        expect(mergeReports(was, was, other)).toEqual({ text: other, quarrels: [] });
        expect(mergeReports(was, other, was)).toEqual({ text: other, quarrels: [] });
        expect(mergeReports(was, other, other)).toEqual({ text: other, quarrels: [] });
      }),
    );
  });

  test('no new paragraph of anybody is lost: it stands in the text or in a quarrel', () => {
    fc.assert(
      fc.property(text, text, text, (was, mine, theirs) => {
        const merged = mergeReports(was, mine, theirs);
        const all = merged.text + merged.quarrels.map((one) => `\n${one.mine}\n${one.theirs}`).join('');
        const known = was.split(/\n+/);
        for (const written of [...mine.split(/\n+/), ...theirs.split(/\n+/)])
          if (!known.includes(written)) expect(all).toContain(written);
        for (const { start, end, mine: own } of merged.quarrels)
          expect(merged.text.slice(start, end)).toBe(own);
      }),
    );
  });
});
