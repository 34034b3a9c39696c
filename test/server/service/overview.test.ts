import { expect, test } from 'vitest';
import { house } from '#server/service/house.ts';
import { overview } from '#server/service/overview.ts';
import { viewOf } from '#server/service/study.ts';
import { withdraw } from '#server/service/withdrawal.ts';
import { sampleWorld } from '#test/support/sample-world.ts';

function withSample() {
  const made = sampleWorld();
  const study = viewOf(made.world.studies.open(made.id).db);
  const area = new Map(study.areas.map(({ id, name }) => [id, name]));
  const month = new Map(study.waves.map(({ id, month: name }) => [id, name]));
  return { ...made, study, area, month };
}

test('the fieldwork grid says of every area and month what became of the interview', () => {
  const { world, who, study, area, month } = withSample();
  const { cells } = overview(world, who, study.id);
  const said = (name: string, when: string) =>
    cells.find((cell) => area.get(cell.area) === name && month.get(cell.wave) === when);
  expect(said('Millhaven', '2020-09')).toMatchObject({
    state: 'missed',
    words: 0,
    others: [{ kind: 'conversation' }],
  });
  expect(said('Millhaven', '2020-09')?.reason).not.toBe('');
  expect(said('Northmere', '2020-10')).toMatchObject({ state: 'coded', tooLittle: true });
  expect(said('Northmere', '2021-01')).toMatchObject({ state: 'planned', day: '2021-01-26' });
  expect(said('Millhaven', '2021-01')?.state).toBe('in-progress');
  expect(said('Wexcombe', '2021-01')?.state).toBe('coded');
  expect(said('Northmere', '2020-12')?.others.map((other) => other.kind)).toContain('interview');
});

test('what waits for a second look is named by its cause', () => {
  const { world, who, study } = withSample();
  const { recheck, next, since } = overview(world, who, study.id);
  const titles = (what: string) => recheck.flatMap((item) => (item.what === what ? [item.theme.title] : []));
  expect(titles('recheck')).toEqual(['Neighbours step in']);
  expect(titles('stale')).toEqual(['Map who does what']);
  expect(titles('stance')).toEqual([]);
  expect(titles('not-looked-for')).toEqual(
    expect.arrayContaining([
      'Screen fatigue',
      'School closures empty the rota',
      'Vaccine crews stay on',
      'Shut out again',
    ]),
  );
  expect(next.map((item) => item.what)).toEqual(expect.arrayContaining(['code', 'assessments', 'interview']));
  expect(since?.moved.length).toBeGreaterThan(0);
});

test('a coordinator’s house holds nothing said by anybody else, and no other area’s name', () => {
  const { world, who, study } = withSample();
  const page = JSON.stringify(house(world, who, study.id, 'N-02'));
  expect(page).not.toMatch(/Wexcombe|Millhaven|Bernie|Hester|Farida/);
  const months = house(world, who, study.id, 'N-02').months;
  expect(months.map(({ state }) => state)).toEqual([
    'not-with-us',
    'not-with-us',
    'not-with-us',
    'not-with-us',
    'talked',
    'not-ready',
  ]);
  const grace = house(world, who, study.id, 'N-01').months.flatMap((month) =>
    month.statements.flatMap((one) => one.words),
  );
  const joel = months.flatMap((month) => month.statements.flatMap((one) => one.words));
  expect(joel.length).toBeGreaterThan(5);
  expect(joel.filter((words) => grace.includes(words))).toEqual([]);
});

test('a missed month says so, and what was spoken of before is asked after', () => {
  const { world, who, study } = withSample();
  const { months, quotes } = house(world, who, study.id, 'M-01');
  expect(months[1]).toMatchObject({ state: 'missed' });
  expect(months[4]?.notRaised.map(({ title }) => title)).toContain('One shared focus');
  expect(months[5]?.state).toBe('not-ready');
  expect(quotes.length).toBeGreaterThan(3);
});

test('who withdrew has a house without words', () => {
  const { world, who, study } = withSample();
  expect(house(world, who, study.id, 'W-03').months.flatMap(({ statements }) => statements)).toEqual([]);
});

test('nobody is sent after the transcripts of somebody who withdrew', async () => {
  const { world, who, study } = withSample();
  const transcripts = () => overview(world, who, study.id).next.filter(({ what }) => what === 'transcript');
  const before = transcripts();
  await withdraw(world, who, study.id, 'M-01', { scope: 'no-new-use' });
  expect(transcripts()).toEqual(before);
  expect(overview(world, who, study.id).cells.filter(({ outOfUse }) => outOfUse)).toHaveLength(5);
});
