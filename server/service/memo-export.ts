import { toCsv } from '#shared/format/csv.ts';
import { WORKING_COPY } from '#shared/format/export.ts';
import { memosMarkdown } from '#shared/format/memos-markdown.ts';
import { memosTable } from '#shared/format/study-tables.ts';
import { slug } from '#shared/reference.ts';
import { coders } from './coding.ts';
import { mayLeave } from './may-leave.ts';
import { memoShelf, type ShelfAsked } from './memo-shelf.ts';
import { mayRead } from './permission.ts';
import { study } from './study.ts';
import { studyContent } from './study-folder.ts';
import type { Who, World } from './world.ts';

/** The memos that are looked for as Markdown, place by place. */
export const memosAsMarkdown = (world: World, who: Who, reference: string, asked: ShelfAsked = {}): string =>
  memosMarkdown(memoShelf(world, who, reference, asked, 'place'), {
    title: study(world, who, reference).title,
    coders: coders(world, who, reference),
  });

function memosAsTable(world: World, who: Who, reference: string, asked: ShelfAsked): string {
  const content = studyContent(mayRead(world, who, reference, 'export.working'));
  const wanted = new Set(memoShelf(world, who, reference, asked).map(({ id }) => id));
  return toCsv(memosTable({ ...content, memos: content.memos.filter(({ id }) => wanted.has(id)) }));
}

/** The memos that are looked for as one file, with a name to save it under. */
export function exportMemos(
  world: World,
  who: Who,
  reference: string,
  { format, ...asked }: ShelfAsked & { format: 'md' | 'csv' },
): { fileName: string; content: string } {
  const { id } = mayLeave(world, who, reference, 'export.working');
  const { title } = study(world, who, id);
  const name = [slug(title) || id, 'memos', slug(WORKING_COPY)].join('-');
  return {
    fileName: `${name}.${format}`,
    content: format === 'md' ? memosAsMarkdown(world, who, id, asked) : memosAsTable(world, who, id, asked),
  };
}
