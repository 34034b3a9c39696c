import { type MarkdownRoot, treeOf } from '#shared/format/markdown-tree.ts';

export type MarkdownNode = MarkdownRoot['children'][number];

/** What a text in Markdown consists of; null where it is too long or too dense to be read as such. */
export const readMarkdown = (text: string): readonly MarkdownNode[] | null => treeOf(text)?.children ?? null;
