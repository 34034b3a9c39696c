import type { StudyContent } from '../study-folder/content.ts';
import type { RefiCoding, RefiProject, RefiText } from './model.ts';
import { NAMES, shortened } from './words.ts';
import { fitsXml } from './write-xml.ts';

type Memo = StudyContent['memos'][number];

const plainNote = (guid: string, name: string, content: string): RefiText => ({
  guid,
  name,
  description: '',
  path: '',
  richPath: '',
  content,
  selections: [],
  codings: [],
  notes: [],
  values: [],
  by: null,
  at: null,
  changedBy: null,
  changedAt: null,
});

const codingsIn = ({ sources }: RefiProject): Map<string, RefiCoding> =>
  new Map(
    sources.flatMap(({ texts }) =>
      texts.flatMap(({ selections }) =>
        selections.flatMap(({ codings }) => codings.map((one): [string, RefiCoding] => [one.guid, one])),
      ),
    ),
  );

/** What holds the references to the notes on a memo's subject; those on passages stand at their selections already. */
function holders(
  project: RefiProject,
  memo: Memo,
  codings: ReadonlyMap<string, RefiCoding>,
): ({ notes: string[] } | undefined)[] {
  const source = () => project.sources.find(({ guid }) => guid === memo.source);
  const theme = () => project.codes.find(({ guid }) => guid === memo.theme);
  const set = (id: string | null) => project.sets.find(({ guid }) => guid === id);
  switch (memo.about) {
    case 'study':
      return [project];
    case 'source':
      return [source()];
    case 'excerpt':
      return memo.version === null ? [] : [source()];
    case 'coding':
      return [codings.get(memo.coding ?? '') ?? project];
    case 'theme':
      return [theme()];
    case 'area':
      return [set(memo.area)];
    case 'wave':
      return [set(memo.wave)];
    case 'cell':
      return [theme(), set(memo.area), set(memo.wave)];
    case 'participant':
      return [];
  }
}

/** Puts the memos of a study into its project: as notes, each referred to from what it is on. */
export function addMemos(
  project: RefiProject,
  { memos }: StudyContent,
  files: Map<string, string>,
  idFor: (key: string) => string,
): void {
  const codings = codingsIn(project);
  for (const memo of memos) {
    const isPlain = fitsXml(memo.body);
    if (!isPlain) files.set(`sources/${memo.id}.txt`, memo.body);
    project.noteTexts.push({
      ...plainNote(memo.id, shortened(memo.body, 60), memo.body),
      ...(!isPlain && { content: null, path: `internal://${memo.id}.txt` }),
      by: memo.author,
      at: memo.createdAt,
      changedAt: memo.changedAt,
      values: [{ variable: idFor(`refi variable ${NAMES.memoKind}`), type: 'Text', value: memo.kind }],
    });
    for (const holder of holders(project, memo, codings)) holder?.notes.push(memo.id);
    if (memo.about === 'participant' && memo.participant !== null)
      project.links.push({
        guid: idFor(`refi link ${memo.id}`),
        name: '',
        direction: 'OneWay',
        from: memo.id,
        to: memo.participant,
        notes: [],
      });
  }
}

/** What a coding says beside its theme, as lines of a note; "" where it says nothing more. */
const factsOf = ({ stance, told, prompted }: StudyContent['codings'][number]): string =>
  [
    stance === null ? '' : `Stance: ${stance}`,
    told === '' ? '' : `Told of: ${told}`,
    prompted ? 'Prompted: yes' : '',
  ]
    .filter((line) => line !== '')
    .join('\n');

/** Puts what codings and links say beside their ends into notes of their own. */
export function addNotes(project: RefiProject, content: StudyContent, idFor: (key: string) => string): void {
  const written = codingsIn(project);
  for (const coding of content.codings) {
    const facts = factsOf(coding);
    const carrier = written.get(coding.id);
    if (facts === '' || !carrier) continue;
    const guid = idFor(`refi facts ${coding.id}`);
    project.noteTexts.push(plainNote(guid, NAMES.facts, facts));
    carrier.notes.push(guid);
  }
  for (const { id, from, to, type, note } of content.links) {
    const guid = idFor(`refi note ${id}`);
    if (note !== '') project.noteTexts.push(plainNote(guid, NAMES.facts, note));
    project.links.push({
      guid: id,
      name: type,
      direction: type === 'same-coin' ? 'Bidirectional' : 'OneWay',
      from,
      to,
      notes: note === '' ? [] : [guid],
    });
  }
}
