import { describe, expect, test } from 'vitest';
import { assessment, assessments, removeAssessment, setAssessment } from '#server/service/assessment.ts';
import { changeCoding, codings, removeCoding } from '#server/service/coding.ts';
import { addGroup } from '#server/service/group.ts';
import { journal } from '#server/service/journal.ts';
import { addLink, changeLink, links, removeLink } from '#server/service/link.ts';
import { addNextStep, changeNextStep, nextSteps, removeNextStep } from '#server/service/next-step.ts';
import { recordStatus, statuses } from '#server/service/status.ts';
import { sweep } from '#server/service/sweep.ts';
import { confirmedTrajectories, confirmTrajectory, removeTrajectory } from '#server/service/trajectory.ts';
import { undo } from '#server/service/undo.ts';
import { removeWatch, setWatch, watches } from '#server/service/watch.ts';
import { changeWave } from '#server/service/wave.ts';
import { codedStudy } from '#test/support/coded.ts';
import { sampleWorld } from '#test/support/sample-world.ts';
import { expectUndoable } from '#test/support/study.ts';

describe('assessments', () => {
  const cell = { theme: 'Trust', area: 'North', wave: '2020-08' };

  test('are set again in parts, and go stale when their cell changes, not when another does', () => {
    const { world, who, study, theme, code } = codedStudy();
    const [trust, speed] = [theme('Trust'), theme('Speed')];
    const coding = code('We decided', trust);
    const draft = setAssessment(world, who, study, {
      ...cell,
      text: 'First month.',
      prominence: 2,
      state: 'draft',
    });
    const set = setAssessment(world, who, study, { ...cell, asked: 'yes', state: 'confirmed' });
    expect(set).toMatchObject({
      id: draft.id,
      text: 'First month.',
      prominence: 2,
      asked: 'yes',
      stale: false,
    });
    expect(journal(world, who, study).items.at(-1)?.summary).toBe(
      'Confirmed the assessment of Trust in North, August 2020',
    );
    code('We decided', speed);
    expect(assessment(world, who, study, set.id).stale).toBe(false);
    changeCoding(world, who, study, coding.id, { stance: 'easing' });
    expect(assessment(world, who, study, set.id).stale).toBe(true);
    setAssessment(world, who, study, { ...cell, state: 'confirmed' });
    expect(assessments(world, who, study, { theme: 'Trust' })).toMatchObject([{ stale: false }]);
    expect(assessments(world, who, study, { state: 'draft' })).toEqual([]);
    for (const rev of [draft.rev, 0])
      expect(() => setAssessment(world, who, study, { ...cell, state: 'draft', rev })).toThrow(
        'Somebody changed',
      );
  });

  test('say which excerpts stand behind which sentence, and what changed since', () => {
    const { world, who, open, study, theme, code } = codedStudy();
    const trust = theme('Trust');
    const [held, went, other] = [
      code('We decided', trust),
      code('It takes weeks', trust),
      code('Nobody', trust),
    ];
    const cites = [
      { coding: held.id, sentence: 'It held.' },
      { coding: went.id, sentence: 'Then it went.' },
    ];
    const set = setAssessment(world, who, study, {
      ...cell,
      text: 'It held. Then it went.',
      excerpts: [held.id, went.id],
      cites,
      state: 'confirmed',
    });
    expect(set).toMatchObject({ cites, changes: [] });
    const rested = { ...cell, cites: [{ coding: other.id, sentence: 'It held.' }], state: 'draft' as const };
    expect(() => setAssessment(world, who, study, rested)).toThrow('only rest on an excerpt');
    expect(setAssessment(world, who, study, { ...cell, excerpts: [held.id], state: 'draft' }).cites).toEqual([
      cites[0],
    ]);
    undo(world, who, open);
    removeCoding(world, who, study, went.id);
    expect(assessment(world, who, study, set.id)).toMatchObject({
      cites: [cites[0]],
      excerpts: [held.id],
      stale: true,
      changes: [{ what: 'removed', coding: went.id }],
    });
    const [sheet] = sweep(world, who, study).items;
    expect(sheet).toMatchObject({ theme: trust, state: 'stale', cell: 'present' });
  });

  test('one that knows a fingerprint only says that something changed, not what', () => {
    const { world, who, id } = sampleWorld();
    const [one] = assessments(world, who, id, { theme: 'Flexible money', state: 'confirmed' });
    expect(one).toMatchObject({ restsOn: null, stale: false, changes: [] });
    const [coding] = codings(world, who, id, { theme: 'Flexible money' }).filter(({ id: of }) =>
      one?.excerpts.includes(of),
    );
    removeCoding(world, who, id, coding?.id ?? '');
    expect(assessment(world, who, id, one?.id ?? '')).toMatchObject({ stale: true, changes: null });
  });

  test('every deed can be undone and redone, and leaves the tables equal', () => {
    const made = codedStudy();
    const { world, who, study, theme } = made;
    theme('Trust');
    expectUndoable(made, () => setAssessment(world, who, study, { ...cell, state: 'draft' }));
    expectUndoable(made, () =>
      setAssessment(world, who, study, { ...cell, prominence: 3, state: 'confirmed' }),
    );
    const [set] = assessments(world, who, study);
    expectUndoable(made, () => removeAssessment(world, who, study, set?.id ?? ''));
  });
});

