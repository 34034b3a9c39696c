import { LOOK_AGAIN } from '../method/heard.ts';
import type { MethodView } from '../method/method.ts';
import { type MethodTable, valueWords } from '../method/section.ts';
import { methodSections } from '../method/text.ts';
import type { Block } from './block.ts';
import { paragraph, strong, table, told } from './runs.ts';

/** Columns that name people or hold what the team noted of them; a report leaves them out. */
const INSIDE: readonly string[] = ['Who spoke', 'Reason', 'By'];

function withoutPeople({ title, columns, rows }: MethodTable): Block {
  const kept = columns.flatMap(({ head }, at) => (INSIDE.includes(head) ? [] : [at]));
  return table(
    title,
    kept.map((at) => columns[at]?.head ?? ''),
    rows.map((row) => kept.map((at) => told(valueWords(row[at] ?? null)))),
  );
}

/** How the study was made, in sentences and tables; nobody is named in it. */
export const methodBlocks = (view: MethodView): Block[] =>
  methodSections(view).flatMap(({ title, sentences, tables }) => [
    paragraph(strong(`${title}. `), sentences.filter((one) => one !== LOOK_AGAIN).join(' ')),
    ...tables.map(withoutPeople),
  ]);
