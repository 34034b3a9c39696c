import { describe, expect, test } from 'vitest';
import { addConsent, consent, consents } from '#server/service/consent.ts';
import { journal } from '#server/service/journal.ts';
import { addParticipant, participants } from '#server/service/participant.ts';
import { undo } from '#server/service/undo.ts';
import { permits } from '#shared/participant/permits.ts';
import { testStudy } from '#test/support/study.ts';

function withPerson() {
  const made = testStudy();
  const { id } = addParticipant(made.world, made.who, made.study, { pseudonym: 'N-01' });
  return { ...made, person: id };
}

describe('consents', () => {
  test('the newest answer holds and the older ones stay', () => {
    const { world, who, study, person, at } = withPerson();
    at('2020-08-10T09:00:00.000Z');
    const given = addConsent(world, who, study, { participant: 'N-01', item: 'take-part', answer: 'yes' });
    expect(given).toMatchObject({ participant: person, on: '2020-08-10', wave: null, scope: null });
    addConsent(world, who, study, {
      participant: 'N-01',
      item: 'take-part',
      answer: 'no',
      scope: 'no-new-use',
      on: '2020-10-01',
      wave: '2020-10',
    });
    const all = consents(world, who, study, 'N-01');
    expect(all.map(({ answer }) => answer)).toEqual(['yes', 'no']);
    expect(permits(all, { wave: null }).count.may).toBe(true);
    expect(permits(all, { wave: all[1]?.wave ?? null }).count.may).toBe(false);
    expect(consent(world, who, study, given.id)).toEqual(given);
    expect(journal(world, who, study).items.at(-1)).toMatchObject({
      deed: 'consent.add',
      summary: 'Recorded an answer of N-01 about consent to take-part',
    });
  });

  test('an answer cannot be undone: undo takes back what was done before it', () => {
    const { world, who, study, open } = withPerson();
    addParticipant(world, who, study, { pseudonym: 'S-01' });
    addConsent(world, who, study, { participant: 'N-01', item: 'quote', answer: 'yes' });
    undo(world, who, open);
    expect(consents(world, who, study)).toHaveLength(1);
    expect(participants(world, who, study).map(({ pseudonym }) => pseudonym)).toEqual(['N-01']);
  });

  test('a scope without a refusal, an answer that fits no question and an erasure are refused and leave no trace', () => {
    const { world, who, study } = withPerson();
    const before = journal(world, who, study).items.length;
    const refusal = { participant: 'N-01', item: 'take-part' as const, answer: 'no' as const };
    expect(() => addConsent(world, who, study, { ...refusal, answer: 'yes', scope: 'stop' })).toThrow(
      'belongs to a “no”',
    );
    expect(() => addConsent(world, who, study, { ...refusal, scope: 'erase' })).toThrow(
      'more than an answer',
    );
    expect(journal(world, who, study).items).toHaveLength(before);
    expect(consents(world, who, study)).toEqual([]);
  });
});
