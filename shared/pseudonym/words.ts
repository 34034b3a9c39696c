import { listed } from '../analysis/wording.ts';
import type { NameReason } from './candidate.ts';
import type { NameKind, NamesLogLine } from './dictionary.ts';

export const NAME_KIND_WORDS: Readonly<Record<NameKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
};

/** Why words may be a name, as it is read. */
export const NAME_REASON_WORDS: Readonly<Record<NameReason, string>> = {
  capital: 'written like a name',
  titled: 'after a form of address',
  label: 'label of a speaker',
  begins: 'begins sentences only',
  small: 'also stands in small letters',
  identity: 'like the name of somebody who takes part',
  spelling: 'nearly a known name',
  email: 'e-mail address',
  web: 'web address',
  phone: 'telephone number',
  postcode: 'postcode',
  address: 'street address',
  handle: 'name on a platform',
  number: 'long number',
};

/** What stands for contact details where nobody says otherwise. */
const MEANT: Partial<Record<NameReason, string>> = {
  email: 'e-mail address',
  web: 'web address',
  phone: 'telephone number',
  postcode: 'postcode',
  address: 'street address',
  handle: 'name on a platform',
  number: 'number',
};

/** What could stand for words, where their form already says it; empty where a person has to. */
export const meaningMeant = (why: readonly NameReason[]): string =>
  why.map((reason) => MEANT[reason]).find((meaning) => meaning !== undefined) ?? '';

const FIELDS: Readonly<Record<string, string>> = {
  'journal.summary': 'Line of the journal',
  'memo.body': 'Memo',
  'quote.public_text': 'Printed words of a quote',
  'quote.label': 'Label of a quote',
  'quote.note': 'Note on a quote',
  'source.title': 'Title of a source',
  'source.file_name': 'File name of a source',
  'theme.example': 'Example of a theme',
  'theme.definition': 'Definition of a theme',
  'assessment.text': 'Assessment of a cell',
  'status.reason': 'Reason of a status',
  'trajectory.reason': 'Reason of a story',
  'report.body': 'Report',
  'edition.document': 'Frozen edition of a report',
  'snapshot.document': 'Snapshot',
  'finding.claim': 'Finding',
  'text_version.reason': 'Reason of a correction',
};

/** What a field of the study's file is called. */
export const fieldWords = (table: string, column: string): string => {
  const known = FIELDS[`${table}.${column}`];
  if (known !== undefined) return known;
  const words = `${table} ${column}`.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const applied = ({ sources, places, written, sealed }: NamesLogLine): string => {
  const where = listed([
    ...(sources > 0
      ? [`at ${many(places, 'place', 'places')} of ${many(sources, 'source', 'sources')}`]
      : []),
    ...(written > 0 ? [`in ${many(written, 'field', 'fields')} the team wrote`] : []),
    ...(sealed > 0 ? [`in ${many(sealed, 'frozen document', 'frozen documents')}`] : []),
  ]);
  return `Replaced names ${where || 'in texts that nothing stands on'}`;
};

/** A line of the log in words; `standsAs` is what stands for the entry, where it is still in the dictionary. */
export function namesLogWords(line: NamesLogLine, standsAs: string | undefined): string {
  const entry = standsAs ?? 'an entry that was taken out since';
  switch (line.did) {
    case 'added':
      return `Entered a name for ${entry}`;
    case 'changed':
      return `Changed ${entry}`;
    case 'removed':
      return 'Took an entry out';
    case 'aside':
      return 'Put words aside as no name';
    case 'back':
      return 'Took words back that were put aside';
    case 'backups':
      return 'Replaced the backups in the data folder by a fresh one';
    case 'applied':
      return applied(line);
  }
}
