import { describe, expect, test } from 'vitest';
import { citing, draftOf, readDraft, restingOn, ticked } from '#shared/assessment/draft.ts';
import { CodingId } from '#shared/ids.ts';

const coding = (at: number) => CodingId.parse(`00000007-0000-4000-8000-00000000000${at}`);
const [one, two, three] = [coding(1), coding(2), coding(3)];
const written = {
  text: 'It held. Nobody left.',
  prominence: 2,
  asked: 'no' as const,
  excerpts: [three, one],
  cites: [
    { coding: three, sentence: 'It held.' },
    { coding: one, sentence: 'Nobody left.' },
  ],
  rev: 7,
};

describe('a draft of an assessment', () => {
  test('begins from what stands, without what is coded no longer, in the order of the cell', () => {
    expect(draftOf(written, [one, two, three])).toEqual({ ...written, excerpts: [one, three] });
    expect(draftOf(written, [one, two])).toMatchObject({
      excerpts: [one],
      cites: [{ coding: one, sentence: 'Nobody left.' }],
    });
    expect(draftOf(null, [one])).toMatchObject({ text: '', rev: 0, excerpts: [] });
  });

  test('is read as it was kept; words kept alone are its words', () => {
    const stands = draftOf(written, [one, two, three]);
    const kept = { ...stands, text: 'Other words.' };
    expect(readDraft(JSON.stringify(kept), stands)).toEqual(kept);
    expect(readDraft('It held for now.', stands)).toEqual({ ...stands, text: 'It held for now.' });
    expect(readDraft('{"text": 1}', stands).text).toBe('{"text": 1}');
  });

  test('ticks an excerpt by the first of its codings, and unticks all of them with what they stand behind', () => {
    const here = [one, two, three];
    const none = draftOf(null, here);
    expect(ticked(none, [two, three], here).excerpts).toEqual([two]);
    const draft = draftOf(written, here);
    expect(ticked(draft, [two, three], here)).toMatchObject({
      excerpts: [one],
      cites: [{ coding: one, sentence: 'Nobody left.' }],
    });
    expect(restingOn(draft, [], here)).toMatchObject({ excerpts: [], cites: [] });
  });

  test('puts an excerpt behind a sentence, and takes it away again', () => {
    const draft = draftOf({ ...written, cites: [] }, [one, two, three]);
    const cited = citing(draft, one, 1);
    expect(cited.cites).toEqual([{ coding: one, sentence: 'Nobody left.' }]);
    expect(citing(citing(cited, one, 0), one, 1).cites).toEqual([{ coding: one, sentence: 'It held.' }]);
    expect(citing(cited, one, 9)).toBe(cited);
  });
});
