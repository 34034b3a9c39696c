import type { NextStep } from '../next-step/next-step.ts';
import { isOver, type Stage, stageWords } from '../status/life-cycle.ts';
import type { AreaBoardView } from './board-view.ts';
import type { Moment } from './moment.ts';

export type BoardCard = Omit<AreaBoardView['cards'][number], 'moments' | 'stages'> & {
  moment: Moment;
  /** Where it stands, as a person recorded it last by then. */
  stage: Stage | null;
};
export type BoardLink = AreaBoardView['links'][number] & {
  /** First evidenced in the wave shown. */
  isFresh: boolean;
};

/** The five columns, in the order a reader follows. */
export const COLUMNS = ['enabler', 'change', 'threat', 'opportunity', 'step'] as const;
export type ColumnKey = (typeof COLUMNS)[number];

/** Unsorted themes stand among the changes. */
export const columnOf = ({ kind }: Pick<BoardCard, 'kind'>): ColumnKey => kind ?? 'change';

/** Where a card stands, in words: what a person recorded of its life-cycle before how it moved. */
export const standWords = ({ stage, moment }: BoardCard): string =>
  stage === null ? moment.words : `${stageWords[stage]} · ${moment.words}`;

/** The board of an area as of one wave. */
export interface Board {
  /** Index of the wave. */
  at: number;
  cards: BoardCard[];
  /** Between two cards, first evidenced by then; without evidence as soon as both cards are there. */
  links: BoardLink[];
  /** With a group at an end: said of all that stand in it, so drawn to none of them. */
  groupLinks: BoardLink[];
  steps: NextStep[];
}

export function boardAt(view: AreaBoardView, at: number): Board {
  const cards = view.cards.flatMap(({ moments, stages, ...card }): BoardCard[] => {
    const moment = moments[at];
    const stage = stages.findLast(({ wave }) => wave <= at)?.stage ?? null;
    const live = moment?.live === true && (stage === null || !isOver(stage));
    return moment ? [{ ...card, stage, moment: { ...moment, live } }] : [];
  });
  const shown = new Set<string>(cards.map(({ theme }) => theme));
  const known = new Set<string>(view.cards.map(({ theme }) => theme));
  const said = view.links
    .filter(({ since }) => since === null || since <= at)
    .map((link): BoardLink => ({ ...link, isFresh: link.since === at && at > 0 }));
  const isGroup = ({ from, to }: BoardLink) =>
    [from, to].some((end) => shown.has(end)) && ![from, to].every((end) => known.has(end));
  return {
    at,
    cards,
    links: said.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    groupLinks: said.filter(isGroup),
    steps: view.steps,
  };
}

export type LooseEnd = 'no-answer' | 'no-excerpt' | 'carries-nothing' | 'no-owner';

const isOpen = ({ state }: NextStep): boolean => state !== 'done' && state !== 'dropped';

/**
 * Answers: what dangles? Ids of threats that nothing addresses, links without an excerpt from anywhere,
 * enablers that carry nothing, and steps still to be taken that nobody has taken on.
 */
export function looseEnds({ cards, links, groupLinks, steps }: Board): Record<LooseEnd, string[]> {
  const all = [...links, ...groupLinks];
  const idle = (kind: BoardCard['kind'], isHeld: (theme: string) => boolean) =>
    cards
      .filter((card) => card.kind === kind && !card.moment.settled && !isHeld(card.theme))
      .map(({ theme }) => theme);
  return {
    'no-answer': idle('threat', (theme) => all.some(({ type, to }) => type === 'addresses' && to === theme)),
    'no-excerpt': links.filter(({ everywhere }) => everywhere === 0).map(({ id }) => id),
    'carries-nothing': idle('enabler', (theme) =>
      all.some(({ type, from }) => type === 'enables' && from === theme),
    ),
    'no-owner': steps
      .filter((step) => isOpen(step) && step.owner === null && step.ownerName.trim() === '')
      .map(({ id }) => id),
  };
}

/** One way through the board; null where nothing stands there. */
export interface Chain {
  change: BoardCard | null;
  threat: BoardCard | null;
  way: BoardCard | null;
  step: NextStep | null;
}

/** What a card or a step goes by on the board. */
export const keyOf = (thing: BoardCard | NextStep): string => ('moment' in thing ? thing.theme : thing.id);

/** What follows, or one nothing where nothing does. */
const orNone = <Thing>(things: readonly Thing[]): readonly (Thing | null)[] =>
  things.length === 0 ? [null] : things;

/**
 * Answers: change → threat → way to overcome → next step, as the exercise is laid out. Every card but an
 * enabler stands in at least one row; what is tied to nothing before it follows at the end.
 */
export function chainsOf({ cards, links, steps }: Board): Chain[] {
  const ends = (types: readonly string[], to: string, kind: BoardCard['kind']) =>
    cards.filter(
      (card) =>
        card.kind === kind &&
        links.some((link) => link.from === card.theme && link.to === to && types.includes(link.type)),
    );
  const seen = new Set<string>();
  const mark = <Thing extends BoardCard | NextStep>(thing: Thing | null): Thing | null => {
    if (thing) seen.add(keyOf(thing));
    return thing;
  };
  const fromWay = (way: BoardCard | null): Pick<Chain, 'way' | 'step'>[] =>
    orNone(way ? steps.filter(({ theme }) => theme === way.theme) : []).map((step) => ({
      way: mark(way),
      step: mark(step),
    }));
  const fromThreat = (threat: BoardCard | null): Omit<Chain, 'change'>[] =>
    orNone(threat ? ends(['addresses'], threat.theme, 'opportunity') : [])
      .flatMap(fromWay)
      .map((rest) => ({ threat: mark(threat), ...rest }));
  const rows = cards
    .filter((card) => columnOf(card) === 'change')
    .flatMap((change) =>
      orNone(ends(['endangers', 'undermines'], change.theme, 'threat'))
        .flatMap(fromThreat)
        .map((rest): Chain => ({ change, ...rest })),
    );
  const left = (kind: BoardCard['kind']) =>
    cards.filter((card) => card.kind === kind && !seen.has(card.theme));
  rows.push(
    ...left('threat')
      .flatMap(fromThreat)
      .map((rest) => ({ change: null, ...rest })),
  );
  rows.push(
    ...left('opportunity')
      .flatMap(fromWay)
      .map((rest) => ({ change: null, threat: null, ...rest })),
  );
  const loose = steps.filter(({ id }) => !seen.has(id));
  rows.push(...loose.map((step) => ({ change: null, threat: null, way: null, step })));
  return rows;
}
