import { describe, expect, test } from 'vitest';
import { setAssessment } from '#server/service/assessment.ts';
import { changeCoding, codings } from '#server/service/coding.ts';
import { journal } from '#server/service/journal.ts';
import { likelyPassages } from '#server/service/likely.ts';
import { addMemo, memo } from '#server/service/memo.ts';
import { overview } from '#server/service/overview.ts';
import { addPass, lookedForNothing, passes } from '#server/service/pass.ts';
import { confirmCodings, recheckQueue } from '#server/service/recheck.ts';
import { addSource } from '#server/service/source.ts';
import { changeTheme } from '#server/service/theme.ts';
import { previewTheme } from '#server/service/theme-preview.ts';
import { handOut, splitTheme } from '#server/service/theme-split.ts';
import { codedStudy } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';

describe('the re-check queue', () => {
  test('holds, theme by theme, the sources read before it existed or widened', () => {
    const made = codedStudy();
    const { world, who, other, study, theme, pass, august, interview } = made;
    const trust = theme('Trust');
    const unread = interview('2020-10');
    pass(august);
    const september = interview('2020-09', 'South');
    addPass(world, other, study, { source: september });
    expect(recheckQueue(world, who, study)).toEqual([]);
    const late = theme('Late');
    changeTheme(world, who, study, trust, { definition: 'Wider.', meaning: 'broaden' });
    const queue = recheckQueue(world, who, study);
    expect(
      queue.map((item) => [item.theme, item.reopenedAt, item.sources.map(({ source }) => source)]),
    ).toEqual([
      [trust, 3, [august, september]],
      [late, 2, [august, september]],
    ]);
    expect(queue[0]?.sources[1]).toMatchObject({ words: 1115, coders: [other.account.id] });
    expect(queue.flatMap(({ sources }) => sources).map(({ source }) => source)).not.toContain(unread);
    const sourcesOf = (asked: Parameters<typeof recheckQueue>[3]) =>
      recheckQueue(world, who, study, asked).map((item) => item.sources.map(({ source }) => source));
    expect(sourcesOf({ theme: 'Late' })).toEqual([[august, september]]);
    expect(sourcesOf({ area: 'South', theme: 'Late' })).toEqual([[september]]);
    expect(sourcesOf({ coder: other.account.id })).toEqual([[september], [september]]);
    changeTheme(world, who, study, late, { retired: true });
    expect(recheckQueue(world, who, study).map((item) => item.theme)).toEqual([trust]);
  });

  test('lets go of a source once its themes were looked for, in one deed for many', () => {
    const made = codedStudy();
    const { world, who, study, theme, pass, august, interview } = made;
    theme('Trust');
    const september = interview('2020-09');
    pass(august);
    pass(september);
    theme('Late');
    theme('Later');
    const given = { themes: ['Late', 'Later', 'late'], sources: [august, september, august] };
    expectUndoable(made, () => lookedForNothing(world, who, study, given));
    expect(recheckQueue(world, who, study)).toEqual([]);
    expect(
      passes(world, who, study)
        .slice(2)
        .map(({ themes }) => themes?.length),
    ).toEqual([2, 2]);
    expect(journal(world, who, study).items.at(-1)?.summary).toContain('Looked for Late, Later');
  });

  test('holds codings older than a narrowing until they are confirmed, moved or taken away', () => {
    const made = codedStudy();
    const { world, who, study, theme, code, other } = made;
    const trust = theme('Trust');
    const [first, second, third] = [
      code('We decided in a day', trust),
      code('Nobody asked', trust, {}, other),
      code('It takes weeks again', trust),
    ];
    changeTheme(world, who, study, trust, { notWhen: 'Narrower.', meaning: 'narrow' });
    const waiting = (coder?: string) =>
      recheckQueue(world, who, study, { coder }).flatMap((item) => item.codings.map(({ id }) => id));
    expect(waiting()).toEqual([first.id, second.id, third.id]);
    expect(waiting(other.account.id)).toEqual([second.id]);
    expect(recheckQueue(world, who, study)[0]).toMatchObject({
      theme: trust,
      outdatedAt: 2,
      reopenedAt: 0,
      parts: [],
    });
    expectUndoable(made, () =>
      confirmCodings(world, who, study, { codings: [first.id, second.id, first.id] }),
    );
    expect(waiting()).toEqual([third.id]);
    changeCoding(world, who, study, third.id, { confirm: true });
    expect(waiting()).toEqual([]);
    expect(() => confirmCodings(world, who, study, { codings: ['nonsense'] })).toThrow(
      'no coding “nonsense”',
    );
  });

  test('takes no judgement on a meaning that changed since it was looked at', () => {
    const { world, who, other, study, theme, code, pass, august } = codedStudy();
    const [trust, speed] = [theme('Trust'), theme('Speed')];
    const coding = code('Nobody asked', trust);
    pass(august);
    changeTheme(world, who, study, trust, { definition: 'Only money.', meaning: 'shift' });
    const asOf = recheckQueue(world, who, study)[0]?.asOf ?? 0;
    changeTheme(world, other, study, speed, { definition: 'Only days.', meaning: 'shift' });
    changeTheme(world, other, study, trust, { definition: 'Only people.', meaning: 'shift' });
    const judge = [
      () => confirmCodings(world, who, study, { codings: [coding.id], asOf }),
      () => lookedForNothing(world, who, study, { themes: [trust], sources: [august], asOf }),
    ];
    for (const one of judge) expect(one).toThrow('Somebody changed what Trust means since you looked');
    const now = recheckQueue(world, who, study)[0]?.asOf ?? 0;
    expect(confirmCodings(world, who, study, { codings: [coding.id], asOf: now })).toHaveLength(1);
    changeTheme(world, other, study, speed, { definition: 'Only hours.', meaning: 'shift' });
    expect(
      lookedForNothing(world, who, study, { themes: [trust], sources: [august], asOf: now }),
    ).toHaveLength(1);
  });

  test('keeps the passages of a split until each was given to a part', () => {
    const made = codedStudy();
    const { world, who, study, theme, code, pass, august } = made;
    const speed = theme('Speed');
    const [first, second, third] = ['We decided in a day', 'Nobody asked', 'It takes weeks again'].map(
      (words) => code(words, speed),
    );
    pass(august);
    if (!first || !second || !third) throw new Error('Nothing was coded.');
    const foretold = previewTheme(world, who, study, speed, {
      deed: 'split',
      split: { into: [{ title: 'Fast' }, { title: 'Slow' }], passages: [{ coding: first.id, to: ['Fast'] }] },
    });
    expect(foretold.queue).toEqual({ sources: 1, words: 1115, codings: 2 });
    const { parts } = splitTheme(world, who, study, speed, {
      into: [{ title: 'Fast' }, { title: 'Slow' }],
      passages: [{ coding: first.id, to: ['Fast'] }],
    });
    const [fast, slow] = parts;
    if (!fast || !slow) throw new Error('Nothing was split.');
    const item = (of: string) => recheckQueue(world, who, study).find((one) => one.theme === of);
    expect(item(speed)).toMatchObject({ parts: [fast.id, slow.id], outdatedAt: 2, sources: [] });
    expect(item(speed)?.codings.map(({ id }) => id)).toEqual([second.id, third.id]);
    // Neither part was looked for here while passages of the whole wait.
    expect(item(slow.id)?.sources).toHaveLength(1);
    expect(overview(world, who, study).recheck).toContainEqual(
      expect.objectContaining({
        what: 'recheck',
        count: 2,
        theme: { id: speed, title: 'Speed', kind: 'change' },
      }),
    );
    expect(() => confirmCodings(world, who, study, { codings: [second.id] })).toThrow('retired');
    changeTheme(world, who, study, slow.id, { title: 'Slowness' });
    expectUndoable(made, () =>
      handOut(world, who, study, speed, {
        passages: [
          { coding: second.id, to: [slow.id, 'Fast'] },
          { coding: third.id, to: ['slowness'] },
        ],
      }),
    );
    expect(recheckQueue(world, who, study)).toEqual([]);
    expect(codings(world, who, study, { theme: slow.id })).toMatchObject([
      { id: second.id, cameFrom: speed },
      { id: third.id, cameFrom: speed },
    ]);
    expect(codings(world, who, study, { theme: fast.id })).toHaveLength(2);
  });

  test('lets go of a passage whose words its coder had coded with the part already', () => {
    const made = codedStudy();
    const { world, who, study, theme, code } = made;
    const speed = theme('Speed', 'threat');
    const passage = code('It takes weeks again', speed, { stance: 'occurring' });
    const { id } = addMemo(world, who, study, {
      about: 'coding',
      coding: passage.id,
      kind: 'analytic',
      body: 'Slower than in spring.',
    });
    splitTheme(world, who, study, speed, { into: [{ title: 'Fast' }, { title: 'Slow' }] });
    const already = code('It takes weeks again', 'Slow');
    expectUndoable(made, () => {
      const passages = [{ coding: passage.id, to: ['Slow'] }];
      expect(handOut(world, who, study, speed, { passages })).toEqual({ repointed: 1, waiting: [] });
    });
    expect(recheckQueue(world, who, study)).toEqual([]);
    expect(codings(world, who, study)).toMatchObject([{ id: already.id, stance: 'occurring' }]);
    expect(memo(world, who, study, id)).toMatchObject({ about: 'coding', coding: already.id });
  });

  test('takes passages back to a theme that was kept as one of its parts, as confirmed', () => {
    const { world, who, study, theme, code } = codedStudy();
    const speed = theme('Speed');
    const coding = code('We decided in a day', speed);
    expect(() =>
      handOut(world, who, study, speed, { passages: [{ coding: coding.id, to: ['Speed'] }] }),
    ).toThrow('never split');
    splitTheme(world, who, study, speed, { into: [{ title: 'Slow' }], keep: true });
    expect(recheckQueue(world, who, study)).toHaveLength(1);
    const done = handOut(world, who, study, speed, { passages: [{ coding: coding.id, to: ['Speed'] }] });
    expect(done).toEqual({ repointed: 0, waiting: [] });
    expect(recheckQueue(world, who, study)).toEqual([]);
  });

  test('grows by what the preview of a change said', () => {
    const { world, who, study, theme, code, pass, august } = codedStudy();
    const trust = theme('Trust');
    code('We decided in a day', trust);
    pass(august);
    setAssessment(world, who, study, { theme: trust, area: 'North', wave: '2020-08', state: 'draft' });
    const shift = { definition: 'Elsewhere.', meaning: 'shift' } as const;
    const { queue } = previewTheme(world, who, study, trust, { deed: 'change', changes: shift });
    expect(queue).toEqual({ sources: 1, words: 1115, codings: 1 });
    expect(recheckQueue(world, who, study)).toEqual([]);
    changeTheme(world, who, study, trust, shift);
    const [item] = recheckQueue(world, who, study);
    expect([item?.sources.length, item?.codings.length]).toEqual([1, 1]);
  });
});

describe('likely passages', () => {
  test('are found by the words of a theme and of its codings, with the words that tell', () => {
    const { world, who, study, theme, code, august } = codedStudy();
    const school = theme('Closed schools');
    changeTheme(world, who, study, school, { definition: 'The school is shut and children stay at home.' });
    const { id: source } = addSource(world, who, study, {
      title: 'South',
      kind: 'interview',
      area: 'South',
      wave: '2020-09',
      text: [
        '**P:** The market was full again. Nobody minded the rain that week.',
        '**INT:** Is the school closed, are the children at home?',
        '**P:** They closed the school on Monday. My children are at home all day. I like the rain.',
      ].join('\n\n'),
    });
    const found = likelyPassages(world, who, study, { theme: 'Closed schools', source });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ turnNumber: 3 });
    expect(found[0]?.because).toEqual(expect.arrayContaining(['school']));
    expect(likelyPassages(world, who, study, { theme: school, source: august })).toEqual([]);
    const [hit] = found;
    if (!hit) throw new Error('Nothing was found.');
    code('unused', school, { source, start: hit.start, end: hit.end });
    expect(likelyPassages(world, who, study, { theme: school, source })).toEqual([]);
  });
});
