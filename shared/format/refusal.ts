import { DomainError } from '#shared/errors.ts';
import { zipEntries } from './zip.ts';

interface Foreign {
  /** What it is, in the reader's words. */
  what: string;
  help: string;
  extensions: readonly string[];
  /** How its bytes begin, as Latin-1 characters, at `at` (0 unless told). */
  magic?: readonly string[];
  at?: number;
}

const SAVE_AS_WORD = 'Open it in the program it was made with and save it as .docx or as plain text.';
const AS_TABLE =
  'Save it as .xlsx or .csv: one row a quote, with a heading such as "Speaker" and "Quote" over each column.';
const AS_PROJECT =
  'In that program export the project as REFI-QDA (.qdpx), and bring that in with "throughline project import"; transcripts alone can be saved as .docx.';
const OLD_WORD = 'Open it in Word or LibreOffice and save it as .docx.';
const TRANSCRIBE = 'Have it transcribed first; captions from Zoom, Teams or Stream (.vtt, .srt) are read.';

const FOREIGN: readonly Foreign[] = [
  {
    what: 'a Word document of the old kind (.doc)',
    help: OLD_WORD,
    extensions: ['doc', 'dot', 'wpd', 'wps'],
  },
  {
    what: 'a web archive',
    help: 'Open it in a browser and save it as a web page (.html), or copy the text into Word and save it as .docx.',
    extensions: ['mhtml', 'mht', 'webarchive'],
  },
  {
    what: 'a table',
    help: AS_TABLE,
    extensions: ['xls', 'xlsb', 'ods', 'fods', 'numbers', 'dif', 'dbf'],
  },
  {
    what: 'a data file',
    help: 'Import the transcript itself, as .docx or plain text.',
    extensions: ['json', 'xml', 'yaml', 'yml', 'sqlite', 'db', 'throughline', 'originals'],
    magic: ['SQLite format 3'],
  },
  { what: 'a presentation', help: SAVE_AS_WORD, extensions: ['pptx', 'ppt', 'odp', 'fodp', 'key'] },
  {
    what: 'a project of NVivo, which only NVivo opens',
    help: AS_PROJECT,
    extensions: ['nvp', 'nvpx', 'nvcx', 'nvb'],
  },
  {
    what: 'a project of ATLAS.ti, which only ATLAS.ti opens',
    help: AS_PROJECT,
    extensions: ['atlproj', 'atlproj23', 'atlproj9', 'hpr7', 'atlasti'],
  },
  {
    what: 'a project of MAXQDA, which only MAXQDA opens',
    help: AS_PROJECT,
    extensions: ['mx24', 'mx22', 'mx20', 'mx18', 'mx12', 'mx5', 'mex24', 'mex22', 'mx3', 'mx4', 'mqbac'],
  },
  {
    what: 'a project of another program for coding',
    help: AS_PROJECT,
    extensions: ['qda', 'ppj', 'qdp', 'qpd', 'tns', 'dedoose', 'f4', 'transana'],
  },
  {
    what: 'a Pages document',
    help: 'In Pages choose File, Export to, Word, and import the .docx.',
    extensions: ['pages'],
  },
  {
    what: 'an e-mail',
    help: 'Copy its text into Word or a text file and import that.',
    extensions: ['msg', 'eml'],
  },
  { what: 'an e-book', help: SAVE_AS_WORD, extensions: ['epub', 'mobi'] },
  {
    what: 'a picture',
    help: 'Have its text typed or recognised, and import that as .docx or plain text.',
    extensions: 'png jpg jpeg jfif gif tif tiff heic heif avif webp bmp svg psd dng djvu'.split(' '),
    magic: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'BM'],
  },
  {
    what: 'a sound or video recording',
    help: TRANSCRIBE,
    extensions:
      'mp3 m4a m4b wav aif aiff amr ogg oga opus flac aac wma dss ds2 mp4 m4v mov avi wmv mpg mpeg mkv webm 3gp'.split(
        ' ',
      ),
    magic: ['ID3', 'OggS', 'RIFF', 'fLaC', '\x1aE\xdf\xa3', '\xff\xfb', '\xff\xf3'],
  },
  { what: 'a sound or video recording', help: TRANSCRIBE, extensions: [], magic: ['ftyp'], at: 4 },
  {
    what: 'an exchange project of another program',
    help: 'Bring it in with "throughline project import", not as a transcript.',
    extensions: ['qdpx'],
  },
  {
    what: 'a codebook',
    help: 'Bring it in with "throughline codebook import", not as a transcript.',
    extensions: ['qdc'],
  },
  {
    what: 'a program',
    help: 'There is no transcript in it: leave it out.',
    extensions: 'exe dll msi com bat cmd scr sys so dylib app dmg pkg deb rpm apk jar class'.split(' '),
    magic: ['\x7fELF', 'MZ', '\xfe\xed\xfa', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe'],
  },
  {
    what: 'a packed archive',
    help: 'Unpack it and import the files or the folder.',
    extensions: ['zip', 'gz', '7z', 'rar', 'tar'],
    magic: ['\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'PK'],
  },
];

/** Packed documents that are read: one that is damaged is told of as such, not as an archive. */
const WHOLE = new Set(['docx', 'docm', 'dotx', 'odt', 'ott', 'xlsx', 'xlsm']);

const latin1 = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

const refuse = (what: string, help: string): never => {
  throw new DomainError('unsupported', `This is ${what}, which is not read here.`, { help });
};

/** What else keeps itself in the container of Word before 2007, by a name inside. */
const COMPOUND: readonly { name: string; what: string; help: string }[] = [
  { name: 'PowerPoint Document', what: 'a presentation of the old kind (.ppt)', help: SAVE_AS_WORD },
  { name: '__substg1.0', what: 'an e-mail', help: 'Copy its text into Word or a text file and import that.' },
  { name: 'Workbook', what: 'an Excel table of the old kind (.xls)', help: AS_TABLE },
];

/** Word before 2007 and an encrypted .docx share one container: the names inside tell them apart. */
function refuseCompoundFile(bytes: Uint8Array): never {
  const inside = latin1Names(bytes);
  if (inside.includes('EncryptedPackage')) {
    throw new DomainError('unsupported', 'The document is locked with a password.', {
      help: 'Open it in Word with the password, save a copy without one, and import the copy.',
    });
  }
  const found = inside.includes('WordDocument')
    ? undefined
    : COMPOUND.find(({ name }) => inside.includes(name));
  return found ? refuse(found.what, found.help) : refuse('a Word document of the old kind (.doc)', OLD_WORD);
}

/** The readable UTF-16 names of the first megabyte and the last, where a compound file keeps its directory. */
function latin1Names(bytes: Uint8Array): string {
  const span = 1 << 20;
  const parts = bytes.length <= 2 * span ? [bytes] : [bytes.subarray(0, span), bytes.subarray(-span)];
  return parts.map((part) => new TextDecoder('windows-1252').decode(part).replaceAll('\0', '')).join('');
}

/** Throws for content or extensions that are known and not read, each with its way out; returns for anything else. */
export function refuseForeign(bytes: Uint8Array, extension: string): void {
  if (latin1(bytes, 0, 4) === '\xd0\xcf\x11\xe0') refuseCompoundFile(bytes);
  const byName = FOREIGN.find((foreign) => foreign.extensions.includes(extension));
  const byContent = FOREIGN.find(
    ({ magic, at = 0 }) =>
      !WHOLE.has(extension) &&
      magic?.some((mark) => latin1(bytes, at, at + mark.length) === mark && isNoText(bytes, mark)),
  );
  const found = byName ?? byContent;
  if (found) refuse(found.what, found.help);
  if (latin1(bytes, 0, 2) === 'PK') refusePacking(bytes);
}

/** A packed document of which not even the table of contents may be read says so; one that is damaged is told of later. */
function refusePacking(bytes: Uint8Array): void {
  try {
    zipEntries(bytes);
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'invalid') throw error;
  }
}

/** Marks made of letters alone could begin a sentence ("BM", "PK", "ID3"): they need binary bytes behind them. */
function isNoText(bytes: Uint8Array, mark: string): boolean {
  if (mark.length >= 4 && /^[%{S]/.test(mark)) return true;
  return bytes.subarray(0, 64).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}
