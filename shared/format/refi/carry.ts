import { type BroughtProject, type Carried, type CarryOptions, Counts, type Told } from './carried.ts';
import { FileIds, LeavingIds } from './carry-ids.ts';
import { carryShapes } from './carry-shapes.ts';
import { CarriedSources } from './carry-sources.ts';
import { isColour } from './kept-xml.ts';
import type { RefiProject } from './model.ts';

/** A study's project with what is carried along beside it. */
export interface CarriedAlong extends Told {
  project: RefiProject;
  carried: Carried;
  /** Path in the archive → bytes. */
  files: ReadonlyMap<string, Uint8Array>;
}

function withColours(
  project: RefiProject,
  files: readonly { one: BroughtProject; ids: FileIds }[],
): RefiProject {
  const colours = new Map<string, string>();
  for (const { one, ids } of files)
    for (const { guid, color } of one.project.codes) {
      const id = ids.adopt(guid);
      if (isColour(color) && !colours.has(id)) colours.set(id, color);
    }
  return {
    ...project,
    codes: project.codes.map((code) => ({ ...code, color: colours.get(code.guid) ?? code.color })),
  };
}

/**
 * Puts what came in with projects and is not shown here beside a study's project, from the newest file on: colours of codes,
 * codings of whole sources, sources that are no texts, links, sets and graphs. What refers to something that is gone leaves
 * without the reference.
 */
export function carryAlong(
  written: RefiProject,
  brought: readonly BroughtProject[],
  options: CarryOptions,
): CarriedAlong {
  const told: Told = { along: new Counts(), left: new Counts() };
  const leaving = new LeavingIds(written);
  const files = brought.map((one) => ({ one, ids: new FileIds(one, leaving, options.idFor) }));
  const sources = new CarriedSources(written, leaving, options, told);
  for (const { one, ids } of files) sources.take(one, ids);
  const shapes = files.map(({ one, ids }) => carryShapes(one, ids, leaving, options, told));
  const project = withColours(sources.project(), files);
  told.along.add('colours of codes', project.codes.filter(({ color }) => color !== '').length);
  told.left.add('references from what is carried along to what is no longer here', leaving.lost);
  for (const { one } of files) {
    const inNotes = one.project.noteTexts.reduce((sum, { selections }) => sum + selections.length, 0);
    told.left.add('selections inside notes', inNotes);
    told.left.add(
      `what is not shown of “${one.project.name}”, since it is too much`,
      one.kept.isTooMuch ? 1 : 0,
    );
  }
  return {
    ...told,
    project,
    carried: {
      around: sources.around,
      sources: sources.own,
      links: shapes.flatMap(({ links }) => links),
      sets: shapes.flatMap(({ sets }) => sets),
      graphs: shapes.flatMap(({ graphs }) => graphs),
    },
    files: sources.files,
  };
}
