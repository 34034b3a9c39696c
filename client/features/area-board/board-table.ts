import { type Board, type BoardCard, chainsOf, standWords } from '#shared/area/board.ts';
import type { AreaBoardView } from '#shared/area/board-view.ts';
import type { Table } from '#shared/format/csv.ts';
import { basisWords, doesWhat } from '#shared/link/words.ts';
import { ownerWords } from './step-words.ts';

interface BoardTableOf {
  areaName: string;
  view: AreaBoardView;
  board: Board;
  owners: readonly { id: string; pseudonym: string }[];
}

const standing = (card: BoardCard | null) =>
  card ? `${standWords(card)}${card.moment.confirmed ? '' : ' (suggested)'}` : null;

/**
 * The board as one table: a row a chain, then a row a link. No participant's words, for those are not
 * cleared here.
 */
export function boardTable({ areaName, view, board, owners }: BoardTableOf): Table {
  const month = view.waves[board.at]?.month ?? '';
  const titles = new Map<string, string>(board.cards.map(({ theme, title }) => [theme, title]));
  const chains = chainsOf(board).map(({ change, threat, way, step }) => [
    areaName,
    month,
    'chain',
    change?.title ?? null,
    standing(change),
    threat?.title ?? null,
    standing(threat),
    way?.title ?? null,
    standing(way),
    step?.text ?? null,
    step ? ownerWords(step, owners) : null,
    step?.horizon ?? null,
    step?.due ?? null,
    step?.state ?? null,
    ...Array.from({ length: 6 }, () => null),
  ]);
  const links = [...board.links, ...board.groupLinks].map((link) => [
    areaName,
    month,
    'link',
    ...Array.from({ length: 11 }, () => null),
    titles.get(link.from) ?? link.fromTitle,
    doesWhat(link),
    titles.get(link.to) ?? link.toTitle,
    basisWords(link),
    link.since === null ? null : (view.waves[link.since]?.month ?? null),
    link.excerpts,
  ]);
  return {
    columns: [
      'area',
      'as of',
      'row',
      'change',
      'change stands',
      'threat',
      'threat stands',
      'way to overcome',
      'way stands',
      'next step',
      'owner',
      'horizon',
      'due',
      'state',
      'from',
      'does what',
      'to',
      'whose account',
      'since',
      'excerpts here',
    ],
    rows: [...chains, ...links],
  };
}
