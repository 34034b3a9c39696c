import { describe, expect, test } from 'vitest';
import { engagement, engagements, removeEngagement, setEngagement } from '#server/service/engagement.ts';
import { journal } from '#server/service/journal.ts';
import { addParticipant } from '#server/service/participant.ts';
import { expectUndoable, testStudy } from '#test/support/study.ts';

function withPeople() {
  const made = testStudy();
  for (const pseudonym of ['S-01', 'N-01'])
    addParticipant(made.world, made.who, made.study, { pseudonym, panel: true });
  return made;
}

describe('engagements', () => {
  test('one participant has one engagement a wave, however often it is set', () => {
    const { world, who, study } = withPeople();
    const planned = setEngagement(world, who, study, {
      participant: 'N-01',
      wave: '2020-08',
      state: 'planned',
      day: '2020-08-20',
    });
    const missed = setEngagement(world, who, study, {
      participant: 'N-01',
      wave: 'August 2020',
      state: 'missed',
      reason: 'ill',
    });
    expect(missed).toMatchObject({ id: planned.id, state: 'missed', reason: 'ill', day: '2020-08-20' });
    expect(engagements(world, who, study)).toEqual([missed]);
    expect(engagement(world, who, study, planned.id)).toEqual(missed);
    expect(journal(world, who, study).items.at(-1)).toMatchObject({
      deed: 'engagement.set',
      summary: 'Set the interview of N-01 in August 2020 to missed',
    });
  });

  test('a reason goes with the state it explained', () => {
    const { world, who, study } = withPeople();
    const place = { participant: 'N-01', wave: '2020-08' };
    setEngagement(world, who, study, { ...place, state: 'missed', reason: 'ill' });
    expect(setEngagement(world, who, study, { ...place, state: 'missed', note: 'rang' }).reason).toBe('ill');
    expect(setEngagement(world, who, study, { ...place, state: 'held' }).reason).toBe('');
  });

  test('they stand by month and pseudonym, and can be asked for by either', () => {
    const { world, who, study } = withPeople();
    for (const [participant, wave] of [
      ['S-01', '2020-09'],
      ['S-01', '2020-08'],
      ['N-01', '2020-08'],
    ] as const)
      setEngagement(world, who, study, { participant, wave, state: 'planned' });
    const all = engagements(world, who, study);
    expect(engagements(world, who, study, { wave: '2020-08' })).toEqual(all.slice(0, 2));
    expect(engagements(world, who, study, { participant: 'S-01' })).toEqual(all.slice(1));
  });

  test('every deed can be undone and redone, and leaves the tables equal', () => {
    const made = withPeople();
    const { world, who, study } = made;
    const place = { participant: 'N-01', wave: '2020-08' };
    expectUndoable(made, () => setEngagement(world, who, study, { ...place, state: 'planned' }));
    expectUndoable(made, () => setEngagement(world, who, study, { ...place, state: 'declined' }));
    const [known] = engagements(world, who, study);
    expectUndoable(made, () => removeEngagement(world, who, study, known?.id ?? ''));
  });

  test('a stale rev is a conflict, and a person nobody knows is not found', () => {
    const { world, who, study } = withPeople();
    const place = { participant: 'N-01', wave: '2020-08' };
    const { rev } = setEngagement(world, who, study, { ...place, state: 'planned' });
    setEngagement(world, who, study, { ...place, state: 'held' });
    expect(() => setEngagement(world, who, study, { ...place, state: 'missed', rev })).toThrow(
      'Somebody changed',
    );
    expect(() => setEngagement(world, who, study, { ...place, participant: 'X', state: 'held' })).toThrow(
      'no participant',
    );
  });
});
