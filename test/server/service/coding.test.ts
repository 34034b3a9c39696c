import { describe, expect, test } from 'vitest';
import { assessments, setAssessment } from '#server/service/assessment.ts';
import {
  addCoding,
  addCodings,
  changeCoding,
  coders,
  codings,
  removeCoding,
} from '#server/service/coding.ts';
import { journal } from '#server/service/journal.ts';
import { addMemo, memos } from '#server/service/memo.ts';
import { addPass, passes, removePass } from '#server/service/pass.ts';
import { addQuote } from '#server/service/quote.ts';
import { source, trashSource } from '#server/service/source.ts';
import { correctText } from '#server/service/text-correction.ts';
import { changeTheme } from '#server/service/theme.ts';
import { CodingId } from '#shared/ids.ts';
import { ANSWERS, codedStudy, TALK } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';

describe('codings', () => {
  test('made on a text that was corrected meanwhile are refused, and nothing is moved onto other words', () => {
    const made = codedStudy();
    const { world, who, study, theme, august } = made;
    theme('Trust');
    const { textVersion: before, text, turns } = source(world, who, study, august);
    const words = { source: august, start: 0, end: 5, theme: 'Trust' };
    const kept = addCoding(world, who, study, { ...words, textVersion: before });
    correctText(world, who, study, august, {
      turns: turns.map((turn) => ({
        speaker: turn.speaker,
        time: turn.time,
        text: `So, ${text.slice(turn.start, turn.end)}`,
      })),
      reason: 'Left out',
    });
    const isRefused = expect.objectContaining({
      code: 'conflict',
      message: expect.stringContaining('corrected'),
    });
    const spans = [{ start: 0, end: 5 }];
    expect(() => addCoding(world, who, study, { ...words, textVersion: before })).toThrow(isRefused);
    expect(() =>
      addCodings(world, who, study, { source: august, spans, theme: 'Trust', textVersion: before }),
    ).toThrow(isRefused);
    expect(() => changeCoding(world, who, study, kept.id, { start: 1, textVersion: before })).toThrow(
      isRefused,
    );
    expect(() =>
      addQuote(world, who, study, { source: august, start: 0, end: 5, textVersion: before }),
    ).toThrow(isRefused);
    expect(() =>
      addMemo(world, who, study, {
        about: 'excerpt',
        kind: 'analytic',
        body: 'Hm.',
        source: august,
        start: 0,
        end: 5,
        textVersion: before,
      }),
    ).toThrow(isRefused);
    expect(codings(world, who, study, { source: august }).map((one) => one.text)).toContain(kept.text);
  });

  test('a coded passage keeps its words, what stands around them and the codebook it was made under', () => {
    const { world, who, study, theme, august } = codedStudy();
    const trust = theme('Trust');
    const start = TALK.indexOf(' Nobody asked');
    const added = addCoding(world, who, study, {
      source: 'North, 2020-08',
      start,
      end: start + ' Nobody asked '.length,
      theme: 'Trust',
      stance: 'occurring',
      told: 'spring',
    });
    expect(added).toMatchObject({
      source: august,
      start: start + 1,
      end: start + 1 + 'Nobody asked'.length,
      text: 'Nobody asked',
      prefix: 'We decided in a day. ',
      suffix: ` whose budget it was.\n\n${ANSWERS[1]}\n`,
      theme: trust,
      coder: who.account.id,
      event: 1,
      told: 'spring',
      state: 'accepted',
      origin: 'person',
    });
    expect(codings(world, who, study, { source: august })).toEqual([added]);
    expect(journal(world, who, study).items.at(-1)).toMatchObject({
      deed: 'coding.add',
      summary: 'Coded a passage of North, 2020-08 with Trust',
    });
    expect(coders(world, who, study)).toEqual([who.account]);
  });

  test('interviewer’s words, no words, and spans outside the text or inside a character are refused', () => {
    const { world, who, study, theme, august } = codedStudy();
    theme('Trust');
    const add = (start: number, end: number) =>
      addCoding(world, who, study, { source: august, start, end, theme: 'Trust' });
    const question = TALK.indexOf('And now?');
    expect(() => add(question, question + 8)).toThrow(
      'Interviewer turns never count. Code the answer instead.',
    );
    expect(() => add(0, question + 4)).toThrow('Interviewer turns never count');
    expect(() => add(TALK.length - 3, TALK.length + 1)).toThrow('outside the text');
    expect(() => add(5, 5)).toThrow('ends before it begins');
    expect(() => add(question - 2, question)).toThrow('no words');
    expect(codings(world, who, study)).toEqual([]);
  });

  test('the same words with the same theme again are a conflict that shows the coding there', () => {
    const { code, theme, other } = codedStudy();
    const trust = theme('Trust');
    const first = code('We decided', trust);
    expect(() => code('We decided', trust)).toThrow(
      expect.objectContaining({ code: 'conflict', detail: expect.objectContaining({ current: first }) }),
    );
    expect(code('We decided', trust, {}, other).id).not.toBe(first.id);
  });

  test('a selection over a question makes an excerpt of each answer, in one deed', () => {
    const made = codedStudy();
    const { world, who, study, theme, august, code } = made;
    const trust = theme('Trust');
    const first = code('It takes weeks again.', trust);
    const before = journal(world, who, study).items.length;
    const end = TALK.indexOf('It takes weeks again.') + 'It takes weeks again.'.length;
    const spans = [{ start: 0, end }];
    const made2 = addCodings(world, who, study, { source: august, spans, theme: 'Trust' });
    expect(made2.items.map(({ text }) => text)).toEqual([ANSWERS[0]]);
    expect(made2.existing).toEqual([first]);
    expect(journal(world, who, study).items).toHaveLength(before + 1);
    expect(() => addCodings(world, who, study, { source: august, spans, theme: 'Trust' })).toThrow('already');
    const question = TALK.indexOf('And now?');
    expect(() =>
      addCodings(world, who, study, {
        source: august,
        spans: [{ start: question, end: question + 3 }],
        theme: 'Trust',
      }),
    ).toThrow('Interviewer turns never count');
  });

  test('are found by source, theme, area, wave and coder, and not while their source is in the trash', () => {
    const { world, who, other, study, theme, code, interview, august } = codedStudy();
    const [trust, speed] = [theme('Trust'), theme('Speed')];
    const south = interview('2020-09', 'South');
    const a = code('We decided', trust);
    const b = code('We decided', speed, {}, other);
    const c = addCoding(world, who, study, { source: south, start: 0, end: 10, theme: trust });
    const ids = (asked: Parameters<typeof codings>[3]) =>
      codings(world, who, study, asked).map(({ id }) => id);
    expect(ids({})).toEqual([a.id, b.id, c.id]);
    expect(ids({ theme: 'Trust' })).toEqual([a.id, c.id]);
    expect(ids({ area: 'South' })).toEqual([c.id]);
    expect(ids({ wave: '2020-08', coder: 'TO' })).toEqual([b.id]);
    expect(ids({ source: august, theme: 'Speed' })).toEqual([b.id]);
    trashSource(world, who, study, south, true);
    expect(ids({ theme: 'Trust' })).toEqual([a.id]);
  });

  test('a change moves edges, theme or stance; a new theme or a confirmation is of the present codebook', () => {
    const { world, who, study, theme, code } = codedStudy();
    const trust = theme('Trust');
    const coding = code('We decided', trust);
    changeTheme(world, who, study, trust, { definition: 'x', meaning: 'narrow' });
    expect(
      changeCoding(world, who, study, coding.id, { stance: 'easing', end: coding.end + 9 }),
    ).toMatchObject({
      text: 'We decided in a day',
      stance: 'easing',
      event: 1,
    });
    expect(changeCoding(world, who, study, coding.id, { confirm: true }).event).toBe(2);
    theme('Speed');
    expect(changeCoding(world, who, study, coding.id, { theme: 'Speed' })).toMatchObject({
      event: 3,
      cameFrom: null,
    });
    expect(() => changeCoding(world, who, study, coding.id, { stance: null, rev: coding.rev })).toThrow(
      'Somebody changed this coding',
    );
  });

  test('removing one keeps its memos on the words, and takes it out of the evidence', () => {
    const { world, who, study, theme, code, august } = codedStudy();
    const trust = theme('Trust');
    const coding = code('We decided', trust);
    addMemo(world, who, study, { about: 'coding', coding: coding.id, kind: 'analytic', body: 'Hm' });
    setAssessment(world, who, study, {
      theme: trust,
      area: 'North',
      wave: '2020-08',
      state: 'confirmed',
      excerpts: [coding.id],
    });
    removeCoding(world, who, study, coding.id);
    expect(memos(world, who, study, { source: august })).toMatchObject([
      { about: 'excerpt', coding: null, start: 0, end: 10 },
    ]);
    expect(assessments(world, who, study)).toMatchObject([{ excerpts: [], stale: true }]);
  });

  test('every deed can be undone and redone, and leaves the tables equal', () => {
    const made = codedStudy();
    const { world, who, study, theme, code, august } = made;
    const trust = theme('Trust');
    let id = '';
    expectUndoable(made, () => code('We decided', trust));
    id = codings(world, who, study)[0]?.id ?? '';
    const memo = { about: 'coding' as const, coding: id, kind: 'analytic' as const, body: 'Hm' };
    expectUndoable(made, () => addMemo(world, who, study, memo));
    expectUndoable(made, () => changeCoding(world, who, study, id, { stance: 'easing', start: 3 }));
    expectUndoable(made, () =>
      addCodings(world, who, study, { source: august, spans: [{ start: 0, end: 90 }], theme: trust }),
    );
    const cell = { theme: trust, area: 'North', wave: '2020-08', state: 'draft' as const };
    setAssessment(world, who, study, { ...cell, excerpts: [CodingId.parse(id)] });
    expectUndoable(made, () => removeCoding(world, who, study, id));
  });
});

describe('passes', () => {
  test('say what was looked for, by whom, under which codebook, and can be taken back', () => {
    const made = codedStudy();
    const { world, who, other, study, theme, august } = made;
    theme('Trust');
    const speed = theme('Speed');
    expectUndoable(made, () => addPass(world, who, study, { source: august }));
    const listed = addPass(world, other, study, { source: 'North, 2020-08', themes: ['Speed', speed] });
    expect(listed).toMatchObject({ source: august, coder: other.account.id, event: 2, themes: [speed] });
    expect(passes(world, who, study, { coder: 'TO' })).toEqual([listed]);
    expect(journal(world, who, study).items.at(-1)?.summary).toBe('Looked through North, 2020-08 for Speed');
    expect(() => addPass(world, who, study, { source: august, themes: [] })).toThrow('Name the themes');
    expectUndoable(made, () => removePass(world, who, study, listed.id));
  });
});
