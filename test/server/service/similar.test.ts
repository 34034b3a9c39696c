import { describe, expect, test } from 'vitest';
import { matrix } from '#server/service/analysis.ts';
import { addCoding, codings } from '#server/service/coding.ts';
import { codingCounts } from '#server/service/coding-count.ts';
import { exportStudy } from '#server/service/export.ts';
import { passages } from '#server/service/passages.ts';
import { answerSimilar, similar } from '#server/service/similar.ts';
import { addSource, source } from '#server/service/source.ts';
import { correctText } from '#server/service/text-correction.ts';
import { addTheme } from '#server/service/theme.ts';
import { expectUndoable, testStudy } from '#test/support/study.ts';

const TEXT = `**P:** The school closed on the Friday and nobody knew for how long. We had other things to do.

**INT:** Did the school closed down for good?

**P:** When the schools had closed the children came to the hall. It was cold there.

**P:** The van went round on Tuesdays and the bikes on Fridays.

**P:** The children were out of school until June, and the hall stayed open.

**P:** We counted tins. The council met us on Monday.
`;

function suggested() {
  const made = testStudy();
  const { world, who, study } = made;
  const { id } = addSource(world, who, study, {
    title: 'North, August',
    kind: 'interview',
    area: 'North',
    wave: '2020-08',
    text: TEXT,
  });
  const { text } = source(world, who, study, id);
  addTheme(world, who, study, {
    title: 'Schools closed',
    kind: 'change',
    definition: 'Children were out of school.',
  });
  const start = text.indexOf('The school closed');
  addCoding(world, who, study, { source: id, start, end: start + 61, theme: 'Schools closed' });
  const list = () => similar(world, who, study, 'Schools closed');
  const answer = (accept: boolean) => {
    const first = list().items[0];
    if (!first) throw new Error('Nothing is suggested.');
    return answerSimilar(world, who, study, 'Schools closed', {
      source: first.source,
      start: first.start,
      end: first.end,
      accept,
    });
  };
  return { ...made, id, text, list, answer };
}

describe('similar passages', () => {
  test('are sentences of participants that say what the theme’s passages say, with the words why', () => {
    const { list, text } = suggested();
    const { items, passages: from, accepted, rejected } = list();
    expect({ from, accepted, rejected }).toEqual({ from: 1, accepted: 0, rejected: 0 });
    expect(items.map((one) => one.text)).toEqual([
      'When the schools had closed the children came to the hall.',
      'The children were out of school until June, and the hall stayed open.',
    ]);
    const [first] = items;
    expect(first && text.slice(first.start, first.end)).toBe(first?.text);
    expect(first?.because).toEqual(['schools', 'closed']);
    expect(first).toMatchObject({ passages: 1, after: ' It was cold there.', turnNumber: 3 });
  });

  test('count once they are accepted, as codings that came from a suggestion', () => {
    const { answer, list, world, who, study } = suggested();
    expect(answer(true)).toMatchObject({ state: 'accepted', origin: 'suggestion' });
    expect(list()).toMatchObject({ accepted: 1, rejected: 0 });
    expect(list().items).toHaveLength(1);
    expect(passages(world, who, study).total).toBe(2);
  });

  test('never come back once they were turned down, and count nowhere', async () => {
    const { answer, list, world, who, study } = suggested();
    const counts = async () => ({
      counts: codingCounts(world, who, study),
      desk: codings(world, who, study).length,
      table: passages(world, who, study).total,
      csv: String((await exportStudy(world, who, study, { format: 'csv', what: 'codings' })).content).split(
        '\n',
      ).length,
      matrix: matrix(world, who, study).themes,
    });
    const before = await counts();
    const rejected = answer(false);
    expect(rejected.state).toBe('rejected');
    expect(await counts()).toEqual(before);
    expect(list()).toMatchObject({ accepted: 0, rejected: 1 });
    expect(list().items.map(({ text }) => text)).not.toContain(rejected.text);
  });

  test('coding the very words by hand takes the place of the refusal', () => {
    const { answer, world, who, study, id } = suggested();
    const { start, end } = answer(false);
    expect(addCoding(world, who, study, { source: id, start, end, theme: 'Schools closed' })).toMatchObject({
      state: 'accepted',
      origin: 'person',
    });
    expect(codings(world, who, study)).toHaveLength(2);
  });

  test('both answers can be undone and redone, and leave the tables equal', () => {
    const made = suggested();
    expectUndoable(made, () => made.answer(true));
    expectUndoable(made, () => made.answer(false));
  });

  test('words that carry the theme already are refused', () => {
    const { answer, world, who, study } = suggested();
    const { source: id, start, end } = answer(true);
    expect(() =>
      answerSimilar(world, who, study, 'Schools closed', { source: id, start, end, accept: true }),
    ).toThrow('These words already carry Schools closed.');
  });

  test('are not answered by offsets of a text that somebody corrected meanwhile', () => {
    const { list, id, text, world, who, study } = suggested();
    const first = list().items[0];
    if (!first) throw new Error('Nothing is suggested.');
    const { textVersion, start, end } = first;
    correctText(world, who, study, id, { text: `Hello. ${text}`, reason: 'Left out' });
    expect(() =>
      answerSimilar(world, who, study, 'Schools closed', {
        source: id,
        textVersion,
        start,
        end,
        accept: true,
      }),
    ).toThrow('The words of North, August were corrected meanwhile.');
  });
});
