import { expect, test } from 'vitest';
import { changeAccount, me } from '#server/service/account.ts';
import { addArea } from '#server/service/area.ts';
import { journal } from '#server/service/journal.ts';
import { testStudy } from '#test/support/study.ts';

test('a researcher gives themselves a name, and their deeds carry it from the next one on', () => {
  const { world, who, study } = testStudy();
  const { id } = me(world, who);
  expect(changeAccount(world, who, { name: 'Ines Duarte' })).toMatchObject({
    id,
    name: 'Ines Duarte',
    initials: 'R',
  });
  changeAccount(world, who, { initials: 'ID' });
  expect(me(world, who)).toMatchObject({ id, name: 'Ines Duarte', initials: 'ID' });
  addArea(world, who, study, { name: 'East' });
  expect(journal(world, who, study).items.at(-1)?.by).toEqual({ id, name: 'Ines Duarte' });
});
