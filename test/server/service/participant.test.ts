import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { areas } from '#server/service/area.ts';
import { addConsent } from '#server/service/consent.ts';
import { journal } from '#server/service/journal.ts';
import {
  addParticipant,
  changeParticipant,
  identify,
  identityOf,
  participants,
  removeParticipant,
} from '#server/service/participant.ts';
import { undo } from '#server/service/undo.ts';
import { expectUndoable, testStudy } from '#test/support/study.ts';

const coordinator = { pseudonym: 'N-01', area: 'North', role: 'coordinator', panel: true };

describe('participants', () => {
  test('a participant is added under a pseudonym, in an area meant by its name', () => {
    const { world, who, study } = testStudy();
    const added = addParticipant(world, who, study, coordinator);
    expect(added).toMatchObject({
      area: areas(world, who, study)[0]?.id,
      panel: true,
      panelFrom: null,
      rolePopulation: null,
    });
    expect(participants(world, who, study)).toEqual([added]);
    expect(journal(world, who, study).items.at(-1)).toMatchObject({
      deed: 'participant.add',
      ids: [added.id],
      summary: 'Added the participant N-01',
    });
  });

  test('every deed can be undone and redone, and leaves the tables equal', () => {
    const made = testStudy();
    const { world, who, study } = made;
    expectUndoable(made, () => addParticipant(world, who, study, coordinator));
    expectUndoable(made, () =>
      changeParticipant(world, who, study, 'n-01', { area: null, panelTo: '2020-09-30' }),
    );
    expectUndoable(made, () => removeParticipant(world, who, study, 'N-01'));
  });

  test('a pseudonym taken, an unknown area and a panel that ends before it begins are refused', () => {
    const { world, who, study } = testStudy();
    addParticipant(world, who, study, coordinator);
    const before = journal(world, who, study).items.length;
    expect(() => addParticipant(world, who, study, { pseudonym: 'n-01' })).toThrow('already a participant');
    expect(() => addParticipant(world, who, study, { pseudonym: 'X', area: 'East' })).toThrow('no area');
    expect(() =>
      changeParticipant(world, who, study, 'N-01', { panelFrom: '2020-10-01', panelTo: '2020-09-01' }),
    ).toThrow('comes before the first');
    expect(journal(world, who, study).items).toHaveLength(before);
  });

  test('somebody with a consent on record cannot be removed', () => {
    const { world, who, study } = testStudy();
    addParticipant(world, who, study, coordinator);
    addConsent(world, who, study, { participant: 'N-01', item: 'record', answer: 'yes' });
    expect(() => removeParticipant(world, who, study, 'N-01')).toThrow('in use');
  });

  test('an identity is written to the control file and nowhere else', () => {
    const { world, who, study, folder, open } = testStudy();
    const { id } = addParticipant(world, who, study, coordinator);
    expect(identityOf(world, who, study, 'N-01')).toEqual({ name: '', email: '', note: '' });
    const identity = { name: 'Ottoline Quillfeather', email: 'oq@example.org', note: 'rings after five' };
    expect(identify(world, { ...who, key: 'once' }, study, 'N-01', identity)).toEqual(identity);
    expect(identityOf(world, who, study, 'N-01')).toEqual(identity);
    expect(journal(world, who, study).items.at(-1)).toMatchObject({
      deed: 'participant.identify',
      ids: [id],
      summary: 'Wrote down who N-01 is',
    });
    open.db.pragma('wal_checkpoint(TRUNCATE)');
    const files = path.join(folder, 'studies');
    for (const name of readdirSync(files))
      expect(readFileSync(path.join(files, name), 'latin1')).not.toMatch(
        /Quillfeather|example\.org|after five/,
      );
  });

  test('undo passes over an identity, and takes back the deed before it', () => {
    const { world, who, study, open } = testStudy();
    addParticipant(world, who, study, coordinator);
    identify(world, who, study, 'N-01', { name: 'O. Q.', email: '', note: '' });
    undo(world, who, open);
    expect(participants(world, who, study)).toEqual([]);
  });
});
