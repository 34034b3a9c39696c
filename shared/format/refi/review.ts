import type { Coder } from '#shared/coding/coder.ts';
import { BROUGHT, type ProjectChoices, type ProjectReview } from '#shared/import/project.ts';
import { alike } from '#shared/reference.ts';
import type { RefiCoding, RefiProject } from './model.ts';
import type { RefiPackage } from './package.ts';
import type { RefiPlan } from './plan.ts';
import { statedChoices } from './plan-frame.ts';
import type { IntoStudy } from './plan-into.ts';
import { sourceNames } from './source-names.ts';

const MOST_NAMED = 5;
const MEDIA = {
  text: 'TextSource',
  pdf: 'PDFSource',
  picture: 'PictureSource',
  audio: 'AudioSource',
  video: 'VideoSource',
} as const;

const selectionsOf = ({ sources, noteTexts }: RefiProject) =>
  [...sources.flatMap(({ texts }) => texts), ...noteTexts].flatMap(({ selections }) => selections);

const codingsOf = (project: RefiProject): { by: string | null; coding: RefiCoding }[] => [
  ...selectionsOf(project).flatMap(({ codings, by }) =>
    codings.map((coding) => ({ by: coding.by ?? by, coding })),
  ),
  ...project.sources.flatMap(({ codings, regions }) =>
    [...codings, ...regions.flatMap((one) => one.codings)].map((coding) => ({ by: coding.by, coding })),
  ),
];

/** What a file holds, by the names the standard gives its elements. */
function elementsIn(project: RefiProject): ProjectReview['elements'] {
  const counts = new Map<string, number>([
    ['User', project.users.length],
    ['Code', project.codes.length],
    ['Variable', project.variables.length],
    ['Case', project.cases.length],
    ...Object.entries(MEDIA).map(([medium, element]): [string, number] => [
      element,
      project.sources.filter((source) => source.medium === medium).length,
    ]),
    ['PlainTextSelection', selectionsOf(project).length],
    ['Coding', codingsOf(project).length],
    ['Note', project.noteTexts.length],
    ['Link', project.links.length],
    ['Set', project.sets.length],
    ['Graph', project.graphs.length],
  ]);
  return [...counts].flatMap(([element, count]) => (count === 0 ? [] : [{ element, count }]));
}

function codersIn(
  { users, noteTexts, ...project }: RefiProject,
  { coders }: ProjectChoices,
  team: readonly Coder[],
): ProjectReview['coders'] {
  const codings = codingsOf({ users, noteTexts, ...project });
  return users.map(({ guid, name, id }) => ({
    guid,
    name: name.trim() || id.trim(),
    codings: codings.filter(({ by }) => by === guid).length,
    memos: noteTexts.filter(({ by }) => by === guid).length,
    coder: coders[guid] ?? null,
    alike: team.filter((one) => one.id === guid || alike(one.name, name)).map((one) => one.id),
  }));
}

function groupingsIn(
  file: RefiPackage,
  { groupings }: RefiPlan,
  { groupings: chosen }: ProjectChoices,
): ProjectReview['groupings'] {
  const names = sourceNames(file);
  const titles = new Map(file.project.sources.map((source) => [source.guid, names.of(source)]));
  const stated = statedChoices(groupings);
  return groupings.map(({ key, from, name, variable, sources: held, guess, month }) => ({
    key,
    from,
    name,
    variable,
    sources: held.length,
    named: held.slice(0, MOST_NAMED).map((guid) => titles.get(guid) || guid),
    guess,
    month,
    isStated: stated.has(key),
    choice: chosen[key] ?? null,
  }));
}

/** What a person is told of a project and asked before anything of it is kept. */
export function reviewOf(
  file: RefiPackage,
  plan: RefiPlan,
  given: {
    into: IntoStudy & Pick<ProjectReview, 'conflicts'>;
    choices: ProjectChoices;
    team: readonly Coder[];
    /** How it was told before: what a person chose among stays to be chosen anew. */
    before: ProjectReview | null;
  },
): ProjectReview {
  const { project } = file;
  const { into, choices, team, before } = given;
  const asked = new Map(before?.texts.map(({ guid, candidates }) => [guid, candidates]));
  const texts = plan.texts.map(({ begins, ...text }) => ({
    ...text,
    ...(begins !== null && { begins }),
    candidates: text.candidates.length > 0 ? text.candidates : (asked.get(text.guid) ?? []),
  }));
  const isAsked = {
    conventions: texts.some(({ convention, selections }) => convention === null && selections > 0),
    conflicts: into.conflicts.some(({ choice }) => choice === null),
  };
  return {
    title: plan.title,
    description: plan.description,
    origin: plan.origin,
    elements: elementsIn(project),
    brings: BROUGHT.map((what) => ({ what, planned: plan[what].length, known: into.known[what] })),
    texts,
    coders: codersIn(project, choices, team),
    team: team.map(({ id, name }) => ({ id, name })),
    groupings: groupingsIn(file, plan, choices),
    conflicts: into.conflicts,
    unplaced: plan.unplaced,
    notShown: plan.notShown,
    warnings: plan.warnings.map(({ code, message, line }) => ({
      code,
      message: line === undefined ? message : `line ${line}: ${message}`,
    })),
    open: (['conventions', 'conflicts'] as const).filter((one) => isAsked[one]),
  };
}
