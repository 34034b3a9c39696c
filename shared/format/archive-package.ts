import { type Answer, type Consent, ConsentItem } from '../participant/consent.ts';
import { type Archived, type NotArchived, notArchived } from './archiving.ts';
import { type Table, toCsv } from './csv.ts';
import type { StudyContent } from './study-folder/content.ts';
import { writeFolder } from './study-folder/folder.ts';

type Answered = Pick<Consent, 'participant' | 'item' | 'answer' | 'on' | 'wave' | 'audience'>;

/** How many participants gave an answer to an item of consent that holds now; nobody is named. */
export interface ConsentCount {
  item: ConsentItem;
  /** Of everything, or of one month or audience alone, beside what they answered of the rest. */
  reach: 'everything' | 'one month or audience';
  answer: Answer | 'not recorded';
  participants: number;
}

/** Whether an answer has been replaced by a newer one that covers as much. */
const isReplaced = (one: Answered, newer: readonly Answered[]): boolean =>
  newer.some(
    ({ wave, audience }) =>
      (wave === null || wave === one.wave) && (audience === null || audience === one.audience),
  );

/** Answers to every item of consent, counted by participants; whoever answered a part otherwise is in two rows. */
export function consentSummary(
  participants: readonly { id: string }[],
  consents: readonly Answered[],
): ConsentCount[] {
  return ConsentItem.options.flatMap((item) => {
    const counts = new Map<string, ConsentCount>();
    const count = (reach: ConsentCount['reach'], answer: ConsentCount['answer']) => {
      const key = `${reach} ${answer}`;
      const known = counts.get(key) ?? { item, reach, answer, participants: 0 };
      counts.set(key, { ...known, participants: known.participants + 1 });
    };
    for (const { id } of participants) {
      const newestFirst = consents
        .filter((one) => one.participant === id && one.item === item)
        .reverse()
        .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
      const holding = newestFirst.filter((one, at) => !isReplaced(one, newestFirst.slice(0, at)));
      const isWhole = ({ wave, audience }: Answered) => wave === null && audience === null;
      count('everything', holding.find(isWhole)?.answer ?? 'not recorded');
      const parts = new Set(holding.filter((one) => !isWhole(one)).map(({ answer }) => answer));
      for (const answer of parts) count('one month or audience', answer);
    }
    return [...counts.values()].sort(
      (a, b) =>
        a.reach.localeCompare(b.reach, 'en') ||
        b.participants - a.participants ||
        (a.answer < b.answer ? -1 : 1),
    );
  });
}

const summaryTable = (counts: readonly ConsentCount[]): Table => ({
  columns: ['item', 'reach', 'answer', 'participants'],
  rows: counts.map(({ item, reach, answer, participants }) => [item, reach, answer, participants]),
});

const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;
const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');

/** What a package is written from: the study as it stands, and what of it may go into an archive. */
export interface Packed {
  whole: Archived;
  content: StudyContent;
  /** The day of the study's last deed. */
  asOf: string;
  program: string;
}

/** Sources that stay here, and for whose sake. */
export function heldBack(whole: Archived): { people: NotArchived[]; sources: number } {
  const people = notArchived(whole);
  return { people, sources: new Set(people.flatMap(({ sources }) => sources)).size };
}

