import type { Brought, ProjectReview } from '#shared/import/project.ts';
import { amount } from '#shared/import/summary.ts';

/** One of what a project brings, as the study calls it. */
const broughtNouns: Record<Brought, string> = {
  coders: 'coder',
  areas: 'area',
  waves: 'month',
  participants: 'participant',
  groups: 'group',
  themes: 'theme',
  sources: 'source',
  codings: 'coding',
  memos: 'memo',
  links: 'link',
};

export const broughtWords = (what: Brought, count: number): string => amount(count, broughtNouns[what]);

/** “Themes”, as the head of a row. */
export const broughtHead = (what: Brought): string => {
  const noun = broughtNouns[what];
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}s`;
};

/** Elements of the standard as one of them is called. */
const elementNouns: ReadonlyMap<string, string> = new Map([
  ['User', 'user'],
  ['Code', 'code'],
  ['TextSource', 'text'],
  ['PDFSource', 'PDF file'],
  ['PictureSource', 'picture'],
  ['AudioSource', 'sound recording'],
  ['VideoSource', 'video'],
  ['Transcript', 'transcript'],
  ['PlainTextSelection', 'selection in texts'],
  ['PDFSelection', 'selection on PDF pages'],
  ['PictureSelection', 'selection in pictures'],
  ['AudioSelection', 'selection in sound'],
  ['VideoSelection', 'selection in videos'],
  ['TranscriptSelection', 'selection in transcripts'],
  ['Coding', 'coding'],
  ['Note', 'note'],
  ['Case', 'case'],
  ['Variable', 'variable'],
  ['VariableValue', 'value of a variable'],
  ['Set', 'set'],
  ['Link', 'link'],
  ['Graph', 'graph'],
]);

/** “303 codings”; a noun of several words takes its plural at the first of them that counts. */
export function elementWords({ element, count }: ProjectReview['elements'][number]): string {
  const noun = elementNouns.get(element) ?? element;
  const [head = noun, ...rest] = noun.split(/ (?=in |on |of )/);
  return [amount(count, head), ...rest].join(' ');
}

/** What a file weighs. */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** How a convention counts, in words; its key is machine-written (`utf-16, line end 2, no mark, end exclusive`). */
export function conventionWords(key: string): string {
  const [unit = '', lineEnd = '', mark = '', end = ''] = key.split(', ');
  const units: Record<string, string> = {
    'code-point': 'counts characters',
    'utf-16': 'counts an emoji as two',
    'utf-8': 'counts bytes',
  };
  return [
    units[unit] ?? unit,
    lineEnd.endsWith('2') ? 'a line end as two' : 'a line end as one',
    ...(mark === 'mark counted' ? ['the mark at the beginning too'] : []),
    end.endsWith('inclusive') ? 'the last character included' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Why selections were left out. */
export const whyWords: Record<ProjectReview['unplaced'][number]['why'], string> = {
  unclear: 'Their text can be counted in several ways, and nobody has said which is meant.',
  outside: 'They lie outside of their text, so nobody can say which words they meant.',
  'no-words': 'They hold no words.',
  interviewer: 'They lie on interviewers’ words alone, which are never counted.',
};

/** Where a grouping was found. */
export const fromWords = ({
  from,
  variable,
}: Pick<ProjectReview['groupings'][number], 'from' | 'variable'>): string => {
  switch (from) {
    case 'case':
      return 'a case';
    case 'set':
      return 'a set';
    case 'variable':
      return variable === null ? 'a variable' : `variable “${variable}”`;
    case 'file name':
      return 'from file names';
  }
};
