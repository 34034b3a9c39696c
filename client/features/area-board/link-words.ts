import { waveNames } from '#shared/analysis/wording.ts';
import type { AreaBoardView } from '#shared/area/board-view.ts';
import { basisWords, doesWhat, excerptCountWords } from '#shared/link/words.ts';

type Link = AreaBoardView['links'][number];

/** "2 excerpts", "no excerpt yet", "excerpts from other areas only". */
export function excerptWords({ excerpts, everywhere }: Link): string {
  return excerpts === 0 && everywhere > 0 ? 'excerpts from other areas only' : excerptCountWords(excerpts);
}

/** "Back to tendering endangers Trust grew: said by a participant, since November, 2 excerpts". */
export function linkSentence(link: Link, waves: AreaBoardView['waves']): string {
  const since = link.since === null ? '' : `, since ${waveNames(waves)[link.since]}`;
  return `${link.fromTitle} ${doesWhat(link)} ${link.toTitle}: ${basisWords(link)}${since}, ${excerptWords(link)}`;
}
