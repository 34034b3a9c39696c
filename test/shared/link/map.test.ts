import { expect, test } from 'vitest';
import { looseEndsOf } from '#shared/link/loose-ends.ts';
import { aroundOf, isBare, isReading, linkMapOf } from '#shared/link/map.ts';
import { linkWords } from '#shared/link/words.ts';
import { end, groupId, link, NORTH, SOUTH, view } from './map-study.ts';

const grants = end('grants', 'opportunity');
const tender = end('tender', 'threat');
const burnout = end('burnout', 'threat');
const trust = end('trust', 'change');
const crisis = end('crisis', 'enabler');
const answered = link('grants', 'addresses', 'tender');
const endangered = link('tender', 'endangers', 'trust', { basis: 'researcher', areas: [], heard: [] });
const enabled = link('crisis', 'enables', 'trust', { areas: [SOUTH] });
const study = view([crisis, trust, tender, burnout, grants], [answered, endangered, enabled]);

test('only what is linked is on the map, unless all is asked for, or what dangles', () => {
  const titles = (asked = {}) => linkMapOf(study, asked).nodes.map(({ id }) => id);
  expect(titles()).toEqual(['crisis', 'trust', 'tender', 'grants']);
  expect(titles({ withUnlinked: true })).toContain('burnout');
  expect(titles({ only: 'no-answer' })).toContain('burnout');
});

test('kind, type, basis and area narrow the links; what is said of nowhere in particular is said everywhere', () => {
  const ids = (asked = {}) => linkMapOf(study, asked).links.map(({ id }) => id);
  expect(ids({ kinds: ['threat', 'opportunity'] })).toEqual([answered.id]);
  expect(ids({ types: ['enables'] })).toEqual([enabled.id]);
  expect(ids({ basis: 'researcher' })).toEqual([endangered.id]);
  expect(ids({ area: SOUTH })).toEqual([endangered.id, enabled.id]);
  expect(ids({ area: NORTH })).toEqual([answered.id, endangered.id]);
});

test('a group stands for its themes where it is folded; its lines join, and say on whose word they rest', () => {
  const money = groupId(1);
  const folded = view(
    [
      end(money, 'threat', { isGroup: true }),
      end('tender', 'threat', { group: money }),
      end('ends', 'threat', { group: money }),
      trust,
    ],
    [endangered, link('ends', 'endangers', 'trust'), link('ends', 'feeds', 'tender')],
  );
  expect(linkMapOf(folded).nodes.map(({ id }) => id)).toEqual(['tender', 'ends', 'trust']);
  const { nodes, lines, links } = linkMapOf(folded, { folded: [money] });
  expect(nodes.map(({ id, holds }) => [id, holds])).toEqual([
    [money, 2],
    ['trust', 0],
  ]);
  expect(lines).toMatchObject([{ from: money, to: 'trust', type: 'endangers', links: [{}, {}] }]);
  expect(links).toHaveLength(3);
  expect(lines.map(isReading)).toEqual([false]);
  expect(lines.map(isBare)).toEqual([false]);
  expect(linkMapOf(study).lines.map(isReading)).toEqual([false, true, false]);
  expect(linkMapOf(study).lines.map(isBare)).toEqual([false, true, false]);
});

test('what dangles is told by what is missing', () => {
  const alone = end('rumour', 'opportunity');
  const drift = end('drift', 'change');
  const given = view([...study.ends, end('luck', 'enabler'), alone, drift], study.links);
  expect(looseEndsOf(given)).toEqual({
    'no-answer': ['burnout'],
    'carries-nothing': ['luck'],
    'from-nothing': ['drift'],
    'answers-nothing': ['rumour'],
    'no-excerpt': [endangered.id],
  });
});

test('an answer to a group answers its threats; one settled asks for none, and one never raised is not asked about', () => {
  const money = groupId(1);
  const threats = [
    end(money, 'threat', { isGroup: true, raised: [] }),
    end('tender', 'threat', { group: money }),
    end('over', 'threat', { settled: [NORTH] }),
    end('imagined', 'threat', { raised: [] }),
  ];
  const given = view([...threats, grants], [link('grants', 'addresses', money)]);
  expect(looseEndsOf(given)['no-answer']).toEqual([]);
  expect(looseEndsOf({ ...given, links: [] })['no-answer']).toEqual(['tender']);
});

test('in one area only what was raised and said there counts', () => {
  expect(looseEndsOf(study, SOUTH)['no-answer']).toEqual([]);
  const both = view([{ ...tender, raised: [NORTH, SOUTH] }, grants], [answered]);
  expect(looseEndsOf(both)['no-answer']).toEqual([]);
  expect(looseEndsOf(both, SOUTH)['no-answer']).toEqual(['tender']);
});

test('the neighbourhood of a theme grows by a step at a time', () => {
  const map = linkMapOf(study);
  expect([...aroundOf(map, 'grants', 1).nodes].sort()).toEqual(['grants', 'tender']);
  expect([...aroundOf(map, 'grants', 2).nodes].sort()).toEqual(['grants', 'tender', 'trust']);
  expect([...aroundOf(map, 'grants', 2).lines]).toEqual([answered.id, endangered.id]);
});

test('a link says on whose word, where, since when and on how much it rests', () => {
  const spread = link('tender', 'endangers', 'trust', {
    areas: [NORTH, SOUTH],
    heard: [
      { area: SOUTH, wave: 1 },
      { area: NORTH, wave: null },
    ],
  });
  expect(linkWords(spread, study)).toBe(
    'tender endangers trust: said by a participant in North and South, since September, 2 excerpts',
  );
  expect(linkWords(endangered, study)).toBe(
    'tender endangers trust: researcher’s reading, of nowhere in particular, no excerpt yet',
  );
});
