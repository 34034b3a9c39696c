import { DomainError } from '#shared/errors.ts';
import type { DraftWarning } from '../format.ts';
import { ELEMENTS } from './elements.ts';
import type { RefiCodebook, RefiProject } from './model.ts';
import { Problems } from './problems.ts';
import type { Room } from './room.ts';
import { readXml } from './xml.ts';

const NAMESPACE = /^urn:QDA-XML:(project|codebook):/i;

const emptyProject = (): RefiProject => ({
  name: '',
  origin: '',
  namespace: '',
  description: '',
  createdAt: null,
  users: [],
  codes: [],
  variables: [],
  cases: [],
  sources: [],
  noteTexts: [],
  links: [],
  sets: [],
  graphs: [],
  notes: [],
});

const foreign = (): DomainError =>
  new DomainError('unsupported', 'This is XML, but no REFI-QDA project or codebook.', {
    help: 'In the program it was made with, choose “Export” and there “REFI-QDA project” or “REFI-QDA codebook”.',
  });

const roomOfProject = (project: RefiProject): Room => ({
  project,
  codes: { parent: null, depth: 0 },
  description: (words) => {
    project.description = words;
  },
  noteRefs: project.notes,
});

interface Open {
  room: Room;
  words: string[];
  isIgnored: boolean;
}

/**
 * Reads a project or a codebook in one go. What is odd but readable is a warning; throws DomainError for what is no
 * XML, no REFI-QDA, or beyond the limits.
 */
function read(bytes: Uint8Array, root: 'Project' | 'CodeBook') {
  const project = emptyProject();
  const problems = new Problems();
  const open: Open[] = [];
  readXml(bytes, {
    open(element) {
      const { name, namespace, line } = element;
      const above = open.at(-1);
      if (!above) {
        if (name !== root) throw foreign();
        if (!NAMESPACE.test(namespace))
          problems.add('namespace', 'The file does not say which version of REFI-QDA it is.');
        else if (!/:1\.0$/.test(namespace))
          problems.add('namespace', `The file is of another version of REFI-QDA (${namespace}).`);
        project.namespace = namespace;
        project.origin = element.attribute('origin');
        project.name = element.attribute('name');
        project.createdAt = element.attribute('creationDateTime') || null;
        open.push({ room: roomOfProject(project), words: [], isIgnored: false });
        return;
      }
      const take = ELEMENTS.get(name);
      const ours = namespace === project.namespace || NAMESPACE.test(namespace);
      const room =
        above.isIgnored || !ours ? null : (take?.({ problems, element, room: above.room }) ?? null);
      if (room === null && !above.isIgnored)
        problems.add('not-understood', `“${name.slice(0, 80)}” stands where it is not known.`, line);
      open.push({ room: room ?? {}, words: [], isIgnored: room === null });
    },
    words(text) {
      const here = open.at(-1);
      if (here?.room.close) here.words.push(text);
    },
    close() {
      const here = open.pop();
      here?.room.close?.(here.words.join(''));
    },
  });
  return { project, warnings: problems.list() };
}

/** Reads the `project.qde` of a REFI-QDA project. */
export const readQde = (bytes: Uint8Array): { project: RefiProject; warnings: DraftWarning[] } =>
  read(bytes, 'Project');

/** Reads a codebook (`.qdc`). */
export function readQdc(bytes: Uint8Array): { codebook: RefiCodebook; warnings: DraftWarning[] } {
  const { project, warnings } = read(bytes, 'CodeBook');
  const { origin, namespace, codes, sets } = project;
  return { codebook: { origin, namespace, codes, sets }, warnings };
}
