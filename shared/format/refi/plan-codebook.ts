import { hashedId, isId } from '#shared/ids.ts';
import type { DraftWarning } from '../format.ts';
import type { StudyContent } from '../study-folder/content.ts';
import type { RefiCodebook } from './model.ts';
import { planCodes } from './plan-codes.ts';
import { Problems } from './problems.ts';

/** What a codebook of its own (`.qdc`) would add to a study: groups and themes with the ids of the file. */
export function planCodebook(
  codebook: RefiCodebook,
  hash: (text: string) => string,
): Pick<StudyContent, 'groups' | 'themes'> & { warnings: DraftWarning[] } {
  const problems = new Problems();
  const idFor = hashedId(hash);
  const adopt = (guid: string) => (isId(guid) ? guid : idFor(`refi guid ${guid}`));
  const { groups, themes } = planCodes(codebook, new Set(), adopt, problems);
  return { groups, themes, warnings: problems.list() };
}
