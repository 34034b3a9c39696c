import type { RefiProject } from './model.ts';
import type { PlannedCodes } from './plan-codes.ts';
import type { Unplaced } from './plan-sources.ts';
import { isOurs, NAMES } from './words.ts';

/** Something of the file that has no place here: it stays in the file, which is kept. */
export interface NotShown {
  what: string;
  count: number;
  /** What some of it is called. */
  named: string[];
}

const MOST_NAMED = 5;

const list = (what: string, things: readonly { name: string }[]): NotShown[] =>
  things.length === 0
    ? []
    : [
        {
          what,
          count: things.length,
          named: [...new Set(things.map(({ name }) => name.trim()).filter(Boolean))].slice(0, MOST_NAMED),
        },
      ];

const numbered = (what: string, count: number): NotShown[] =>
  count === 0 ? [] : [{ what, count, named: [] }];

/** What a project holds that is not shown here. A region whose words are selected too is shown by them. */
export function notShownIn(project: RefiProject, codes: PlannedCodes): NotShown[] {
  const of = (medium: string) => project.sources.filter((source) => source.medium === medium);
  const regions = (medium: string) =>
    of(medium).flatMap(({ texts, regions: all }) => {
      const twins = new Set(texts.flatMap(({ selections }) => selections.map(({ guid }) => guid)));
      return all.filter(({ guid }) => !twins.has(guid));
    });
  const known = new Set(project.noteTexts.map(({ guid }) => guid));
  const other = project.links.filter(
    ({ from, to, name }) =>
      !(isOurs(project.origin) && name === NAMES.duplicate) &&
      !known.has(from) &&
      !known.has(to) &&
      !(codes.endOf.has(from) && codes.endOf.has(to)),
  );
  return [
    ...list('graphs', project.graphs),
    ...list('pictures', of('picture')),
    ...list('selections in pictures', regions('picture')),
    ...list('PDF files as they look', of('pdf')),
    ...list('selections on PDF pages', regions('pdf')),
    ...list('recordings', [...of('audio'), ...of('video')]),
    ...list('selections in recordings', [...regions('audio'), ...regions('video')]),
    ...list('links between other things than codes', other),
    ...numbered(
      'codings of whole sources',
      project.sources.reduce((sum, { codings }) => sum + codings.length, 0),
    ),
    ...numbered(
      'selections inside notes',
      project.noteTexts.reduce((sum, { selections }) => sum + selections.length, 0),
    ),
    ...numbered('colours of codes', project.codes.filter(({ color }) => color !== '').length),
    ...list(
      'sets of codes',
      isOurs(project.origin) ? [] : project.sets.filter((set) => set.codes.length > 0),
    ),
  ];
}

/** Selections that could not be placed, counted by why. */
export function unplacedIn(unplaced: readonly { why: Unplaced; codings: number }[]) {
  const ways: Unplaced[] = ['unclear', 'outside', 'no-words', 'interviewer'];
  return ways.flatMap((why) => {
    const such = unplaced.filter((one) => one.why === why);
    return such.length === 0
      ? []
      : [{ why, selections: such.length, codings: such.reduce((sum, { codings }) => sum + codings, 0) }];
  });
}
