import { expect, test } from 'vitest';
import { addConsent } from '#server/service/consent.ts';
import { addGroup } from '#server/service/group.ts';
import { addLink } from '#server/service/link.ts';
import { linkExcerpts, linkMap } from '#server/service/link-map.ts';
import { changeTheme } from '#server/service/theme.ts';
import { changeWave } from '#server/service/wave.ts';
import { codedStudy } from '#test/support/coded.ts';

/** North raised Trust and Burnout in August; the one is said to endanger the other. */
function linked() {
  const made = codedStudy();
  const { world, who, study, theme, code } = made;
  const [trust, burnout] = [theme('Trust'), theme('Burnout', 'threat')];
  code('We decided in a day', trust);
  const feared = code('It takes weeks again', burnout, { stance: 'anticipated' });
  const link = addLink(world, who, study, {
    from: burnout,
    to: trust,
    type: 'endangers',
    basis: 'participant',
    areas: ['North'],
    excerpts: [feared.id],
  });
  return { ...made, trust, burnout, link };
}

test('the map holds every link, since the wave and in the area of its excerpts', () => {
  const { world, who, study, link } = linked();
  const map = linkMap(world, who, study);
  const north = map.areas.find(({ name }) => name === 'North')?.id;
  expect(map.links).toEqual([{ ...link, heard: [{ area: north, wave: 0 }] }]);
  expect(map.ends.map(({ title, raised }) => [title, raised])).toEqual([
    ['Trust', [north]],
    ['Burnout', [north]],
  ]);
});

test('groups stand before their themes, and links to retired themes are counted, not drawn', () => {
  const { world, who, study, trust } = linked();
  const group = addGroup(world, who, study, { title: 'Ways of working', kind: 'change' });
  changeTheme(world, who, study, trust, { group: group.id });
  expect(linkMap(world, who, study).ends.map(({ title }) => title)).toEqual([
    'Ways of working',
    'Trust',
    'Burnout',
  ]);
  changeTheme(world, who, study, trust, { retired: true });
  expect(linkMap(world, who, study)).toMatchObject({ links: [], retired: 1 });
});

test('a threat that is denied asks for no answer there', () => {
  const { world, who, study, theme, code, pass, august } = linked();
  const cuts = theme('Cuts', 'threat');
  code('Nobody asked whose budget it was', cuts, { stance: 'not-happening' });
  pass(august);
  changeWave(world, who, study, '2020-08', { status: 'closed' });
  const threats = linkMap(world, who, study).ends.filter(({ kind }) => kind === 'threat');
  expect(threats.map(({ title, raised, settled }) => [title, raised.length, settled.length])).toEqual([
    ['Burnout', 1, 0],
    ['Cuts', 1, 1],
  ]);
});

test('the words behind a link are told with who said them, and withdrawn ones are not', () => {
  const { world, who, study, link } = linked();
  expect(linkExcerpts(world, who, study, link.id)).toMatchObject({
    items: [{ text: 'It takes weeks again', voice: 'panel', codings: [{ stance: 'anticipated' }] }],
    uncounted: 0,
  });
  addConsent(world, who, study, {
    participant: 'N-01',
    item: 'take-part',
    answer: 'no',
    scope: 'no-new-use',
    on: '2021-01-18',
  });
  expect(linkExcerpts(world, who, study, link.id)).toEqual({ items: [], uncounted: 1 });
  expect(linkMap(world, who, study).links[0]?.heard).toEqual([]);
});
