import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crossings, MAP, MAP_COLUMNS, mapPlaces, orderedColumns } from '#shared/link/map-places.ts';
import { nextOnMap } from '#shared/link/map-walk.ts';

const node = (id: string, kind: (typeof MAP_COLUMNS)[number] | null) => ({ id, kind });
const line = (from: string, to: string) => ({ id: `${from}-${to}`, from, to });

/** Up to 60 nodes, and lines between any of them. */
const map = fc
  .record({
    kinds: fc.array(fc.constantFrom(...MAP_COLUMNS, null), { minLength: 1, maxLength: 60 }),
    joins: fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { maxLength: 60 }),
  })
  .map(({ kinds, joins }) => {
    const nodes = kinds.map((kind, at) => node(`n${at}`, kind));
    const lines = joins.flatMap(([a, b], at) => {
      const [from, to] = [nodes[a % nodes.length], nodes[b % nodes.length]];
      return from && to && from !== to ? [{ id: `l${at}`, from: from.id, to: to.id }] : [];
    });
    return { nodes, lines };
  });

test('everything has a place in its column, and nothing lies on anything else', () => {
  fc.assert(
    fc.property(map, ({ nodes, lines }) => {
      const { places, columns, lines: drawn, height } = mapPlaces(nodes, lines);
      expect(places.size).toBe(nodes.length);
      expect(drawn.size).toBe(lines.length);
      for (const { id, kind } of nodes)
        expect(places.get(id)?.column).toBe(MAP_COLUMNS.indexOf(kind ?? 'change'));
      for (const column of columns)
        column.forEach((place, row) => {
          const above = column[row - 1];
          expect(place.top).toBeGreaterThanOrEqual(above ? above.top + MAP.height + MAP.between - 1 : 0);
          expect(place.top + MAP.height).toBeLessThanOrEqual(height);
        });
    }),
    { numRuns: 60 },
  );
});

test('the order crosses no more lines than the order of the frame does', () => {
  fc.assert(
    fc.property(map, ({ nodes, lines }) => {
      const columnAt = new Map(nodes.map(({ id, kind }) => [id, MAP_COLUMNS.indexOf(kind ?? 'change')]));
      const rows = (columns: readonly (readonly string[])[]) =>
        new Map(columns.flatMap((ids) => ids.map((id, row): [string, number] => [id, row])));
      const isLinked = (id: string) => lines.some(({ from, to }) => from === id || to === id);
      const frame = MAP_COLUMNS.map((_, column) => {
        const ids = nodes.filter(({ id }) => columnAt.get(id) === column).map(({ id }) => id);
        return [...ids.filter(isLinked), ...ids.filter((id) => !isLinked(id))];
      });
      expect(crossings(lines, columnAt, rows(orderedColumns(nodes, lines)))).toBeLessThanOrEqual(
        crossings(lines, columnAt, rows(frame)),
      );
    }),
    { numRuns: 60 },
  );
});

test('two lines that cross in the frame are uncrossed', () => {
  const nodes = [node('a', 'enabler'), node('b', 'enabler'), node('c', 'change'), node('d', 'change')];
  const columns = orderedColumns(nodes, [line('a', 'd'), line('b', 'c')]);
  const [enablers, changes] = columns;
  expect([enablers?.indexOf('a') === changes?.indexOf('d'), enablers?.length]).toEqual([true, 2]);
});

test('arrows walk from a node onto its lines, along them, and down its column', () => {
  const nodes = [node('a', 'enabler'), node('c', 'change'), node('d', 'change'), node('t', 'threat')];
  const places = mapPlaces(nodes, [line('a', 'c'), line('a', 'd'), line('t', 'd')]);
  const walk = (keys: string[], from = { id: 'a', via: null as string | null }) =>
    keys.reduce((spot, key) => nextOnMap(places, spot, key) ?? spot, from);
  expect(walk(['ArrowRight'])).toEqual({ id: 'a-c', via: 'a' });
  expect(walk(['ArrowRight', 'ArrowDown'])).toEqual({ id: 'a-d', via: 'a' });
  expect(walk(['ArrowRight', 'ArrowLeft'])).toEqual({ id: 'a', via: null });
  expect(walk(['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'])).toEqual({
    id: 't',
    via: null,
  });
  expect(walk(['ArrowDown'], { id: 'c', via: null })).toEqual({ id: 'd', via: null });
  expect(nextOnMap(places, { id: 'a', via: null }, 'ArrowLeft')).toBeUndefined();
  expect(walk(['End'])).toEqual({ id: 't', via: null });
});
