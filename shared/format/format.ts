import { DomainError } from '#shared/errors.ts';
import type { SourceForm, SourceKind, SpeakerRole } from '#shared/source/source.ts';
import type { SpokenTurn } from '#shared/source/text.ts';
import { delimited } from './delimited.ts';
import { docx } from './docx.ts';
import type { HeaderLine } from './header.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { odt } from './odt.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plain-text.ts';
import { type ProposeOptions, propose } from './proposals.ts';
import { refuseForeign } from './refusal.ts';
import { rtf } from './rtf.ts';
import { srt } from './srt.ts';
import { webvtt } from './webvtt.ts';
import { workbook } from './workbook.ts';

/** One stretch of talk as found; its text never holds its label or timestamp. */
export type DraftTurn = SpokenTurn;

export type ProposalOrigin = 'pattern' | 'front matter' | 'file name' | 'text' | 'neighbour';

/** A guess a person still has to accept, with the words it was read from. */
export interface Proposal<T> {
  value: T;
  from: ProposalOrigin;
  raw: string;
}

export interface SpeakerFound {
  label: string;
  role: SpeakerRole;
  turns: number;
  words: number;
  /** The participant of the study this label seems to stand for (id). */
  participant: Proposal<string> | null;
}

export interface DraftWarning {
  code: string;
  /** A sentence for the researcher. */
  message: string;
  line?: number;
}

/** A line of the file that is in no turn and in no proposal: listed, never dropped. */
export interface NotUnderstood {
  line: number;
  text: string;
}

/** `area` and `participant` are ids of the study, `month` is `2020-10`, `date` is `2020-10-12`. */
export interface Proposals {
  kind: Proposal<SourceKind>;
  form: Proposal<SourceForm>;
  area?: Proposal<string>;
  month?: Proposal<string>;
  date?: Proposal<string>;
  participant?: Proposal<string>;
}

/** Values of one field that are named in several places, each with its origin. */
export interface DraftConflict {
  field: 'area' | 'month' | 'date' | 'participant';
  options: Proposal<string>[];
  /** The first stands all the same, because a pattern says so or nothing weighs against it. */
  isSettled: boolean;
}

/** What an importer makes of a file before anything is known about the study. */
export interface DraftText {
  /** The importer's name in words: "WebVTT". */
  format: string;
  title: string;
  turns: DraftTurn[];
  speakers: SpeakerFound[];
  language?: string;
  /** Front matter and what stands above the first turn, understood or not. */
  header: HeaderLine[];
  warnings: DraftWarning[];
  notUnderstood: NotUnderstood[];
}

export interface SourceDraft extends DraftText {
  proposals: Proposals;
  /** Absent where nothing disagrees. */
  conflicts?: DraftConflict[];
}

export interface Importer {
  /** In words, as the researcher knows it: "Word". */
  name: string;
  /** Without the dot, lower case. */
  extensions: readonly string[];
  /** For what is never plain text: what the file should be, and the program that mends it. */
  whole?: { what: string; program: string };
  /** True when the bytes alone say that it is this format. */
  sniff?(bytes: Uint8Array): boolean;
  /** Throws DomainError where the file cannot be read; what is odd but readable is a warning. */
  read(bytes: Uint8Array, fileName: string): Promise<DraftText>;
}

/** In the order they are asked by content; plain text reads whatever is left. */
export const importers: readonly Importer[] = [
  docx,
  odt,
  workbook,
  pdf,
  rtf,
  html,
  webvtt,
  srt,
  delimited,
  markdown,
  plainText,
];

const extensionOf = (fileName: string): string =>
  /\.([^./\\]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

/** Chooses by content first, by extension second; refuses what is no transcript, with the way out. */
export function importerFor(bytes: Uint8Array, fileName: string): Importer {
  if (bytes.length === 0) {
    throw new DomainError('invalid', 'The file is empty.', {
      help: 'Open it where it was made and save it again; it may still be downloading from a cloud folder.',
    });
  }
  const extension = extensionOf(fileName);
  const byContent = importers.find((importer) => importer.sniff?.(bytes));
  // Markdown is the one that looks like other things: a table or a program may have lines that begin with "#".
  if (byContent && byContent !== markdown) return byContent;
  refuseForeign(bytes, extension);
  const byName = importers.find((importer) => importer.extensions.includes(extension));
  if (byContent && byName !== delimited) return byContent;
  if (byName?.whole) {
    throw new DomainError(
      'invalid',
      `The file is named .${extension} but is not ${byName.whole.what} in one piece.`,
      {
        help: `Open it in ${byName.whole.program} and save it again, or copy it anew: it may have been cut short on the way.`,
      },
    );
  }
  return byName ?? plainText;
}

/** Reads one file, whatever study it goes to. Throws DomainError for what cannot be read, never anything else. */
export const readText = (bytes: Uint8Array, fileName: string): Promise<DraftText> =>
  importerFor(bytes, fileName).read(bytes, fileName);

/**
 * Reads one file into a draft with proposals.
 * `fileName` may carry folders (`wexcombe/2020-10/call.txt`), which are read for area and month too.
 * Throws DomainError for what cannot be read, never anything else.
 */
export const readDraft = async (
  bytes: Uint8Array,
  fileName: string,
  options: ProposeOptions = {},
): Promise<SourceDraft> => propose(await readText(bytes, fileName), fileName, options);
