import { expect, test } from 'vitest';
import { addConsent } from '#server/service/consent.ts';
import { changeTheme } from '#server/service/theme.ts';
import { togetherOf, turnsTogether } from '#server/service/together.ts';
import { codedStudy } from '#test/support/coded.ts';

/** The first answer carries Trust and Speed; the third Speed and Burnout. */
function twoAnswers() {
  const made = codedStudy();
  const { theme, code } = made;
  const [trust, speed, burnout] = [theme('Trust'), theme('Speed'), theme('Burnout', 'threat')];
  code('We decided in a day', speed);
  code('Nobody asked whose budget it was', trust);
  code('It takes weeks again', speed);
  code('weeks again', burnout);
  return { ...made, trust, speed, burnout };
}

test('themes meet in a turn, each with the turns it is coded in as its base', () => {
  const { world, who, study, trust, speed, burnout } = twoAnswers();
  const { themes, pairs } = togetherOf(world, who, study);
  expect(themes.map(({ title, turns }) => [title, turns])).toEqual([
    ['Trust', 1],
    ['Speed', 2],
    ['Burnout', 1],
  ]);
  expect(pairs).toEqual([
    { one: trust, other: speed, turns: 1 },
    { one: speed, other: burnout, turns: 1 },
  ]);
  const overlapping = togetherOf(world, who, study, { within: 'passage' });
  expect(overlapping.pairs).toEqual([{ one: speed, other: burnout, turns: 1 }]);
  expect(togetherOf(world, who, study, { area: 'South' }).pairs).toEqual([]);
});

test('behind a pair stand its turns, who spoke, and the words of both themes', () => {
  const { world, who, study, august, trust, speed } = twoAnswers();
  const { items, of } = turnsTogether(world, who, study, { one: 'Speed', other: trust });
  expect(of).toBe(1);
  expect(items).toMatchObject([
    {
      source: august,
      time: 60,
      voice: 'panel',
      passages: [
        { theme: speed, text: 'We decided in a day' },
        { theme: trust, text: 'Nobody asked whose budget it was' },
      ],
    },
  ]);
  expect(items[0]?.attribution).toContain('North');
});

test('a retired theme is not laid out, and withdrawn words are not counted', () => {
  const { world, who, study, trust, burnout } = twoAnswers();
  changeTheme(world, who, study, trust, { retired: true });
  expect(togetherOf(world, who, study).themes.map(({ title }) => title)).toEqual(['Speed', 'Burnout']);
  addConsent(world, who, study, {
    participant: 'N-01',
    item: 'take-part',
    answer: 'no',
    scope: 'no-new-use',
    on: '2021-01-18',
  });
  expect(togetherOf(world, who, study).pairs).toEqual([]);
  expect(turnsTogether(world, who, study, { one: 'Speed', other: burnout })).toEqual({ items: [], of: 0 });
});
