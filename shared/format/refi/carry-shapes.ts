import type { BroughtProject, Carried, CarryOptions, Told } from './carried.ts';
import type { FileIds, LeavingIds } from './carry-ids.ts';
import { fitted, guidIn, type KeptElement, wordsIn } from './kept-xml.ts';
import { dayOf } from './plan-frame.ts';
import { isOurs, NAMES } from './words.ts';

/**
 * A graph whose things are called what they are called now. A person who is not here is not named, nor, where words may not
 * leave as they came, a passage.
 */
const calledNow = (
  graph: KeptElement,
  ids: FileIds,
  leaving: LeavingIds,
  { withSources }: CarryOptions,
): KeptElement => ({
  ...graph,
  inside: graph.inside.map((vertex) => {
    const before = guidIn(vertex, 'representedGUID');
    if (before === '' || !vertex.attributes.has('name')) return vertex;
    const now = leaving.names.get(ids.find('any', before) ?? '');
    const attributes = new Map(vertex.attributes);
    if (now !== undefined) attributes.set('name', now);
    else if (ids.isCase(before) || !withSources) attributes.delete('name');
    return { ...vertex, attributes };
  }),
});

/** Sets that nothing was made of; those of a file of ours that we write anew are none. */
function foreignSets(
  { project, kept, groupings }: BroughtProject,
  idFor: CarryOptions['idFor'],
): KeptElement[] {
  const ours = isOurs(project.origin);
  return kept.sets.flatMap((set) => {
    const guid = guidIn(set, 'guid');
    const name = set.attributes.get('name') ?? '';
    if ((groupings[`set ${guid}`]?.as ?? 'none') !== 'none') return [];
    if (ours && guid === idFor(`refi set ${name}`)) return [];
    // Called so, it would be read as one of ours.
    const isLike = name === NAMES.retired || name.startsWith('Kind: ');
    return isLike
      ? [{ ...set, attributes: new Map([...set.attributes, ['name', `${name} (brought in)`]]) }]
      : [set];
  });
}

/** Links that are neither between codes, which the study has, nor of notes, which are memos of it. */
function foreignLinks({ project, kept }: BroughtProject): KeptElement[] {
  const notes = new Set(project.noteTexts.map(({ guid }) => guid));
  const codes = new Set(project.codes.map(({ guid }) => guid));
  return kept.links.filter((link) => {
    const ends = [guidIn(link, 'originGUID'), guidIn(link, 'targetGUID')];
    return !ends.some((end) => notes.has(end)) && !ends.every((end) => codes.has(end));
  });
}

/** Cases and variables that came to nothing here stay: what they say of people was never agreed to. */
function tellUntaken({ project, groupings }: BroughtProject, leaving: LeavingIds, { left }: Told): void {
  const isTaken = (key: string) => (groupings[key]?.as ?? 'none') !== 'none';
  const taken = Object.keys(groupings).filter(isTaken);
  const cases = project.cases.filter(
    ({ guid, name }) => name.trim() !== '' && !isTaken(`case ${guid}`) && !leaving.all.has(guid),
  );
  const isDay = (name: string) => dayOf(new Map([[name, '2000-01-01']])) !== null;
  const variables = project.variables.filter(
    ({ name }) => !isDay(name) && !taken.some((key) => key.startsWith(`variable ${name}: `)),
  );
  left.add('cases that nothing was made of', cases.length);
  left.add('variables that nothing was made of', isOurs(project.origin) ? 0 : variables.length);
}

/** Links, sets and graphs of a file that nothing of the study stands for. What leaves already is not there twice. */
export function carryShapes(
  brought: BroughtProject,
  ids: FileIds,
  leaving: LeavingIds,
  options: CarryOptions,
  told: Told,
): Pick<Carried, 'links' | 'sets' | 'graphs'> {
  const ground = { idFor: (guid: string) => ids.give(guid), to: ids.to };
  const taken = (what: string, elements: readonly KeptElement[]): KeptElement[] =>
    elements.flatMap((element) => {
      if (leaving.all.has(ids.adopt(guidIn(element, 'guid')))) return [];
      const isNamed = wordsIn(element).some(options.holdsName);
      const made = isNamed ? null : fitted(element, ground);
      if (isNamed) told.left.add(`${what}, since names stand in them`);
      if (made) told.along.add(what);
      return made ?? [];
    });
  const links = taken('links between other things than codes', foreignLinks(brought));
  const sets = taken('sets', foreignSets(brought, options.idFor));
  const graphs = taken(
    'graphs',
    brought.kept.graphs.map((graph) => calledNow(graph, ids, leaving, options)),
  );
  tellUntaken(brought, leaving, told);
  return { links, sets, graphs };
}
