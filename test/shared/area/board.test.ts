import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardAt, chainsOf, looseEnds } from '#shared/area/board.ts';
import { boardPlaces } from '#shared/area/board-places.ts';
import type { AreaBoardView } from '#shared/area/board-view.ts';
import { nextOnBoard } from '#shared/area/board-walk.ts';
import type { Moment } from '#shared/area/moment.ts';
import { meetings, placed } from '#shared/drawing/columns.ts';
import { AreaId, LinkId, ParticipantId, StepId, ThemeId, WaveId } from '#shared/ids.ts';
import type { LinkType } from '#shared/link/link.ts';
import type { NextStep } from '#shared/next-step/next-step.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';

const uuid = (family: number, number: number) =>
  `${String(family).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const id = (number: number) => ThemeId.parse(uuid(5, number));
const moment = (more: Partial<Moment> = {}): Moment => ({
  words: 'steady, since Aug',
  sentence: '',
  confirmed: false,
  live: true,
  settled: false,
  news: null,
  track: null,
  evidence: 0,
  ...more,
});
const card = (number: number, kind: ThemeKind | null, title: string, moments = [moment(), moment()]) => ({
  theme: id(number),
  title,
  kind,
  tint: null,
  moments: moments as (Moment | null)[],
  stages: [],
});
type ViewLink = AreaBoardView['links'][number];
let made = 0;
const link = (from: number, type: LinkType, to: number, more: Partial<ViewLink> = {}): ViewLink => {
  made += 1;
  return {
    id: LinkId.parse(uuid(8, made)),
    from: id(from),
    fromTitle: '',
    to: id(to),
    toTitle: '',
    type,
    basis: 'participant',
    since: 0,
    excerpts: 1,
    everywhere: 1,
    note: '',
    ...more,
  };
};
const step = (number: number, theme: number | null, more: Partial<NextStep> = {}): NextStep => ({
  id: StepId.parse(uuid(9, number)),
  rev: 1,
  area: null,
  theme: theme === null ? null : id(theme),
  text: `Step ${number}`,
  owner: null,
  ownerName: '',
  horizon: 'short',
  due: null,
  state: 'proposed',
  note: '',
  ...more,
});

/** Meeting online (1) enables Trust (2); Burnout (3) endangers it; Rest days (4) address that; a step follows. */
const view: AreaBoardView = {
  area: AreaId.parse(uuid(3, 0)),
  waves: [0, 1].map((at) => ({
    id: WaveId.parse(uuid(4, at)),
    month: `2020-0${at + 8}`,
    status: 'closed',
    interviews: 1,
    others: 0,
  })),
  cards: [
    card(1, 'enabler', 'Meeting online'),
    card(2, 'change', 'Trust'),
    card(3, 'threat', 'Burnout'),
    card(5, 'threat', 'Tendering'),
    { ...card(4, 'opportunity', 'Rest days'), moments: [null, moment()] },
  ],
  links: [
    link(1, 'enables', 2),
    link(3, 'endangers', 2, { since: 1 }),
    link(4, 'addresses', 3, { since: null, excerpts: 0, everywhere: 0 }),
  ],
  steps: [
    step(1, 4),
    step(2, null, { ownerName: 'clerks' }),
    step(3, null, { state: 'done' }),
    step(4, 4, { owner: ParticipantId.parse(uuid(2, 1)) }),
  ],
  byHand: [],
};

describe('the board of a month', () => {
  test('shows what was evidenced by then, and marks what is new', () => {
    const first = boardAt(view, 0);
    expect(first.cards.map(({ title }) => title)).not.toContain('Rest days');
    expect(first.links.map(({ type }) => type)).toEqual(['enables']);
    const second = boardAt(view, 1);
    expect(second.links.map(({ type, isFresh }) => [type, isFresh])).toEqual([
      ['enables', false],
      ['endangers', true],
      ['addresses', false],
    ]);
  });

  test('draws no line to a group, but keeps the link to be told', () => {
    const group = uuid(6, 1);
    const grouped = { ...view, links: [...view.links, link(5, 'endangers', 2, { to: group })] };
    const board = boardAt(grouped, 1);
    expect(board.links).toHaveLength(3);
    expect(board.groupLinks.map(({ to }) => to)).toEqual([group]);
  });

  test('names its loose ends: no answer, no excerpt, carries nothing, no owner', () => {
    const ends = looseEnds(boardAt(view, 1));
    expect(ends['no-answer']).toEqual([id(5)]);
    expect(ends['no-excerpt']).toEqual([view.links[2]?.id]);
    expect(ends['carries-nothing']).toEqual([]);
    expect(ends['no-owner']).toEqual([view.steps[0]?.id]);
    expect(looseEnds(boardAt({ ...view, links: [] }, 1))['carries-nothing']).toEqual([id(1)]);
  });

  test('a threat that a person settled asks for no answer', () => {
    const cards = view.cards.map((one) =>
      one.theme === id(5) ? { ...one, moments: [moment(), moment({ settled: true })] } : one,
    );
    expect(looseEnds(boardAt({ ...view, cards }, 1))['no-answer']).toEqual([]);
  });

  test('reads as chains from change to next step, and leaves nothing out', () => {
    const rows = chainsOf(boardAt(view, 1)).map(({ change, threat, way, step: next }) => [
      change?.title ?? null,
      threat?.title ?? null,
      way?.title ?? null,
      next?.text ?? null,
    ]);
    expect(rows).toEqual([
      ['Trust', 'Burnout', 'Rest days', 'Step 1'],
      ['Trust', 'Burnout', 'Rest days', 'Step 4'],
      [null, 'Tendering', null, null],
      [null, null, null, 'Step 2'],
      [null, null, null, 'Step 3'],
    ]);
  });
});

describe('places on the board', () => {
  test('things keep their order and never overlap, whatever they want', () => {
    const wants = fc.array(fc.integer({ min: -500, max: 2000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(wants, (all) => {
        const things = all.map((want, at) => ({ id: String(at), height: 58, wants: want }));
        const found = placed(things, 20);
        expect(found.map(({ id: name }) => name)).toEqual(things.map(({ id: name }) => name));
        found.forEach(({ top, height }, at) => {
          expect(top).toBeGreaterThanOrEqual(0);
          const next = found[at + 1];
          if (next) expect(next.top - (top + height)).toBeGreaterThanOrEqual(19);
        });
      }),
    );
  });

  test('what has room stands where it wants to', () => {
    const things = [
      { id: 'a', height: 60, wants: 100 },
      { id: 'b', height: 60, wants: 400 },
    ];
    expect(placed(things, 20).map(({ top }) => top)).toEqual([70, 370]);
  });

  test('lines leave a card in the order of their other ends', () => {
    const at = (name: string, top: number) => ({ id: name, top, height: 60 });
    const places = new Map([at('a', 100), at('low', 300), at('high', 0)].map((one) => [one.id, one]));
    const lines = [
      { id: '1', from: 'a', to: 'low' },
      { id: '2', from: 'a', to: 'high' },
    ];
    const met = meetings(
      lines,
      (name) => places.get(name),
      (_, end) => (end === 'from' ? 'right' : 'left'),
    );
    expect(met.get('2')?.from).toBeLessThan(met.get('1')?.from ?? 0);
  });

  test('cards put somewhere by hand stand there, each in its own column', () => {
    const order = (byHand: string[]) => boardPlaces({ ...view, byHand }).columns.threat.map(({ id }) => id);
    expect(order([])).toEqual([id(3), id(5)]);
    expect(order([id(4), id(5), id(3)])).toEqual([id(5), id(3)]);
  });

  test('everything stands in the same place in every month, a column a kind', () => {
    const { columns, lines, height } = boardPlaces(view);
    expect(Object.values(columns).map((column) => column.length)).toEqual([1, 1, 2, 1, 4]);
    expect(lines.size).toBe(5);
    for (const { top, height: tall } of Object.values(columns).flat())
      expect(top + tall).toBeLessThanOrEqual(height);
  });

  test('arrows follow lines sideways and the column up and down', () => {
    const places = boardPlaces(view);
    const shown = new Set([...places.places.keys()]);
    const walk = (from: string, key: string) => nextOnBoard(places, from, key, shown);
    expect(walk(id(1), 'ArrowRight')).toBe(id(2));
    expect(walk(id(2), 'ArrowRight')).toBe(id(3));
    expect(walk(id(3), 'ArrowDown')).toBe(id(5));
    expect(walk(id(5), 'ArrowRight')).toBe(id(4));
    expect(walk(id(1), 'ArrowLeft')).toBeUndefined();
    expect(walk(id(5), 'Home')).toBe(id(1));
  });
});
