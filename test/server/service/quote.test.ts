import { describe, expect, test } from 'vitest';
import { changeParticipant } from '#server/service/participant.ts';
import { addQuote, changeQuote, quotes, removeQuote } from '#server/service/quote.ts';
import { trashSource } from '#server/service/source.ts';
import { type CodedStudy, codedStudy, TALK } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';

function mark({ world, who, study, august }: CodedStudy, words: string) {
  const start = TALK.indexOf(words);
  return addQuote(world, who, study, { source: august, start, end: start + words.length });
}

describe('quotes', () => {
  test('carry their speaker, place, time and the themes coded on their words', () => {
    const made = codedStudy();
    const { world, who, study, theme, code, august } = made;
    const trust = theme('Trust');
    theme('Speed');
    code('decided in a day', trust);
    code('weeks again', 'Speed');
    const quote = mark(made, 'We decided in a day.');
    expect(quote).toMatchObject({
      text: 'We decided in a day.',
      attribution: 'Coordinator, North',
      themes: [trust],
      clearance: 'draft',
      source: august,
      role: 'coordinator',
      day: '2020-08-10',
      time: 60,
      voice: 'panel',
    });
    expect(() => mark(made, 'We decided in a day.')).toThrow('already marked');
    expect(() => mark(made, 'And now?')).toThrow('Interviewer turns never count');
    changeParticipant(world, who, study, 'N-01', { label: 'voluntary sector leader' });
    expect(quotes(world, who, study)[0]?.attribution).toBe('Voluntary sector leader, North');
    expect(changeQuote(world, who, study, quote.id, { label: 'organiser' }).attribution).toBe(
      'Organiser, North',
    );
  });

  test('are found by kind, theme, area, month, voice, clearance and words', () => {
    const made = codedStudy();
    const { world, who, study, theme, code, august } = made;
    code('We decided', theme('Trust'));
    code('It takes weeks', theme('Burnout', 'threat'));
    const [fast, slow] = [mark(made, 'We decided in a day.'), mark(made, 'It takes weeks again.')];
    const ids = (asked: Parameters<typeof quotes>[3]) => quotes(world, who, study, asked).map(({ id }) => id);
    expect(ids({})).toEqual([fast.id, slow.id]);
    expect(ids({ kind: 'threat' })).toEqual([slow.id]);
    expect(ids({ kind: 'threat,change' })).toEqual([fast.id, slow.id]);
    expect(ids({ theme: 'trust', area: 'North', wave: '2020-08', voice: 'panel' })).toEqual([fast.id]);
    expect(ids({ area: 'South' })).toEqual([]);
    expect(ids({ find: 'DAY decided' })).toEqual([fast.id]);
    expect(ids({ find: 'burnout' })).toEqual([slow.id]);
    expect(ids({ clearance: 'cleared' })).toEqual([]);
    expect(ids({ clearance: 'draft,sent' })).toEqual([fast.id, slow.id]);
    expect(() => ids({ clearance: 'ready' })).toThrow('none of all, draft');
    trashSource(world, who, study, august, true);
    expect(ids({})).toEqual([]);
  });

  test('every deed can be undone and redone, and leaves the tables equal', () => {
    const made = codedStudy();
    const { world, who, study } = made;
    expectUndoable(made, () => mark(made, 'We decided in a day.'));
    const id = quotes(world, who, study)[0]?.id ?? '';
    expectUndoable(made, () => changeQuote(world, who, study, id, { note: 'for chapter 2' }));
    expectUndoable(made, () => removeQuote(world, who, study, id));
  });
});
