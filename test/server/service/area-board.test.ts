import { expect, test } from 'vitest';
import { areaBoard } from '#server/service/area-board.ts';
import { addLink } from '#server/service/link.ts';
import { addNextStep } from '#server/service/next-step.ts';
import { changeTheme } from '#server/service/theme.ts';
import { confirmTrajectory } from '#server/service/trajectory.ts';
import { changeWave } from '#server/service/wave.ts';
import { codedStudy } from '#test/support/coded.ts';

/** North raised Trust and Burnout in August, and was heard again in September. */
function northInAugust() {
  const made = codedStudy();
  const { world, who, study, theme, code, pass, interview, august } = made;
  const trust = theme('Trust');
  const burnout = theme('Burnout', 'threat');
  theme('Silence');
  code('We decided in a day', trust);
  const feared = code('It takes weeks again', burnout, { stance: 'anticipated' });
  const september = interview('2020-09');
  for (const source of [august, september, interview('2020-08', 'South')]) pass(source);
  for (const month of ['2020-08', '2020-09']) changeWave(world, who, study, month, { status: 'closed' });
  return { ...made, trust, burnout, feared };
}

test('an area’s board holds what was raised there, in the order of the frame', () => {
  const { world, who, study, trust } = northInAugust();
  const north = areaBoard(world, who, study, 'North');
  expect(north.cards.map(({ title, kind }) => [title, kind])).toEqual([
    ['Trust', 'change'],
    ['Burnout', 'threat'],
  ]);
  expect(north.cards[0]).toMatchObject({
    theme: trust,
    moments: [{ words: 'single sighting, Aug' }, { words: 'Aug, then not raised' }, { live: false }],
  });
  expect(areaBoard(world, who, study, 'south').cards).toEqual([]);
});

test('a link is of the area it is said of, and since the wave of its first excerpt from there', () => {
  const { world, who, study, trust, burnout, feared } = northInAugust();
  const said = { from: burnout, to: trust, basis: 'participant' } as const;
  addLink(world, who, study, { ...said, type: 'endangers', areas: ['North'], excerpts: [feared.id] });
  addLink(world, who, study, { ...said, type: 'undermines', areas: ['South'] });
  expect(areaBoard(world, who, study, 'North').links).toMatchObject([
    { fromTitle: 'Burnout', toTitle: 'Trust', type: 'endangers', since: 0, excerpts: 1, everywhere: 1 },
  ]);
});

test('steps are the area’s own and those of the whole study', () => {
  const { world, who, study } = northInAugust();
  addNextStep(world, who, study, { text: 'Ask again', area: 'North' });
  addNextStep(world, who, study, { text: 'Write it up' });
  addNextStep(world, who, study, { text: 'Elsewhere', area: 'South' });
  const texts = areaBoard(world, who, study, 'North').steps.map(({ text }) => text);
  expect(texts.sort()).toEqual(['Ask again', 'Write it up']);
});

test('a person’s label stands on the card, and a retired theme is not laid out', () => {
  const { world, who, study, trust, burnout } = northInAugust();
  confirmTrajectory(world, who, study, {
    theme: trust,
    area: 'North',
    label: 'steady',
    reason: 'It held in talk',
  });
  const last = () => areaBoard(world, who, study, 'North').cards[0]?.moments[1];
  expect(last()).toMatchObject({ confirmed: true, words: 'steady, since Aug' });
  changeTheme(world, who, study, burnout, { retired: true });
  expect(areaBoard(world, who, study, 'North').cards.map(({ title }) => title)).toEqual(['Trust']);
});

test('each month says what was heard of the area in it', () => {
  const { world, who, study } = northInAugust();
  expect(areaBoard(world, who, study, 'North').waves.slice(0, 2)).toMatchObject([
    { month: '2020-08', status: 'closed', interviews: 1, others: 0 },
    { month: '2020-09', status: 'closed', interviews: 1, others: 0 },
  ]);
  expect(() => areaBoard(world, who, study, 'Nowhere')).toThrow(/no area/i);
});