function readme({ whole, content, asOf, program }: Packed): string {
  const { people, sources } = heldBack(whole);
  const first = content.waves[0]?.month;
  const last = content.waves.at(-1)?.month;
  const months = first === undefined ? 'no months yet' : first === last ? first : `${first} to ${last}`;
  const left =
    people.length === 0
      ? 'Nobody said no to archiving. Nothing was left out.'
      : `${counted(people.length, 'participant')} said no to archiving, of one month at least, or withdrew. ${
          sources === 1
            ? '1 source in which they took part is'
            : `${counted(sources, 'source')} in which they took part are`
        } not in this package, with all that was coded, quoted or marked there. Where a memo, a report or an edition repeated their words, “[withdrawn]” stands.`;
  return `# ${content.study.title}

A package for a data archive, of the study as it stood on ${asOf}, written by Throughline ${program}.
It is a bag after RFC 8493 (BagIt): \`manifest-sha256.txt\` beside this folder lists every file with its SHA-256 checksum.

${content.study.description.trim() === '' ? '' : `${content.study.description.trim()}\n\n`}## What is in it

${list([
  `\`study/\`: the study as plain text, to be read without any program: ${counted(content.sources.length, 'source')} in ${counted(content.areas.length, 'area')}, ${months}; ${counted(content.themes.length, 'theme')}, ${counted(content.codings.length, 'coding')}, ${counted(content.memos.length, 'memo')}. \`study.yaml\` says what it is, \`codebook.yaml\` holds the themes, \`sources/\` the texts, each table is one CSV. Throughline opens the folder again as it was.`,
  '`consent-summary.csv`: how many participants gave which answer to each item of consent, without names. A participant who answered one month or audience otherwise is counted in two rows.',
  '`ACCESS.md`: who may use this, and how; to be filled in by whoever deposits it.',
])}
## What is not in it

${left}

Never in a package: who the participants are (they appear under pseudonyms), the files that were uploaded and what they were called, texts from before pseudonyms took the place of names, the journal of who changed what, and the trash.

## What to look at before it is deposited

${list([
  'Pseudonyms do not hide what people tell of themselves: read the texts for places, dates and roles by which somebody could be known.',
  'The names of those who coded stand in `study/study.yaml`.',
  '`ACCESS.md` has lines to be filled in.',
])}`;
}

const access = ({ content }: Packed): string => `# Access to “${content.study.title}”

To be filled in before deposit. Lines that do not apply are taken out.

- Depositor: ______
- Institution: ______
- Contact for questions: ______
- Licence: ______ (for instance CC BY 4.0; for restricted material a licence of the archive)
- Access: ______ (open; registered users; on request to: ______; closed until: ______)
- Conditions of use: ______ (for instance: no attempt to find out who somebody is; no passing on; no quoting without the pseudonym)
- Ethics approval: ______
- Basis in law for keeping and sharing: ______
- To be cited as: ______

What the participants agreed to is counted in \`consent-summary.csv\`.
`;

/** The payload of a package for an archive: path → text, in their order. */
export function packageFiles(packed: Packed): Map<string, string> {
  const { whole, content } = packed;
  const files = new Map<string, string>([
    ['README.md', readme(packed)],
    ['ACCESS.md', access(packed)],
    ['consent-summary.csv', toCsv(summaryTable(consentSummary(whole.participants, whole.consents)))],
  ]);
  const sources = content.sources.map((source) => ({ ...source, fileName: null }));
  for (const [name, text] of writeFolder({ ...content, sources }))
    if (name !== 'README.md') files.set(`study/${name}`, text);
  return files;
}

/** The files of a bag around a payload (BagIt 1.0, RFC 8493): its declaration, what it is, and every checksum. */
export function bagOf(
  payload: ReadonlyMap<string, string>,
  { title, asOf }: { title: string; asOf: string },
  sha256: (text: string) => string,
): Map<string, string> {
  const bytes = [...payload.values()].reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
  const sums = (files: ReadonlyMap<string, string>) =>
    [...files]
      .map(([name, text]) => `${sha256(text)}  ${name}\n`)
      .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
      .join('');
  const held = new Map([...payload].map(([name, text]) => [`data/${name}`, text]));
  const tags = new Map([
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    [
      'bag-info.txt',
      `External-Description: ${title.replaceAll(/\s+/g, ' ')}\nBagging-Date: ${asOf}\nPayload-Oxum: ${bytes}.${payload.size}\n`,
    ],
    ['manifest-sha256.txt', sums(held)],
  ]);
  return new Map([...tags, ['tagmanifest-sha256.txt', sums(tags)], ...held]);
}
