import { expect, test } from 'vitest';
import { sinceGroups } from '#client/features/overview/since-rows.ts';
import { SinceView } from '#shared/api/overview.ts';
import { Area } from '#shared/area/area.ts';

const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;
const areas = ['Wexcombe', 'Millhaven', 'Northmere'].map((name, position) =>
  Area.parse({
    id: id(position),
    rev: 1,
    position,
    name,
    aliases: [],
    character: '',
    seat: '',
    publicName: '',
  }),
);
const fatigue = { id: id(7), title: 'Screen fatigue', kind: 'threat' };
const priority = { id: id(8), title: 'One clear priority', kind: 'enabler' };
const since = SinceView.parse({
  earlier: id(4),
  later: id(5),
  newlyRaised: [{ theme: fatigue, areas: [id(0)] }],
  newlyNamed: [{ theme: fatigue, areas: [id(1)] }],
  raisedAgain: [],
  notRaised: [{ theme: priority, areas: [id(0), id(1), id(2)] }],
  moved: [{ theme: fatigue, area: id(2), from: 'early-signs', to: 'showing' }],
});

test('what is newly raised and newly named elsewhere is one line', () => {
  const [raised] = sinceGroups(since, areas);
  expect(raised).toMatchObject({ name: 'raised', rows: [{ where: 'Wexcombe; newly named in Millhaven' }] });
});

test('every area is said as all, groups without lines are left out, and a move says from and to', () => {
  const groups = sinceGroups(since, areas);
  expect(groups.map(({ name }) => name)).toEqual(['raised', 'silent', 'moved']);
  expect(groups[1]?.rows[0]?.where).toBe('all three areas');
  expect(groups[2]?.rows[0]).toMatchObject({
    where: 'Northmere',
    moved: { from: 'early signs', to: 'showing' },
  });
});
