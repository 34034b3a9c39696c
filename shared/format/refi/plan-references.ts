import type { RefiCoding, RefiProject, RefiSelection } from './model.ts';
import type { Problems } from './problems.ts';

/** Every selection of a text in a project, of sources and of notes. */
const selectionsIn = ({ sources, noteTexts }: RefiProject): RefiSelection[] =>
  [...sources.flatMap(({ texts }) => texts), ...noteTexts].flatMap(({ selections }) => selections);

/** Every coding of a project: of selections, regions and whole sources. */
const codingsIn = (project: RefiProject): RefiCoding[] => [
  ...selectionsIn(project).flatMap(({ codings }) => codings),
  ...project.sources.flatMap(({ codings, regions }) => [
    ...codings,
    ...regions.flatMap((region) => region.codings),
  ]),
];

/** Says what a project refers to and does not hold; what refers to it is kept without. */
export function tellDangling(project: RefiProject, problems: Problems): void {
  const ids = (things: readonly { guid: string }[]) => new Set(things.map(({ guid }) => guid));
  const [codes, sources, notes, users] = [
    ids(project.codes),
    ids(project.sources),
    ids(project.noteTexts),
    ids(project.users),
  ];
  const tell = (
    known: ReadonlySet<string>,
    guids: readonly (string | null)[],
    message: (id: string) => string,
  ) => {
    for (const guid of guids)
      if (guid !== null && !known.has(guid)) problems.add('dangling', message(guid || 'without an id'));
  };
  const codings = codingsIn(project);
  tell(
    codes,
    codings.map(({ code }) => code),
    (id) => `A passage is coded with a code that is not in the file (${id}); that coding is not kept.`,
  );
  tell(
    users,
    [...codings, ...selectionsIn(project), ...project.noteTexts].map(({ by }) => by),
    (id) => `Somebody who is not in the file (${id}) signed something; it is kept as of whoever imports it.`,
  );
  for (const { name, sources: members, codes: grouped } of project.sets) {
    tell(sources, members, (id) => `The set “${name}” names a source that is not in the file (${id}).`);
    tell(codes, grouped, (id) => `The set “${name}” names a code that is not in the file (${id}).`);
  }
  for (const { name, sources: members } of project.cases)
    tell(sources, members, (id) => `The case “${name}” names a source that is not in the file (${id}).`);
  tell(
    notes,
    [
      ...project.notes,
      ...project.codes.flatMap((code) => code.notes),
      ...project.sources.flatMap((source) => source.notes),
      ...selectionsIn(project).flatMap((selection) => selection.notes),
      ...codings.flatMap((coding) => coding.notes),
    ],
    (id) => `A note that is referred to is not in the file (${id}).`,
  );
}
