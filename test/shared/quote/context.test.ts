import { describe, expect, test } from 'vitest';
import { TurnId } from '#shared/ids.ts';
import { contextOf } from '#shared/quote/context.ts';
import { layOut, textOf } from '#shared/source/text.ts';

const said = (...texts: [role: 'interviewer' | 'participant', text: string][]) => {
  const { turns } = layOut(texts.map(([role, text]) => ({ role, text, speaker: null, time: null })));
  return {
    text: textOf(turns),
    turns: turns.map((turn, at) => ({
      ...turn,
      id: TurnId.parse(`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`),
    })),
  };
};
const around = (source: ReturnType<typeof said>, words: string) => {
  const start = source.text.indexOf(words);
  return contextOf(source, { start, end: start + words.length }).map(({ turn, role, text, isQuote }) => [
    turn,
    role,
    isQuote ? `“${text}”` : text,
  ]);
};

describe('the context of a quote', () => {
  test('is the rest of its turn, and the turns beside it', () => {
    const source = said(
      ['interviewer', 'And then?'],
      ['participant', 'Well. We just did it. Nobody asked.'],
      ['interviewer', 'Nobody?'],
    );
    expect(around(source, 'We just did it.')).toEqual([
      [1, 'interviewer', 'And then?'],
      [2, 'participant', 'Well. '],
      [2, 'participant', '“We just did it.”'],
      [2, 'participant', ' Nobody asked.'],
      [3, 'interviewer', 'Nobody?'],
    ]);
  });

  test('is cut between words, and needs no neighbours where its own turn says enough', () => {
    const long = 'word '.repeat(80);
    const source = said(
      ['interviewer', 'Yes?'],
      ['participant', `${long}This one. ${long}`],
      ['interviewer', 'Oh.'],
    );
    const [before, quote, behind, ...rest] = around(source, 'This one.');
    expect(String(before?.[2])).toMatch(/^…word .*word $/u);
    expect(quote).toEqual([2, 'participant', '“This one.”']);
    expect(String(behind?.[2])).toMatch(/^ word.*word…$/u);
    expect(rest).toEqual([]);
  });

  test('begins and ends with the source', () => {
    expect(around(said(['participant', 'All of it.']), 'All of it.')).toEqual([
      [1, 'participant', '“All of it.”'],
    ]);
  });
});
