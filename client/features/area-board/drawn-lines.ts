import type { Board, BoardLink } from '#shared/area/board.ts';
import { type BoardLine, type BoardPlaces, stepLine } from '#shared/area/board-places.ts';
import type { AreaBoardView } from '#shared/area/board-view.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { linkSentence } from './link-words.ts';

export interface DrawnLine {
  id: string;
  line: BoardLine;
  kind: ThemeKind | 'step' | null;
  says: string;
  /** None where a step follows from a theme: that is as the step says. */
  link: BoardLink | null;
}

/** The lines of the month shown, with what each says. */
export function drawnLines(board: Board, { lines }: BoardPlaces, waves: AreaBoardView['waves']): DrawnLine[] {
  const titles = new Map<string, string>(board.cards.map(({ theme, title }) => [theme, title]));
  const kinds = new Map<string, ThemeKind | null>(board.cards.map(({ theme, kind }) => [theme, kind]));
  const drawn = (id: string, rest: Omit<DrawnLine, 'id' | 'line'>): DrawnLine[] => {
    const line = lines.get(id);
    return line ? [{ id, line, ...rest }] : [];
  };
  return [
    ...board.links.flatMap((link) =>
      drawn(link.id, { kind: kinds.get(link.from) ?? null, says: linkSentence(link, waves), link }),
    ),
    ...board.steps.flatMap(({ id, theme, text }) => {
      const title = theme === null ? undefined : titles.get(theme);
      return title === undefined
        ? []
        : drawn(stepLine(id), { kind: 'step', says: `${title} leads to ${text}`, link: null });
    }),
  ];
}
