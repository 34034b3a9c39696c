import { waveNames } from '#shared/analysis/wording.ts';
import type { AreaBoardView } from '#shared/area/board-view.ts';
import { relationWords } from '#shared/link/relation.ts';

type Link = AreaBoardView['links'][number];

/** "endangers", "leads to". */
export const doesWhat = ({ type }: Link): string => relationWords({ type, way: 'out' });

export const basisWords = ({ basis }: Link): string =>
  basis === 'participant' ? 'said by a participant' : 'researcher’s reading';

/** "2 excerpts", "no excerpt yet", "excerpts from other areas only". */
export function excerptWords({ excerpts, everywhere }: Link): string {
  if (excerpts > 0) return `${excerpts} ${excerpts === 1 ? 'excerpt' : 'excerpts'}`;
  return everywhere === 0 ? 'no excerpt yet' : 'excerpts from other areas only';
}

/** "Back to tendering endangers Trust grew: said by a participant, since November, 2 excerpts". */
export function linkSentence(link: Link, waves: AreaBoardView['waves']): string {
  const since = link.since === null ? '' : `, since ${waveNames(waves)[link.since]}`;
  return `${link.fromTitle} ${doesWhat(link)} ${link.toTitle}: ${basisWords(link)}${since}, ${excerptWords(link)}`;
}