describe('confirmed trajectories', () => {
  const place = { theme: 'Trust', area: 'North' };

  test('keep the rule’s suggestion beside them, and need a reason where they differ from it', () => {
    const { world, who, study, theme, code, pass, august } = codedStudy();
    code('We decided', theme('Trust'));
    pass(august);
    const { id: wave } = changeWave(world, who, study, '2020-08', { status: 'closed' });
    const agreed = confirmTrajectory(world, who, study, { ...place, label: 'single-sighting' });
    expect(agreed).toMatchObject({ suggested: 'single-sighting', series: 'P--', upTo: wave, reason: '' });
    expect(() =>
      confirmTrajectory(world, who, study, { ...place, label: 'steady', reason: 'so it' }),
    ).toThrow('The rule says “single sighting”');
    const own = confirmTrajectory(world, who, study, {
      ...place,
      label: 'steady',
      reason: 'heard before August',
    });
    expect(own).toMatchObject({ id: agreed.id, label: 'steady', suggested: 'single-sighting' });
    expect(confirmedTrajectories(world, who, study, { area: 'South' })).toEqual([]);
    expect(journal(world, who, study).items.at(-1)?.summary).toBe(
      'Confirmed Trust as steady in North, against the rule',
    );
  });

  test('every deed can be undone and redone, and leaves the tables equal', () => {
    const made = codedStudy();
    const { world, who, study, theme } = made;
    theme('Trust');
    expectUndoable(made, () => confirmTrajectory(world, who, study, { ...place, label: 'no-data' }));
    const [one] = confirmedTrajectories(world, who, study);
    expectUndoable(made, () => removeTrajectory(world, who, study, one?.id ?? ''));
  });
});

describe('statuses', () => {
  const north = { theme: 'Burnout', area: 'North' };

  test('avoided needs foresight and no showing; silence alone never gives it', () => {
    const made = codedStudy();
    const { world, who, study, theme, code } = made;
    const burnout = theme('Burnout', 'threat');
    const late = { ...north, wave: '2020-10', status: 'avoided' as const };
    expect(() => recordStatus(world, who, study, { ...late, reason: 'the rota was filled' })).toThrow(
      'Nobody foresaw it here',
    );
    const coding = code('It takes weeks again', burnout, { stance: 'anticipated' });
    expect(() => recordStatus(world, who, study, late)).toThrow('Silence alone');
    const avoided = recordStatus(world, who, study, { ...late, reason: 'the rota was filled' });
    expect(avoided).toMatchObject({ status: 'avoided', by: who.account.id });
    expect(journal(world, who, study).items.at(-1)?.summary).toBe(
      'Recorded Burnout as avoided in North, October 2020',
    );
    changeCoding(world, who, study, coding.id, { stance: 'occurring' });
    expect(() => recordStatus(world, who, study, { ...late, excerpts: [coding.id] })).toThrow(
      'It has shown here',
    );
    expect(
      recordStatus(world, who, study, { ...late, status: 'overcome', excerpts: [coding.id] }).status,
    ).toBe('overcome');
    expect(statuses(world, who, study, north)).toHaveLength(2);
  });

  test('overcome needs that it showed in an earlier month', () => {
    const { world, who, study, theme } = codedStudy();
    theme('Burnout', 'threat');
    theme('Trust');
    const overcome = { ...north, wave: '2020-09', status: 'overcome' as const, reason: 'it came and passed' };
    expect(() => recordStatus(world, who, study, overcome)).toThrow('It never showed here');
    recordStatus(world, who, study, { ...north, wave: '2020-09', status: 'showing' });
    expect(() => recordStatus(world, who, study, overcome)).toThrow('It never showed here');
    recordStatus(world, who, study, { ...north, wave: '2020-08', status: 'early-signs' });
    recordStatus(world, who, study, overcome);
    expect(() => recordStatus(world, who, study, { ...overcome, theme: 'Trust' })).toThrow('no threat');
  });

  test('a record can be undone and redone, and leaves the tables equal', () => {
    const made = codedStudy();
    const { world, who, study, theme } = made;
    theme('Burnout', 'threat');
    expectUndoable(made, () =>
      recordStatus(world, who, study, { ...north, wave: '2020-08', status: 'predicted' }),
    );
  });
});

