import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, textOf, tidyLabel, tidyText } from '#shared/source/text.ts';

const spoken = fc.record({
  speaker: fc.option(fc.string({ unit: 'binary', maxLength: 10 })),
  role: fc.constantFrom('participant' as const, 'interviewer' as const, 'unknown' as const),
  time: fc.option(fc.nat()),
  text: fc.string({ unit: 'binary', maxLength: 40 }),
});

describe('a text laid out', () => {
  test('holds every turn where its offsets say', () => {
    fc.assert(
      fc.property(fc.array(spoken), (turns) => {
        const laid = layOut(turns);
        const text = textOf(laid.turns);
        for (const [at, turn] of laid.turns.entries()) {
          expect(text.slice(turn.start, turn.end)).toBe(turn.text);
          expect(turn.text).toBe(tidyText(turns[at]?.text ?? ''));
        }
        expect(laid.turns.at(-1)?.end ?? 0).toBe(text.length);
      }),
    );
  });

  test('survives UTF-8 unchanged, whatever came in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat({ max: 0xffff })), (any, units) => {
        const tidy = tidyText(any + String.fromCharCode(...units));
        expect(Buffer.from(tidy, 'utf8').toString('utf8')).toBe(tidy);
        expect(tidyText(tidy)).toBe(tidy);
      }),
    );
  });

  test('counts words by who spoke them', () => {
    const turn = { speaker: null, time: null };
    const laid = layOut([
      { ...turn, role: 'interviewer', text: 'And then?' },
      { ...turn, role: 'participant', text: 'It – stopped.' },
      { ...turn, role: 'unknown', text: 'Yes' },
    ]);
    expect(laid).toMatchObject({ words: 6, participantWords: 3, unknownWords: 1 });
  });

  test('a label is one line without asterisks or a time behind it, and tidying it again changes nothing', () => {
    expect(tidyLabel(' **Maria\n(chair)** [00:01:02] [3:04]')).toBe('Maria (chair)');
    expect(tidyLabel('[0:01]')).toBe(null);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (any) => {
        const tidy = tidyLabel(any);
        if (tidy !== null) expect(tidyLabel(tidy)).toBe(tidy);
      }),
    );
  });
});
