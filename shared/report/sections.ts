import type { Part, ReadReport } from './read.ts';

/** What stands under a heading up to the next of its depth or above; what stands before the first has none. */
export interface Section {
  heading: { text: string; depth: number; line: number; start: number; end: number } | null;
  /** Between this heading and the next of any depth. */
  parts: Part[];
  /** Whether headings of its own stand below it. */
  isParent: boolean;
  /** The headings it stands under, its own last. */
  path: string[];
}

/** A report heading by heading, in its order. */
export function sectionsOf({ parts, headings }: ReadReport): Section[] {
  const first: Section = { heading: null, parts: [], isParent: false, path: [] };
  const sections = [first];
  const above: { depth: number; section: Section }[] = [];
  for (const part of parts) {
    const heading =
      part.is === 'markdown' && part.node.type === 'heading'
        ? headings.find(({ line }) => line === part.line)
        : undefined;
    if (!heading) {
      sections.at(-1)?.parts.push(part);
      continue;
    }
    while ((above.at(-1)?.depth ?? 0) >= heading.depth) above.pop();
    const parent = above.at(-1)?.section;
    if (parent) parent.isParent = true;
    const section: Section = {
      heading: { ...heading, start: part.start, end: part.end },
      parts: [],
      isParent: false,
      path: [...(parent?.path ?? []), heading.text],
    };
    sections.push(section);
    above.push({ depth: heading.depth, section });
  }
  return sections;
}

/** The part of a report that sums up the rest. */
export const isSummary = ({ path }: Pick<Section, 'path'>): boolean =>
  path.some((heading) => /\b(summary|in short|main findings|key findings)\b/i.test(heading));