describe('watch items', () => {
  test('hold the study’s default and an area’s own, and every deed can be undone and redone', () => {
    const made = codedStudy();
    const { world, who, study, theme } = made;
    theme('Burnout', 'threat');
    theme('Trust');
    expectUndoable(made, () =>
      setWatch(world, who, study, { theme: 'Burnout', question: 'Who had a week off?' }),
    );
    setWatch(world, who, study, { theme: 'Burnout', area: 'North', askIn: '2020-10' });
    expectUndoable(made, () => setWatch(world, who, study, { theme: 'Burnout', claim: 'Feared in spring' }));
    const [fallback, own] = watches(world, who, study, { theme: 'Burnout' });
    expect(fallback).toMatchObject({
      area: null,
      question: 'Who had a week off?',
      claim: 'Feared in spring',
    });
    expect(own?.askIn).not.toBeNull();
    expect(() => setWatch(world, who, study, { theme: 'Trust', question: 'x' })).toThrow('no threat');
    expectUndoable(made, () => removeWatch(world, who, study, own?.id ?? ''));
  });
});

describe('links', () => {
  test('join only what the method lets them join, once', () => {
    const { world, who, study, theme } = codedStudy();
    theme('Burnout', 'threat');
    theme('Rest days', 'opportunity');
    theme('Trust');
    addGroup(world, who, study, { kind: 'change', title: 'Working together' });
    const basis = 'participant' as const;
    const link = addLink(world, who, study, {
      from: 'Rest days',
      to: 'Burnout',
      type: 'addresses',
      basis,
      areas: ['North'],
    });
    addLink(world, who, study, { from: 'Burnout', to: 'Working together', type: 'endangers', basis });
    expect(links(world, who, study, { with: 'Rest days' })).toEqual([link]);
    expect(links(world, who, study, { with: 'burnout' })).toHaveLength(2);
    expect(() =>
      addLink(world, who, study, { from: 'Trust', to: 'Burnout', type: 'addresses', basis }),
    ).toThrow('cannot be linked');
    expect(() =>
      addLink(world, who, study, { from: 'Rest days', to: 'Burnout', type: 'addresses', basis }),
    ).toThrow('already linked');
    expect(() => addLink(world, who, study, { from: 'Trust', to: 'Trust', type: 'leads-to', basis })).toThrow(
      'two ends',
    );
  });

  test('every deed can be undone and redone, and leaves the tables equal', () => {
    const made = codedStudy();
    const { world, who, study, theme } = made;
    theme('Trust');
    theme('Speed');
    const link = { from: 'Trust', to: 'Speed', type: 'same-coin' as const, basis: 'researcher' as const };
    expectUndoable(made, () => addLink(world, who, study, link));
    const id = links(world, who, study)[0]?.id ?? '';
    expectUndoable(made, () => changeLink(world, who, study, id, { type: 'leads-to', note: 'often' }));
    expectUndoable(made, () => removeLink(world, who, study, id));
  });
});

describe('next steps', () => {
  test('have an owner in the study or outside it, and every deed can be undone and redone', () => {
    const made = codedStudy();
    const { world, who, study, open, theme } = made;
    theme('Rest days', 'opportunity');
    expectUndoable(made, () =>
      addNextStep(world, who, study, { text: 'A rota', theme: 'Rest days', area: 'North', owner: 'N-01' }),
    );
    addNextStep(world, who, study, { text: 'A fund', horizon: 'long', ownerName: 'The council' });
    expect(nextSteps(world, who, study).map(({ horizon, state }) => [horizon, state])).toEqual([
      ['short', 'proposed'],
      ['long', 'proposed'],
    ]);
    const [rota] = nextSteps(world, who, study, { area: 'North' });
    expectUndoable(made, () =>
      changeNextStep(world, who, study, rota?.id ?? '', { state: 'agreed', owner: null, due: '2021-02-01' }),
    );
    expect(nextSteps(world, who, study, { state: 'agreed' })).toMatchObject([
      { owner: null, due: '2021-02-01' },
    ]);
    expectUndoable(made, () => removeNextStep(world, who, study, rota?.id ?? ''));
    undo(world, who, open);
    expect(nextSteps(world, who, study)).toHaveLength(2);
  });
});
