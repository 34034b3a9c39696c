import { strToU8, type Zippable, zipSync } from 'fflate';
import { DomainError } from '#shared/errors.ts';
import { hashedId } from '#shared/ids.ts';
import type { DraftWarning } from '../format.ts';
import type { StudyContent } from '../study-folder/content.ts';
import { type BroughtProject, CARRIED_ALONG, type Told } from './carried.ts';
import { carryAlong } from './carry.ts';
import type { LeavingWords } from './carry-marks.ts';
import { codesOf, projectOfStudy, setsOfCodes } from './from-study.ts';
import { ORIGIN } from './words.ts';
import { writeQdc, writeQde } from './write-project.ts';

/** What a project file cannot carry; the study folder and the sidecar do. */
const NOT_CARRIED = [
  ['phases', 'phases'],
  ['events', 'changes of the codebook'],
  ['engagements', 'engagements'],
  ['consents', 'consents'],
  ['passes', 'passes'],
  ['assessments', 'assessments'],
  ['trajectories', 'trajectories'],
  ['statuses', 'statuses'],
  ['watch', 'threats watched for'],
  ['summaries', 'rows of summaries'],
  ['quotes', 'quotes marked for print'],
  ['citations', 'citations'],
  ['collections', 'collections'],
  ['exercises', 'rows of exercises'],
  ['nextSteps', 'next steps'],
  ['snapshots', 'snapshots'],
  ['findings', 'findings'],
  ['reports', 'reports'],
] as const satisfies readonly (readonly [keyof StudyContent, string])[];

/** The entry in which, where it is asked for, what the standard has no room for stands beside the project. */
const SIDECAR = 'longitudinal/extension.json';

const dropped = (count: number): DraftWarning[] =>
  count === 0
    ? []
    : [
        {
          code: 'characters-dropped',
          message: `${count} characters that XML cannot hold were left out of names and descriptions.`,
        },
      ];

/** What leaves, and what does not and why. */
export interface RefiExport {
  /** Path in the archive → text. */
  files: Map<string, string>;
  /** Files of sources that are no texts, as they came: path → bytes. */
  media: ReadonlyMap<string, Uint8Array>;
  warnings: DraftWarning[];
}

const CARRIED_IN_PART: readonly [string, (content: StudyContent) => number][] = [
  [
    'proposed or rejected codings',
    ({ codings }) => codings.filter(({ state }) => state !== 'accepted').length,
  ],
  [
    'codings on earlier texts',
    ({ codings }) => codings.filter(({ state, version }) => state === 'accepted' && version !== null).length,
  ],
  [
    'earlier texts of sources',
    ({ sources }) => sources.reduce((sum, { earlier }) => sum + earlier.length, 0),
  ],
];

/** What came in with projects of other programs, is not shown here and is to leave again. */
export interface ToCarry {
  /** The newest first. */
  brought: readonly BroughtProject[];
  /** Whether a name that has to be kept out stands in words. */
  holdsName: (words: string) => boolean;
  /** Whether what may hold participants' words leaves as it came. */
  withSources: boolean;
}

const NOTHING_TO_CARRY: ToCarry = { brought: [], holdsName: () => false, withSources: false };

/** What came in as it leaves, in one sentence; what of it stays behind, in one for each. */
function toldOf({ along, left }: Told): DraftWarning[] {
  const counted = along.list().map(([what, number]) => `${what} (${number})`);
  const message = `Carried along as it came, though not shown here: ${counted.join(', ')}.`;
  return [
    ...(counted.length === 0 ? [] : [{ code: CARRIED_ALONG, message }]),
    ...left.list().map(([what, number]) => notCarried(what, number, 'Not in the file')),
  ];
}

const notCarried = (what: string, number: number, lead: string): DraftWarning => ({
  code: 'not-carried',
  message: `${lead}: ${what} (${number}).`,
});

/**
 * A study as the files of a REFI-QDA project (`.qdpx`): the same study gives the same bytes, places count code points
 * over texts with LF. `withSidecar` adds an entry that other programs pass over. `hash` gives hex of 64 digits.
 */
export function writeQdpx(
  content: StudyContent,
  hash: (text: string) => string,
  { withSidecar = false, carry = NOTHING_TO_CARRY }: { withSidecar?: boolean; carry?: ToCarry } = {},
): RefiExport {
  const { project: written, files: texts } = projectOfStudy(content, hash);
  const { brought, ...how } = carry;
  const words = new Map<string, LeavingWords>(
    content.sources.map(({ id, turns }) => [
      id,
      { file: texts.get(`sources/${id}.txt`) ?? '', turns: turns.map(({ text }) => text) },
    ]),
  );
  const along = carryAlong(written, brought, { ...how, words, idFor: hashedId(hash) });
  const { xml, dropped: count } = writeQde(along.project, along.carried);
  const inOrder = [...texts].sort(([one], [other]) => (one < other ? -1 : 1));
  const files = new Map([['project.qde', xml], ...inOrder]);
  const left = [
    ...NOT_CARRIED.map(([key, words]): [string, number] => [words, content[key].length]),
    ...CARRIED_IN_PART.map(([words, of]): [string, number] => [words, of(content)]),
  ].filter(([, number]) => number > 0);
  if (withSidecar)
    files.set(SIDECAR, `${JSON.stringify({ version: 1, project: hash(xml), study: content }, null, 1)}\n`);
  const isAstral = content.sources.some(({ turns }) =>
    turns.some(({ text }) => /[\u{10000}-\u{10FFFF}]/u.test(text)),
  );
  return {
    files,
    media: along.files,
    warnings: [
      ...dropped(count),
      ...toldOf(along),
      ...left.map(([what, number]) =>
        notCarried(
          what,
          number,
          withSidecar ? 'Only in the sidecar, which other programs pass over' : 'Not in the file',
        ),
      ),
      ...(isAstral
        ? [
            {
              code: 'emoji',
              message:
                'There are emoji in the texts. Places count code points, as the standard has it; some programs count emoji twice.',
            },
          ]
        : []),
    ],
  };
}

/** The codebook of a study as `.qdc`. Throws DomainError `invalid` where it holds no theme, which the format forbids. */
export function writeCodebookQdc(
  content: Pick<StudyContent, 'groups' | 'themes'>,
  hash: (text: string) => string,
): { text: string; warnings: DraftWarning[] } {
  const codes = codesOf(content);
  if (codes.length === 0)
    throw new DomainError('invalid', 'There is no theme yet, and a REFI-QDA codebook needs one.');
  const { xml, dropped: count } = writeQdc({
    origin: ORIGIN,
    namespace: '',
    codes,
    sets: setsOfCodes(content, hashedId(hash)),
  });
  return { text: xml, warnings: dropped(count) };
}

/** Packs the files of a project, the same files into the same bytes; media are packed already. */
export function packQdpx({ files, media }: Pick<RefiExport, 'files'> & Partial<RefiExport>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, text] of files) entries[name] = strToU8(text);
  for (const [name, bytes] of media ?? []) entries[name] = [bytes, { level: 0 }];
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) });
}
