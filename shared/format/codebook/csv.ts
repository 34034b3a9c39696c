import type { Appendix } from '../../codebook/appendix.ts';
import { type Table, toCsv } from '../csv.ts';
import { WORKING_COPY } from '../export.ts';

/** The themes of a codebook as a table, one a row in the order of the frame; the changes are not in it. */
export function codebookTable({ mark, kinds, gone, isWorkingCopy }: Appendix): Table {
  const themes = [...kinds.flatMap(({ groups }) => groups.flatMap((group) => group.themes)), ...gone];
  return {
    columns: [
      'id',
      'kind',
      'group',
      'parent',
      'title',
      'definition',
      'use-when',
      'not-when',
      'distinguish-from',
      'example',
      'state',
      'passages',
      'sources',
      'codebook',
      'event',
      'copy',
    ],
    rows: themes.map((theme) => [
      theme.id,
      theme.kind ?? 'unsorted',
      theme.group ?? '',
      theme.parent ?? '',
      theme.title,
      theme.definition,
      theme.useWhen,
      theme.notWhen,
      theme.distinguishFrom.map(({ title, note }) => (note === '' ? title : `${title}: ${note}`)).join('; '),
      theme.example,
      theme.went ?? 'in use',
      theme.counts?.passages ?? '',
      theme.counts?.sources ?? '',
      mark.name,
      mark.event,
      isWorkingCopy ? WORKING_COPY : '',
    ]),
  };
}

/** The same as CSV. */
export const codebookCsv = (appendix: Appendix): string => toCsv(codebookTable(appendix));
