import { expect, test } from 'vitest';
import { setAssessment } from '#server/service/assessment.ts';
import { since } from '#server/service/since.ts';
import { changeWave } from '#server/service/wave.ts';
import { codedStudy } from '#test/support/coded.ts';

test('an assessment of a compared month that something changed since stands among what to re-check first', () => {
  const { world, who, study, theme, code, pass, interview, august } = codedStudy();
  const trust = theme('Trust');
  code('We decided in a day', trust);
  for (const source of [august, interview('2020-09')]) pass(source);
  for (const month of ['2020-08', '2020-09']) changeWave(world, who, study, month, { status: 'closed' });
  const at = { theme: trust, area: 'North', wave: '2020-08' };
  setAssessment(world, who, study, { ...at, text: 'It is quick.', state: 'confirmed' });
  const stale = () => since(world, who, study).recheck.filter(({ what }) => what === 'stale');
  expect(stale()).toEqual([]);
  code('It takes weeks again', trust);
  expect(stale()).toMatchObject([{ theme: trust, cells: [{}], hangs: false }]);
  expect(since(world, who, study, { area: 'South' }).recheck.filter(({ what }) => what === 'stale')).toEqual(
    [],
  );
});
